import { expect, test } from "vitest";
import { TestVisit } from "./testing/testVisit.ts";
import { howWeWorked } from "./howWeWorked.ts";

test("says nothing of what the team did not do", () => {
  expect(new TestVisit().records.cases).toEqual([]);
  expect(howWeWorked(new TestVisit().records).join(" ")).not.toMatch(
    /case|read|questionnaire|no /u,
  );
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
