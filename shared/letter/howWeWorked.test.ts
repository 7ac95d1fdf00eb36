import { expect, test } from "vitest";
import { TestVisit } from "./testing/testVisit.ts";
import { howWeWorked } from "./howWeWorked.ts";

test("says nothing of what the team did not do", () => {
  const visit = new TestVisit();
  expect(howWeWorked(visit.records)).toEqual([]);
  visit.add("peers");
  const noDays = { ...visit.records.visit, daysOnSite: [] };
  expect(howWeWorked({ ...visit.records, visit: noDays })).toEqual([]);
});

test("says how many drawn files were replaced, and that the host's own choice does not count", () => {
  const visit = new TestVisit();
  visit.add("cases", { origin: "drawn", label: "1" });
  visit.add("cases", { origin: "replacement", label: "2" });
  visit.add("cases", { origin: "offered", label: "H1" });
  expect(howWeWorked(visit.records).join(" ")).toContain(
    "We read two case files drawn at random, and one that you asked us to see; our figures are for the drawn files alone. One drawn file could not be read, so we took the next in the draw.",
  );
});

test("says what was done and adds nothing: no replaced file, none of the host's own, one person met", () => {
  const visit = new TestVisit();
  visit.add("peers", { seat: "lead" });
  visit.add("peers", { seat: "coordinator" });
  visit.add("sessions", { peopleMet: 1 });
  visit.add("sessions", { peopleMet: 9, state: "planned" });
  const row = { reference: "", team: "", plan: "", age: "", status: "", opened: "" };
  const rows = [2, 3, 4].map((line) => ({ ...row, line, problem: null }));
  const draw = visit.add("caseDraws", { rows });
  visit.add("caseDraws", { rows }); // a list that nothing was read from
  visit.add("cases", { origin: "drawn", drawId: draw.id });
  expect(howWeWorked(visit.records)).toEqual([
    "One peer spent two days on site, on 15 and 16 October 2024.",
    "We held one session and met one person.",
    "We read one case file drawn at random from your list of three.",
  ]);
});

test("says plainly when the host chose every case", () => {
  const visit = new TestVisit();
  visit.add("cases", { origin: "offered", label: "H1" });
  expect(howWeWorked(visit.records)).toContain("We read one case file that you chose.");
});

test("counts what was read and what was noted", () => {
  const visit = new TestVisit();
  const session = visit.add("sessions", { kind: "questionnaire", peopleMet: 1 });
  visit.add("notes", { sessionId: session.id });
  visit.add("documents", {});
  expect(howWeWorked(visit.records).slice(-2)).toEqual([
    "We also read one document and one completed questionnaire.",
    "That gave us one point of evidence to weigh against one another.",
  ]);
});
