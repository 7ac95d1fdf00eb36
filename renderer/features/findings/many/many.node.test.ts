import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { withChanges } from "../../../../shared/ops/withChanges.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import {
  allOf,
  nothingPicked,
  pickedInWords,
  ranged,
  stillThere,
  toggled,
} from "../evidence/pickedEvidence.ts";
import { linkChanges, makeChanges, notesChanges } from "./manyChanges.ts";

const list = ["a", "b", "c", "d", "e"];
const keys = (picked: typeof nothingPicked) => [...picked.keys].sort().join("");

test("a range grows and shrinks from where it began, beside what was picked before", () => {
  const one = toggled(nothingPicked, "e");
  const begun = toggled(one, "b");
  const grown = ranged(begun, list, { from: "b", to: "d" });
  expect(keys(grown)).toBe("bcde");
  expect(keys(ranged(grown, list, { from: "d", to: "c" }))).toBe("bce");
  expect(keys(ranged(grown, list, { from: "d", to: "a" }))).toBe("abe");
});

test("with nothing picked a range begins at the line that is up", () => {
  expect(keys(ranged(nothingPicked, list, { from: "c", to: "d" }))).toBe("cd");
});

test("what is picked stays when the list is narrowed, is told, and a range begins anew where its beginning is gone", () => {
  const picked = toggled(toggled(nothingPicked, "a"), "b");
  const narrowed = ["d", "e"];
  const isShown = (key: string) => narrowed.includes(key);
  expect(pickedInWords(picked, isShown)).toBe("2 picked, not in the list now");
  const more = ranged(picked, narrowed, { from: "d", to: "e" });
  expect(keys(more)).toBe("abde");
  expect(pickedInWords(more, isShown)).toBe("4 picked, 2 of them not in the list now");
  expect(keys(allOf(picked, narrowed))).toBe("abde");
  expect(keys(stillThere(more, (key) => key !== "a"))).toBe("bde");
});

test("a range is what lies between its ends in the list, whatever was done before", () => {
  const key = fc.constantFrom(...list);
  const step = fc.record({ how: fc.constantFrom("toggle" as const, "range" as const), key });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), key, (steps, last) => {
      const before = steps.reduce(
        (picked, { how, key: at }) =>
          how === "toggle" ? toggled(picked, at) : ranged(picked, list, { from: at, to: at }),
        nothingPicked,
      );
      const after = ranged(before, list, { from: last, to: last });
      const [start, end] = [list.indexOf(after.anchor ?? ""), list.indexOf(last)];
      const between = list.filter((_, i) => i >= Math.min(start, end) && i <= Math.max(start, end));
      expect(after.keys).toEqual(new Set([...before.beside, ...between]));
    }),
  );
});

function someNotes() {
  const visit = new TestVisit();
  const from = visit.add("sessions", { order: 1 });
  const to = visit.add("sessions", { order: 2, state: "planned" });
  const there = visit.add("notes", { sessionId: to.id, order: 7 });
  const notes = [1, 2, 3].map((order) =>
    visit.add("notes", { sessionId: from.id, order, text: `Line ${order}` }),
  );
  return { visit, from, to, there, notes };
}

test("moved to another session notes stand after its lines in their order, and it counts as held", () => {
  const { visit, to, there, notes } = someNotes();
  const [, second, third] = notes;
  if (!second || !third) throw new Error("there are three");
  const now = after(visit.records, (records) =>
    notesChanges(records, [third, second, there], { of: "session", sessionId: to.id }),
  );
  const own = now.notes.filter((note) => note.sessionId === to.id);
  expect(own.toSorted((a, b) => a.order - b.order).map(({ id }) => id)).toEqual([
    there.id,
    second.id,
    third.id,
  ]);
  expect(now.sessions.find(({ id }) => id === to.id)?.state).toBe("held");
});

test("only what differs is changed, and a note that was deleted meanwhile stays so", () => {
  const { visit, notes } = someNotes();
  const [first, second, third] = notes;
  if (!first || !second || !third) throw new Error("there are three");
  const marked = { ...second, mark: "area" as const };
  const records = { ...visit.records, notes: [first, marked] };
  const changes = notesChanges(records, [first, marked, third], { of: "mark", mark: "area" });
  expect(changes).toMatchObject([
    { table: "notes", set: { mark: "area" }, base: { id: first.id } },
  ]);
});

test("linking many turns round what is linked the other way, and a finding made of them has all of them", () => {
  const { visit, notes } = someNotes();
  const finding = visit.add("findings", { polarity: "area" });
  const refs = notes.map(({ id }) => ({ type: "note" as const, id }));
  const [turned, already] = refs;
  if (!turned || !already) throw new Error("there are three");
  visit.add("links", { findingId: finding.id, evidence: turned, bearing: "contradicts" });
  visit.add("links", { findingId: finding.id, evidence: already, bearing: "supports" });
  const changes = linkChanges(visit.records, finding, refs, "supports");
  expect(changes).toHaveLength(2);
  const linked = withChanges(visit.records, changes);
  expect(linked.links.map(({ bearing }) => bearing)).toEqual(["supports", "supports", "supports"]);

  const made = { sentence: " They say so. ", polarity: "area" as const, enquiryId: null };
  const { created, changes: making } = makeChanges(linked, made, refs, visit.mint.newId);
  const now = withChanges(linked, making);
  expect(now.findings.find(({ id }) => id === created)).toMatchObject({
    sentence: "They say so.",
    state: "emerging",
    inLetter: false,
  });
  expect(now.links.filter(({ findingId }) => findingId === created)).toHaveLength(3);
  expect(linkChanges(visit.records, { ...finding, id: created }, refs, "supports")).toEqual([]);
});

const after = (
  records: VisitRecords,
  command: (records: VisitRecords) => Parameters<typeof withChanges>[1],
): VisitRecords => withChanges(records, command(records));
