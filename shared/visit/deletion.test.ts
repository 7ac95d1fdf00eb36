import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { deletionOf } from "./deletion.ts";
import { findBrokenReferences } from "./references.ts";
import { recordTables } from "./records.ts";
import { withChanges } from "../ops/withChanges.ts";

/** A visit in which everything points at everything that it can point at. */
function tiedTogether() {
  const visit = new TestVisit();
  const finding = visit.add("findings", { enquiryId: visit.records.enquiries[0]?.id ?? null });
  const other = visit.add("findings", { sentence: "Stays." });
  const peer = visit.add("peers");
  const note = visit.addEvidence(finding, { peerId: peer.id });
  visit.addEvidence(other);
  const draw = visit.add("caseDraws");
  const read = visit.add("cases", { drawId: draw.id, readBy: [peer.id] });
  visit.add("links", { findingId: finding.id, evidence: { type: "case", id: read.id } });
  const document = visit.add("documents");
  visit.add("links", { findingId: finding.id, evidence: { type: "document", id: document.id } });
  visit.add("positions", { findingId: finding.id, peerId: peer.id });
  const advice = visit.add("recommendations", { findingId: finding.id });
  visit.add("actions", { recommendationId: advice.id });
  visit.add("learning", { peerId: peer.id });
  visit.add("concerns", { sessionId: note.sessionId, recordedBy: peer.id });
  visit.add("checkIns", {
    points: [{ shared: "Told.", response: "", findingId: finding.id }],
  });
  visit.addLetter({ headlines: [{ text: "First.", findingIds: [finding.id, other.id] }] });
  return { visit, finding, other, note };
}

test("after any record is deleted nothing points at what is not there", () => {
  const { visit } = tiedTogether();
  for (const table of recordTables)
    for (const { id } of visit.records[table]) {
      const after = withChanges(visit.records, deletionOf({ table, id }, visit.records));
      expect(findBrokenReferences(after)).toEqual([]);
      expect(after[table].some((row) => row.id === id)).toBe(false);
    }
});

test("with a session go its notes and what ties them to findings; its concerns stay", () => {
  const { visit, note } = tiedTogether();
  const target = { table: "sessions", id: note.sessionId } as const;
  const changes = deletionOf(target, visit.records);
  const link = visit.records.links.find(({ evidence }) => evidence.id === note.id);
  expect(changes).toEqual([
    { table: "links", delete: link?.id },
    { table: "notes", delete: note.id },
    { table: "concerns", set: { sessionId: null }, base: visit.records.concerns[0] },
    { table: "sessions", delete: note.sessionId },
  ]);
});

test("with a finding go its links and positions; advice, check-ins and headlines let go of it", () => {
  const { visit, finding, other } = tiedTogether();
  const after = withChanges(
    visit.records,
    deletionOf({ table: "findings", id: finding.id }, visit.records),
  );
  expect(after.links.map(({ findingId }) => findingId)).toEqual([other.id]);
  expect(after.positions).toEqual([]);
  expect(after.recommendations[0]?.findingId).toBeNull();
  expect(after.checkIns[0]?.points).toEqual([{ shared: "Told.", response: "", findingId: null }]);
  expect(after.letters[0]?.headlines).toEqual([{ text: "First.", findingIds: [other.id] }]);
});

test("with a recommendation goes what the host answered", () => {
  const { visit } = tiedTogether();
  const [advice] = visit.records.recommendations;
  const changes = deletionOf({ table: "recommendations", id: advice?.id ?? "" }, visit.records);
  expect(changes.map(({ table }) => table)).toEqual(["actions", "recommendations"]);
});
