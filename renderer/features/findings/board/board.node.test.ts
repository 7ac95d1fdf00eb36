import * as fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { triangulateAll } from "../../../../shared/triangulation/triangulate.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { placeInOrder } from "../../../../shared/visit/placeInOrder.ts";
import { arrangeBoard } from "./arrangeBoard.ts";
import { collectiveView } from "./collectiveView.ts";
import { placeFinding, stepInColumn } from "./placeFinding.ts";

const noneOpened = { opened: new Set<string>(), shown: null };
const written = (findings: readonly Finding[], changed: readonly Finding[]) =>
  findings.map((each) => changed.find((row) => row.id === each.id) ?? each);

test("lines with findings come in their order, those without are quiet, findings without a line come last", () => {
  const visit = new TestVisit();
  const [board, thresholds] = visit.records.enquiries;
  if (!board || !thresholds) throw new Error("the programme has lines");
  const loose = visit.add("findings", { sentence: "Loose." });
  const second = visit.add("findings", { enquiryId: thresholds.id, polarity: "goodPractice" });
  const first = visit.add("findings", { enquiryId: board.id, polarity: "area" });
  const parked = visit.add("findings", { enquiryId: board.id, state: "parked" });
  const arranged = arrangeBoard(visit.records, noneOpened);
  expect(arranged.groups.map((group) => group.enquiry?.id ?? null)).toEqual([
    board.id,
    thresholds.id,
    null,
  ]);
  expect(arranged.groups[0]?.areas).toEqual([first]);
  expect(arranged.groups[1]?.strengths).toEqual([second]);
  expect(arranged.groups[2]?.areas).toEqual([loose]);
  expect(arranged.parked).toEqual([parked]);
  expect(arranged.quiet.map((each) => each.shortName)).toEqual(["Quality assurance", "Capacity"]);
  // On the screen each line stands in the agreed order, with findings or without.
  expect(arranged.places.map(({ enquiry }) => enquiry?.id ?? null)).toEqual([
    ...visit.records.enquiries.map(({ id }) => id),
    null,
  ]);
});

test("two lines that are each under the other stay in sight with their findings", () => {
  const visit = new TestVisit();
  const [a, b, ...rest] = visit.records.enquiries;
  if (!a || !b) throw new Error("the programme has lines");
  const finding = visit.add("findings", { enquiryId: a.id });
  const enquiries = [{ ...a, parentId: b.id }, { ...b, parentId: a.id }, ...rest];
  const arranged = arrangeBoard({ ...visit.records, enquiries }, noneOpened);
  expect(arranged.groups.map((group) => group.areas)).toEqual([[finding]]);
});

test("a line opened to be written under has a group before it has a finding", () => {
  const visit = new TestVisit();
  const [line] = visit.records.enquiries;
  const arranged = arrangeBoard(visit.records, { opened: new Set([line?.id ?? ""]), shown: null });
  expect(arranged.groups.map((group) => group.enquiry?.id)).toEqual([line?.id]);
});

test("a narrowed board shows only what was asked for", () => {
  const visit = new TestVisit();
  const shown = visit.add("findings");
  visit.add("findings");
  const arranged = arrangeBoard(visit.records, {
    opened: new Set(),
    shown: new Set([shown.id]),
  });
  expect(arranged.groups.flatMap((group) => group.areas)).toEqual([shown]);
  expect(arranged.quiet).toEqual([]);
});

test("good practice dropped among areas becomes an area, and stays good practice among strengths", () => {
  const visit = new TestVisit();
  const practice = visit.add("findings", { polarity: "goodPractice", order: 1 });
  const strength = visit.add("findings", { polarity: "strength", order: 2 });
  const { findings } = visit.records;
  const place = { enquiryId: null, before: null };
  expect(placeFinding(findings, practice.id, { ...place, column: "areas" })[0]?.polarity).toBe(
    "area",
  );
  expect(placeFinding(findings, practice.id, { ...place, column: "strengths" })[0]?.polarity).toBe(
    "goodPractice",
  );
  expect(placeFinding(findings, strength.id, { ...place, column: "strengths" })).toEqual([]);
});

test("a step up stands before the one above, a step down after the one below, and ends stop", () => {
  const visit = new TestVisit();
  const rows = [1, 2, 3].map((order) => visit.add("findings", { order }));
  const [a, b, c] = rows.map((row) => row.id);
  const after = (id: Finding["id"], direction: "up" | "down") => {
    const { findings } = visit.records;
    const place = stepInColumn(findings, id, direction);
    if (!place) return null;
    return inOrder(written(findings, placeFinding(findings, id, place))).map((row) => row.id);
  };
  if (!a || !b || !c) throw new Error("three were added");
  expect(after(b, "up")).toEqual([b, a, c]);
  expect(after(b, "down")).toEqual([a, c, b]);
  expect(after(a, "up")).toBeNull();
  expect(after(c, "down")).toBeNull();
});

test("however often things are moved, each lands where it was put and only what must change is written", () => {
  const orders = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 8 });
  const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(8)), { maxLength: 80 });
  fc.assert(
    fc.property(orders, moves, (given, steps) => {
      let rows = inOrder(given.map((order, i) => ({ id: String(i), order })));
      for (const [from, to] of steps) {
        const row = rows[from % rows.length];
        if (!row) continue;
        const others = rows.filter((each) => each !== row);
        const before = others[to % (others.length + 1)]?.id ?? null;
        const changed = placeInOrder(others, row, before);
        rows = inOrder(rows.map((each) => changed.find(({ id }) => id === each.id) ?? each));
        const at = rows.findIndex((each) => each.id === row.id);
        expect(rows[at + 1]?.id ?? null).toBe(before);
        expect(rows.filter((each) => each.id !== row.id).map((each) => each.id)).toEqual(
          others.map((each) => each.id),
        );
      }
    }),
  );
});

test("the collective view sorts findings by what the peers and the evidence say", () => {
  const visit = new TestVisit();
  const lead = visit.add("peers", { initials: "A", seat: "lead" });
  const peer = visit.add("peers", { initials: "B", seat: "memberPeer" });
  visit.add("peers", { initials: "O", seat: "observer" });
  const settled = visit.add("findings");
  const disputed = visit.add("findings");
  const parked = visit.add("findings", { state: "parked" });
  for (const [finding, who, stance] of [
    [settled, lead, "agrees"],
    [settled, peer, "agrees"],
    [disputed, lead, "queries"],
    [disputed, peer, "dissents"],
    [parked, peer, "dissents"],
  ] as const)
    visit.add("positions", { findingId: finding.id, peerId: who.id, stance });
  visit.addEvidence(settled, { sourceGroup: "schools" });
  visit.addEvidence(settled, { sourceGroup: "police" });
  const against = visit.addEvidence(settled);
  visit.records = {
    ...visit.records,
    links: visit.records.links.map((link) =>
      link.evidence.id === against.id ? { ...link, bearing: "contradicts" } : link,
    ),
  };
  const view = collectiveView(visit.records, triangulateAll(visit.records));
  expect([...view.agreedByAll]).toEqual([settled.id]);
  expect([...view.queried]).toEqual([disputed.id]);
  expect([...view.dissent]).toEqual([disputed.id]);
  expect([...view.notSaid]).toEqual([]);
  expect([...view.thin]).toEqual([disputed.id]);
  expect([...view.contradicted]).toEqual([settled.id]);
});
