import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { supportBehind } from "./supportBehind.ts";
import { triangulate } from "./triangulate.ts";

function visitWithFinding() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { sentence: "Audit changes nothing." });
  const link = (evidence: (typeof visit.records.links)[number]["evidence"]) =>
    visit.add("links", { findingId: finding.id, evidence });
  const support = () => supportBehind(visit.records)([finding.id]);
  return { visit, finding, link, support };
}

test("a session with people counts once, with its people, its groups and as a meeting", () => {
  const { visit, link, support } = visitWithFinding();
  const session = visit.add("sessions", {
    kind: "focusGroup",
    peopleMet: 7,
    sourceGroups: ["socialWorkers", "managers"],
  });
  for (const { id } of [1, 2].map(() => visit.add("notes", { sessionId: session.id })))
    link({ type: "note", id });
  expect(support()).toEqual({ meetings: [session], papers: 0, sourceGroups: 2, people: 7 });
});

test("all case files together are one paper and one group, however they are linked", () => {
  const { visit, link, support } = visitWithFinding();
  for (const label of ["1", "2"]) link({ type: "case", id: visit.add("cases", { label }).id });
  expect(support()).toEqual({ meetings: [], papers: 1, sourceGroups: 1, people: 0 });
  const reading = visit.add("sessions", {
    kind: "caseReading",
    peopleMet: 0,
    sourceGroups: ["caseFiles"],
  });
  link({ type: "note", id: visit.add("notes", { sessionId: reading.id }).id });
  expect(support()).toMatchObject({ meetings: [], papers: 1, sourceGroups: 1 });
});

test("each document is a paper by itself, and all are one group beside the case files", () => {
  const { visit, link, support } = visitWithFinding();
  for (const title of ["Plan", "Audit"])
    link({ type: "document", id: visit.add("documents", { title }).id });
  expect(support()).toEqual({ meetings: [], papers: 2, sourceGroups: 1, people: 0 });
  link({ type: "case", id: visit.add("cases", { label: "1" }).id });
  expect(support()).toMatchObject({ papers: 3, sourceGroups: 2 });
  // A line that says for itself that it comes from the documents is of the same group.
  const { sessionId } = visit.addEvidence(visit.add("findings", { sentence: "Another." }));
  link({ type: "note", id: visit.add("notes", { sessionId, sourceGroup: "documents" }).id });
  expect(support()).toMatchObject({ papers: 3, sourceGroups: 2, people: 5 });
});

test("a line's own source group counts instead of its session's", () => {
  const { visit, link, support } = visitWithFinding();
  const session = visit.add("sessions", { sourceGroups: ["socialWorkers"] });
  for (const sourceGroup of ["police", "health", null])
    link({ type: "note", id: visit.add("notes", { sessionId: session.id, sourceGroup }).id });
  expect(support()).toMatchObject({ meetings: [session], papers: 0, sourceGroups: 3 });
});

test("a questionnaire is a paper with the people who answered; a session that is gone lends its lines no group", () => {
  const { visit, link, support } = visitWithFinding();
  const survey = visit.add("sessions", {
    kind: "questionnaire",
    peopleMet: 40,
    sourceGroups: ["frontLine"],
  });
  link({ type: "note", id: visit.add("notes", { sessionId: survey.id }).id });
  expect(support()).toEqual({ meetings: [], papers: 1, sourceGroups: 1, people: 40 });
  visit.records = { ...visit.records, sessions: [] };
  expect(support()).toEqual({ meetings: [], papers: 1, sourceGroups: 0, people: 0 });
});

test("what contradicts, and what supports another finding, is no support", () => {
  const { visit, finding, support } = visitWithFinding();
  const note = visit.addEvidence(visit.add("findings", { sentence: "Another." }));
  visit.add("links", {
    findingId: finding.id,
    evidence: { type: "note", id: note.id },
    bearing: "contradicts",
  });
  expect(support()).toEqual({ meetings: [], papers: 0, sourceGroups: 0, people: 0 });
});

test.each([{ state: "cancelled" as const }, { kind: "checkIn" as const }, { isEvidence: false }])(
  "what is noted in a session that bears no evidence supports nothing: %o",
  (fields) => {
    const { visit, finding, support } = visitWithFinding();
    visit.addEvidence(finding);
    expect(support()).toMatchObject({ sourceGroups: 1 });
    expect(triangulate(finding.id, visit.records)).toMatchObject({ sessions: 1, sourceGroups: 1 });
    visit.records = {
      ...visit.records,
      sessions: visit.records.sessions.map((session) => ({ ...session, ...fields })),
    };
    expect(support()).toEqual({ meetings: [], papers: 0, sourceGroups: 0, people: 0 });
    expect(triangulate(finding.id, visit.records)).toMatchObject({ sessions: 0, sourceGroups: 0 });
  },
);
