import { expect, test } from "vitest";
import { rowsThatGoWith } from "./rowsThatGoWith.ts";
import { TestVisit } from "../letter/testing/testVisit.ts";

test("with a session go its notes and what ties them to findings, and nothing else", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings");
  const note = visit.addEvidence(finding);
  visit.addEvidence(finding);
  visit.add("concerns", { sessionId: note.sessionId });
  const gone = rowsThatGoWith({ table: "sessions", id: note.sessionId }, visit.records);
  expect(gone).toEqual([
    { table: "links", id: visit.records.links[0]?.id },
    { table: "notes", id: note.id },
  ]);
});

test("with a finding go its links and positions, and its recommendations stay", () => {
  const visit = new TestVisit();
  const finding = visit.add("findings");
  visit.addEvidence(finding);
  const peer = visit.add("peers");
  visit.add("positions", { findingId: finding.id, peerId: peer.id });
  visit.add("recommendations", { findingId: finding.id });
  const gone = rowsThatGoWith({ table: "findings", id: finding.id }, visit.records);
  expect(gone.map(({ table }) => table)).toEqual(["links", "positions"]);
});
