import { expect, test } from "vitest";
import { triangulate } from "../../../../shared/triangulation/triangulate.ts";
import { TestVisit, testMint } from "../../../../shared/letter/testing/testVisit.ts";
import { withReason } from "../../../../shared/visit/withReason.ts";
import { guardReasons } from "./guardReasons.ts";
import { mergeFindings } from "./mergeFindings.ts";
import { splitFinding } from "./splitFinding.ts";

function twoFindings() {
  const visit = new TestVisit();
  const peer = visit.add("peers");
  const kept = visit.add("findings", { sentence: "Plans drift.", detail: "They do.", order: 1 });
  const other = visit.add("findings", {
    sentence: "Reviews come late.",
    detail: "By months.",
    order: 2,
    inspectorWouldRaise: true,
    overrides: [{ guard: "thin", reason: "All saw it.", at: "2024-10-16T18:00:00.000Z" }],
  });
  return { visit, peer, kept, other };
}

test("merging joins texts, links and what must not be dropped", () => {
  const { visit, kept, other } = twoFindings();
  visit.addEvidence(kept);
  const moved = visit.addEvidence(other);
  const merged = mergeFindings({ kept, other, ...visit.records });
  expect(merged.finding.sentence).toBe("Plans drift.");
  expect(merged.finding.detail).toBe("They do.\n\nReviews come late. By months.");
  expect(merged.finding.inspectorWouldRaise).toBe(true);
  expect(merged.finding.overrides.map((each) => each.reason)).toEqual(["All saw it."]);
  expect(merged.links.map((link) => [link.findingId, link.evidence.id])).toEqual([
    [kept.id, moved.id],
  ]);
});

test("evidence linked to both is linked once after a merge, as the first had it", () => {
  const { visit, kept, other } = twoFindings();
  const note = visit.addEvidence(kept);
  const twice = visit.add("links", {
    findingId: other.id,
    evidence: { type: "note", id: note.id },
    bearing: "contradicts",
  });
  const merged = mergeFindings({ kept, other, ...visit.records });
  expect(merged.links).toEqual([]);
  expect(merged.droppedLinks).toEqual([twice]);
});

test("of two positions of one peer the more cautious holds, with both remarks", () => {
  const { visit, peer, kept, other } = twoFindings();
  visit.add("positions", { findingId: kept.id, peerId: peer.id, stance: "agrees", remark: "Yes." });
  const theirs = visit.add("positions", {
    findingId: other.id,
    peerId: peer.id,
    stance: "dissents",
    remark: "Not months.",
  });
  const merged = mergeFindings({ kept, other, ...visit.records });
  expect(merged.positions).toMatchObject([
    { findingId: kept.id, stance: "dissents", remark: "Yes.; Not months." },
  ]);
  expect(merged.droppedPositions).toEqual([theirs]);
});

test("merging an agreed finding with one that is not leaves it to be agreed again", () => {
  const { visit, kept, other } = twoFindings();
  const merged = mergeFindings({ kept, other: { ...other, state: "emerging" }, ...visit.records });
  expect(merged.finding.state).toBe("emerging");
  expect(mergeFindings({ kept, other, ...visit.records }).finding.state).toBe("agreed");
});

test("a split puts the new finding right below, emerging, with the chosen evidence", () => {
  const { visit, kept, other } = twoFindings();
  visit.addEvidence(kept);
  const goes = visit.addEvidence(kept);
  const link = visit.records.links.find((each) => each.evidence.id === goes.id);
  if (!link) throw new Error("it was linked");
  const how = { sentence: " Plans are late. ", linkIds: new Set([link.id]), stayLinked: false };
  const parted = splitFinding(kept, [kept, other], visit.records.links, how, visit.mint.newId);
  expect(parted.created).toMatchObject({
    sentence: "Plans are late.",
    state: "emerging",
    inLetter: false,
    order: 1.5,
  });
  expect(parted.links).toEqual([{ ...link, findingId: parted.created.id }]);
});

test("evidence that stays with both is linked a second time", () => {
  const { visit, kept } = twoFindings();
  visit.addEvidence(kept);
  const [link] = visit.records.links;
  if (!link) throw new Error("it was linked");
  const how = { sentence: "Two.", linkIds: new Set([link.id]), stayLinked: true };
  const parted = splitFinding(kept, [kept], visit.records.links, how, visit.mint.newId);
  expect(parted.links[0]?.id).not.toBe(link.id);
  expect(parted.links[0]?.evidence).toEqual(link.evidence);
});

test("a guard asks for a reason only where the letter is concerned", () => {
  const { visit, kept } = twoFindings();
  const weighed = triangulate(kept.id, visit.records);
  const guards = (finding: typeof kept) =>
    guardReasons(finding, weighed, []).map((each) => each.guard);
  expect(guards(kept)).toEqual(["thin"]);
  expect(guards({ ...kept, inLetter: false })).toEqual([]);
  expect(guards({ ...kept, inLetter: false, inspectorWouldRaise: true })).toEqual(["leftOut"]);
});

test("a recorded reason replaces the earlier one, outlives its cause, and goes when emptied", () => {
  const { visit, kept } = twoFindings();
  const at = testMint().now();
  const given = { at, by: "JP" };
  const once = withReason(kept, "thin", "First.", { at, by: "SK" });
  const again = withReason(once, "thin", "Second.", given);
  expect(again.overrides).toEqual([{ guard: "thin", reason: "Second.", at }]);
  expect(again.overriddenBy).toEqual({ thin: given });
  const outlived = guardReasons(
    { ...again, inLetter: false },
    triangulate(kept.id, visit.records),
    [],
  );
  expect(outlived).toMatchObject([{ guard: "thin", reason: "Second.", isNeeded: false }]);
  expect(withReason(again, "thin", "  ", given).overrides).toEqual([]);
});
