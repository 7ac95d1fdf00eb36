import { expect, test } from "vitest";
import { originOfNumbers } from "./originOfNumbers.ts";
import { TestVisit } from "./testing/testVisit.ts";

test("each number that the letter gives says where it comes from, and one that is nothing is left out", () => {
  const visit = new TestVisit();
  expect(originOfNumbers(visit.records)).toEqual([
    { term: "Days on site", detail: "2. The visit’s days, under Visit." },
  ]);
  visit.add("peers", { seat: "lead" });
  const session = visit.add("sessions", { peopleMet: 3 });
  visit.add("notes", { sessionId: session.id });
  visit.add("sessions", { kind: "caseReading", peopleMet: 0, filesRead: 4 });
  visit.add("sessions", { kind: "questionnaire", peopleMet: 6 });
  visit.add("documents", {});
  const row = { reference: "", team: "", plan: "", age: "", status: "", opened: "" };
  const rows = [2, 3, 4].map((line) => ({ ...row, line, problem: null }));
  const drawn = { seed: { host: "41", team: "80" }, drawnAt: "2024-10-15T16:05:00.000Z", rows };
  const { id: drawId } = visit.add("caseDraws", drawn);
  visit.add("cases", { origin: "drawn", label: "1", drawId });
  visit.add("cases", { origin: "replacement", label: "2", drawId });
  visit.add("cases", { origin: "offered", label: "H1" });
  visit.add("cases", { origin: "drawn", label: "3" });
  expect(originOfNumbers(visit.records).map(({ term, detail }) => `${term}: ${detail}`)).toEqual([
    "Days on site: 2. The visit’s days, under Visit.",
    "Peers: 1. The team without its coordinator, under Team.",
    "Sessions: 1. Meetings and observations marked as held; readings, questionnaires and check-ins are counted apart.",
    "People met: 3. Added up from those sessions. Who was met twice counts twice: nobody’s name is kept.",
    "Cases drawn: 2. At random, from a list of 3; 1 of them drawn as replacements.",
    "Cases chosen: 1. Of no recorded draw, so nothing is said of chance: shown to you, or chosen by you.",
    "Files read: 4. As the sessions in which they were read say.",
    "Cases offered: 1. Chosen by the host, and kept apart from the sample.",
    "Documents: 1. Listed for the visit.",
    "Answers: 6. To the questionnaire.",
    "Evidence points: 1. Lines of the sessions held, one point a line; those of check-ins and of the team’s own papers are not counted.",
  ]);
});
