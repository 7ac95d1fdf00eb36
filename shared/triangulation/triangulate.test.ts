import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { supportBehind } from "./supportBehind.ts";
import { triangulate, triangulateAll } from "./triangulate.ts";

function visitWithFinding() {
  const visit = new TestVisit();
  return { visit, finding: visit.add("findings", { sentence: "Audit changes nothing." }) };
}

test("a finding without evidence misses everything", () => {
  const { visit, finding } = visitWithFinding();
  expect(triangulate(finding.id, visit.records)).toMatchObject({
    sessions: 0,
    supports: 0,
    missing: ["0 of 2 sessions", "0 of 2 source groups", "0 of 1 kinds of evidence"],
  });
});

test("two lines of one session are one session and one group", () => {
  const { visit, finding } = visitWithFinding();
  const first = visit.addEvidence(finding);
  const second = visit.add("notes", { sessionId: first.sessionId });
  visit.add("links", { findingId: finding.id, evidence: { type: "note", id: second.id } });
  expect(triangulate(finding.id, visit.records)).toMatchObject({
    sessions: 1,
    sourceGroups: 1,
    supports: 2,
  });
});

test("a line's own source group counts instead of its session's", () => {
  const { visit, finding } = visitWithFinding();
  const first = visit.addEvidence(finding);
  const police = visit.add("notes", { sessionId: first.sessionId, sourceGroup: "police" });
  visit.add("links", { findingId: finding.id, evidence: { type: "note", id: police.id } });
  expect(triangulate(finding.id, visit.records).sourceGroups).toBe(2);
});

test("a session that is gone lends its lines no group", () => {
  const { visit, finding } = visitWithFinding();
  visit.addEvidence(finding);
  visit.records = { ...visit.records, sessions: [] };
  expect(triangulate(finding.id, visit.records)).toMatchObject({
    sessions: 1,
    sourceGroups: 0,
    missing: ["1 of 2 sessions", "0 of 2 source groups"],
  });
});

test("what is linked to another finding bears out that one alone", () => {
  const { visit, finding } = visitWithFinding();
  visit.addEvidence(visit.add("findings", { sentence: "Another." }));
  expect(triangulate(finding.id, visit.records).supports).toBe(0);
});

test("a case alone is a source of its own, and each document is another", () => {
  const { visit, finding } = visitWithFinding();
  const sample = visit.add("cases");
  visit.add("links", { findingId: finding.id, evidence: { type: "case", id: sample.id } });
  const weighed = () => triangulate(finding.id, visit.records);
  expect(weighed()).toMatchObject({ sessions: 1, sourceGroups: 1, kinds: 1 });
  for (const title of ["Self-assessment", "Improvement plan"]) {
    const document = visit.add("documents", { title });
    visit.add("links", { findingId: finding.id, evidence: { type: "document", id: document.id } });
  }
  expect(weighed()).toMatchObject({ sessions: 3, sourceGroups: 2, kinds: 1 });
  // A line that says for itself that it comes from the documents is of the same group.
  visit.addEvidence(finding, { sourceGroup: "documents", kind: "read" });
  expect(weighed()).toMatchObject({ sessions: 4, sourceGroups: 2, kinds: 1 });
});

test("all indicators, the profile among the documents and what was noted from it are one source", () => {
  const { visit, finding } = visitWithFinding();
  for (const name of ["Turnover", "Caseload"]) {
    const { id } = visit.add("indicators", { name });
    visit.add("links", { findingId: finding.id, evidence: { type: "indicator", id } });
  }
  const profile = visit.add("documents", { title: "Data profile", kind: "dataProfile" });
  visit.add("links", { findingId: finding.id, evidence: { type: "document", id: profile.id } });
  const reading = visit.add("sessions", {
    kind: "documentReading",
    title: "Data profile",
    sourceGroups: ["documents"],
  });
  const note = visit.add("notes", { sessionId: reading.id, kind: "read" });
  visit.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id } });
  expect(triangulate(finding.id, visit.records)).toMatchObject({
    sessions: 1,
    sourceGroups: 1,
    kinds: 1,
    supports: 4,
  });
  expect(supportBehind(visit.records)([finding.id]).papers).toBe(1);
});

test("all case files, and notes on them, are one source", () => {
  const { visit, finding } = visitWithFinding();
  for (let i = 0; i < 12; i += 1) {
    const sample = visit.add("cases", { label: String(i) });
    visit.add("links", { findingId: finding.id, evidence: { type: "case", id: sample.id } });
  }
  const session = visit.add("sessions", { kind: "caseReading", sourceGroups: ["caseFiles"] });
  const note = visit.add("notes", { sessionId: session.id, kind: "read" });
  visit.add("links", { findingId: finding.id, evidence: { type: "note", id: note.id } });
  expect(triangulate(finding.id, visit.records)).toMatchObject({
    sessions: 1,
    sourceGroups: 1,
    kinds: 1,
    supports: 13,
  });
});

test("what contradicts is counted and does not bear a finding out", () => {
  const { visit, finding } = visitWithFinding();
  visit.addEvidence(finding);
  const session = visit.add("sessions", { sourceGroups: ["teamManagers"] });
  const note = visit.add("notes", { sessionId: session.id });
  visit.add("links", {
    findingId: finding.id,
    evidence: { type: "note", id: note.id },
    bearing: "contradicts",
  });
  expect(triangulate(finding.id, visit.records)).toMatchObject({
    sessions: 1,
    sourceGroups: 1,
    supports: 1,
    contradicts: 1,
  });
});

test("enough evidence misses nothing, alone or among all findings", () => {
  const { visit, finding } = visitWithFinding();
  visit.addEvidence(finding);
  visit.addEvidence(finding, { sourceGroup: "schools", kind: "read" });
  visit.add("findings", { sentence: "Another." });
  expect(triangulate(finding.id, visit.records)).toMatchObject({
    sessions: 2,
    sourceGroups: 2,
    kinds: 2,
    missing: [],
  });
  expect(triangulateAll(visit.records).get(finding.id)).toEqual(
    triangulate(finding.id, visit.records),
  );
});
