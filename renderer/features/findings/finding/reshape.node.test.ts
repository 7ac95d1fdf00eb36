import * as fc from "fast-check";
import { expect, test } from "vitest";
import { withChanges } from "../../../../shared/ops/withChanges.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { triangulate } from "../../../../shared/triangulation/triangulate.ts";
import { TestVisit, testMint } from "../../../../shared/letter/testing/testVisit.ts";
import { withReason } from "../../../../shared/visit/withReason.ts";
import { guardReasons } from "./guardReasons.ts";
import { linkTo } from "../evidence/decideLink.ts";
import { evidenceKey } from "../evidence/listEvidence.ts";
import { mergeFindings, type MergeInput, proposedWords } from "./mergeFindings.ts";
import { mergeChanges, splitChanges } from "./reshape.ts";
import { type Share, splitFinding } from "./splitFinding.ts";

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

/** As it is when nothing of what is offered was changed. */
const asOffered = (kept: Finding, other: Finding) => ({
  ...proposedWords(kept, other),
  polarity: kept.polarity,
  left: new Set<string>(),
  bearings: new Map(),
});
const merge = (input: MergeInput, how = asOffered(input.kept, input.other)) =>
  mergeFindings(input, how);

test("merging joins texts, links and what must not be dropped", () => {
  const { visit, kept, other } = twoFindings();
  visit.addEvidence(kept);
  const moved = visit.addEvidence(other);
  const merged = merge({ kept, other, ...visit.records });
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
  const merged = merge({ kept, other, ...visit.records });
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
  const merged = merge({ kept, other, ...visit.records });
  expect(merged.positions).toMatchObject([
    { findingId: kept.id, stance: "dissents", remark: "Yes.; Not months." },
  ]);
  expect(merged.droppedPositions).toEqual([theirs]);
});

test("merging an agreed finding with one that is not leaves it to be agreed again", () => {
  const { visit, kept, other } = twoFindings();
  const merged = merge({ kept, other: { ...other, state: "emerging" }, ...visit.records });
  expect(merged.finding.state).toBe("emerging");
  expect(merge({ kept, other, ...visit.records }).finding.state).toBe("agreed");
});

test("a split puts the new finding right below, emerging, with the chosen evidence", () => {
  const { visit, kept, other } = twoFindings();
  visit.addEvidence(kept);
  const goes = visit.addEvidence(kept);
  const link = visit.records.links.find((each) => each.evidence.id === goes.id);
  if (!link) throw new Error("it was linked");
  const parted = splitFinding(
    kept,
    { below: [kept, other], links: visit.records.links },
    {
      first: { sentence: " Plans drift on. ", detail: "" },
      second: { sentence: " Plans are late. ", detail: "", polarity: kept.polarity },
      shares: new Map([[link.id, new Set<Share>(["second"])]]),
    },
    visit.mint.newId,
  );
  expect(parted.findings[0]).toMatchObject({ id: kept.id, sentence: "Plans drift on." });
  expect(parted.created).toMatchObject({
    sentence: "Plans are late.",
    state: "emerging",
    inLetter: false,
    order: 1.5,
  });
  expect(parted.links).toEqual([linkTo(parted.created, link.evidence, link.bearing)]);
  expect(parted.droppedLinks).toEqual([link]);
});

test("a half of the other kind goes to the foot of the other column", () => {
  const { visit, kept } = twoFindings();
  const strength = visit.add("findings", { polarity: "strength", order: 4 });
  const how = {
    first: kept,
    second: { sentence: "Reviews help.", detail: "", polarity: "strength" as const },
    shares: new Map(),
  };
  const parted = splitChanges(visit.records, kept, how, visit.mint.newId);
  const { findings } = withChanges(visit.records, parted?.changes ?? []);
  expect(findings.find(({ sentence }) => sentence === "Reviews help.")).toMatchObject({
    polarity: "strength",
    order: strength.order + 1,
  });
});

/** Where each piece of evidence is linked: its key and bearing by finding. */
const linked = ({ links }: VisitRecords, of: string) =>
  links
    .filter(({ findingId }) => findingId === of)
    .map(({ evidence, bearing }) => `${evidenceKey(evidence)} ${bearing}`)
    .sort();

const bearing = fc.constantFrom("supports" as const, "contradicts" as const);

test("whatever is merged, every piece of evidence is on exactly the findings that were ticked", () => {
  const piece = fc.record({
    first: fc.option(bearing),
    second: fc.option(bearing),
    third: fc.option(bearing),
    isTicked: fc.boolean(),
    turnedTo: fc.option(bearing),
  });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { visit, kept, other } = twoFindings();
      const third = visit.add("findings", { order: 3 });
      const session = visit.add("sessions");
      const left = new Set<string>();
      const bearings = new Map<string, "supports" | "contradicts">();
      const shouldBe: string[] = [];
      const elsewhere: string[] = [];
      for (const { first, second, third: alsoThird, isTicked, turnedTo } of pieces) {
        const evidence = {
          type: "note",
          id: visit.add("notes", { sessionId: session.id }).id,
        } as const;
        const key = evidenceKey(evidence);
        if (first) visit.add("links", linkTo(kept, evidence, first));
        if (second) visit.add("links", linkTo(other, evidence, second));
        if (alsoThird) visit.add("links", linkTo(third, evidence, alsoThird));
        if (alsoThird) elsewhere.push(`${key} ${alsoThird}`);
        if (!isTicked) left.add(key);
        if (turnedTo) bearings.set(key, turnedTo);
        const was = first ?? second;
        if (was && isTicked) shouldBe.push(`${key} ${turnedTo ?? was}`);
      }
      const how = { ...asOffered(kept, other), left, bearings };
      const now = withChanges(visit.records, mergeChanges(visit.records, { kept, other }, how));
      expect(linked(now, kept.id)).toEqual(shouldBe.sort());
      expect(linked(now, other.id)).toEqual([]);
      expect(linked(now, third.id)).toEqual(elsewhere.sort());
    }),
  );
});

test("whatever is split, every piece of evidence is on exactly the findings that were ticked, and stays there when it is linked to the first again", () => {
  const piece = fc.record({
    is: bearing,
    shares: fc.option(fc.uniqueArray(fc.constantFrom<Share>("first", "second")), {
      nil: undefined,
    }),
  });
  const kinds = fc.constantFrom("strength" as const, "area" as const);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), kinds, (pieces, polarity) => {
      const { visit, kept, other } = twoFindings();
      const shares = new Map<string, ReadonlySet<Share>>();
      const shouldBe: Record<Share, string[]> = { first: [], second: [] };
      for (const { is, shares: ticked } of pieces) {
        visit.addEvidence(kept);
        const link = visit.records.links.at(-1);
        if (!link) throw new Error("it was linked");
        visit.records = withChanges(visit.records, [
          { table: "links", put: { ...link, bearing: is }, base: link },
        ]);
        if (ticked) shares.set(link.id, new Set(ticked));
        for (const share of ticked ?? ["first"])
          shouldBe[share].push(`${evidenceKey(link.evidence)} ${is}`);
      }
      const how = {
        first: kept,
        second: { sentence: "Two.", detail: "", polarity },
        shares,
      };
      const { links: before } = visit.records;
      const parted = splitChanges(visit.records, kept, how, visit.mint.newId);
      const created = parted?.created ?? "";
      visit.records = withChanges(visit.records, parted?.changes ?? []);
      expect(linked(visit.records, kept.id)).toEqual(shouldBe.first.sort());
      expect(linked(visit.records, created)).toEqual(shouldBe.second.sort());
      expect(linked(visit.records, other.id)).toEqual([]);
      visit.records = withChanges(
        visit.records,
        before.map(({ evidence }) => ({ table: "links", put: linkTo(kept, evidence, "supports") })),
      );
      expect(linked(visit.records, created)).toEqual(shouldBe.second.sort());
    }),
  );
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
