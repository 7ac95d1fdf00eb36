import { expect, test } from "vitest";
import type { FieldRule } from "./fieldRules.ts";
import { mergeField, type RowWrite } from "./mergeField.ts";

const by = (member: number) => String(member).padStart(32, "0");
const stampOf = (lamport: number, member: number) =>
  `${String(lamport).padStart(8, "0")}.${String(member).padStart(8, "s")}`;

/** A write of the text, with the writes that it replaces. */
function write(lamport: number, member: number, text: unknown, seen: readonly RowWrite[] = []) {
  const stamps = seen.map(({ action }) => action.stamp);
  const op = {
    table: "notes",
    row: "",
    set: { text },
    ...(stamps.length > 0 && { seen: { text: stamps } }),
  } as const;
  const action = { stamp: stampOf(lamport, member), at: "", by: by(member), label: "", ops: [op] };
  return { action, op } satisfies RowWrite;
}

/** What the writes come to, and that it is the same whatever order they came in. */
function merged(writes: readonly RowWrite[], rule: FieldRule = "sentences") {
  const { value, tips, isConflict } = mergeField("text", writes, rule);
  const back = mergeField("text", writes.toReversed(), rule);
  expect(back).toEqual({ value, tips, isConflict });
  return { value, tips, isConflict };
}

const first = write(1, 1, "Plans are late. Visits are short.");

test("one write after the other: the last holds and alone is replaced by the next", () => {
  const second = write(2, 2, "Plans are good.", [first]);
  expect(merged([first, second])).toEqual({
    value: "Plans are good.",
    tips: [second],
    isConflict: false,
  });
});

test("two who wrote apart are joined in prose, asked about a choice, and not asked about a place in a list", () => {
  const a = write(2, 1, "Most plans are late. Visits are short.", [first]);
  const b = write(2, 2, "Plans are late. Visits are too short.", [first]);
  const shown = { tips: [a, b], value: "Plans are late. Visits are too short." };
  const joined = "Most plans are late. Visits are too short.";
  expect(merged([first, a, b])).toEqual({ ...shown, value: joined, isConflict: false });
  expect(merged([first, a, b], "choice")).toEqual({ ...shown, isConflict: true });
  expect(merged([first, a, b], "quiet")).toEqual({ ...shown, isConflict: false });
});

test("two who wrote the same are of one mind", () => {
  const a = write(2, 1, ["x"], [first]);
  const b = write(2, 2, ["x"], [first]);
  expect(merged([first, a, b], "choice")).toEqual({
    value: ["x"],
    tips: [a, b],
    isConflict: false,
  });
});

test("nobody is asked while a write that one of them saw is still on its way", () => {
  const a = write(2, 1, "Plans are good.", [first]);
  const between = write(3, 2, "Plans are poor.", [a]);
  const last = write(4, 3, "Plans vary.", [between]);
  expect(merged([first, a, last], "choice")).toMatchObject({
    value: "Plans vary.",
    isConflict: false,
  });
  expect(merged([first, a, between, last], "choice")).toEqual({
    value: "Plans vary.",
    tips: [last],
    isConflict: false,
  });
  // Come at last, and it had not seen the other: now the team is asked.
  const apart = write(3, 2, "Plans are poor.", [first]);
  const after = write(4, 3, "Plans vary.", [apart]);
  expect(merged([first, a, after], "choice").isConflict).toBe(false);
  expect(merged([first, a, apart, after], "choice").isConflict).toBe(true);
});

test("after several rounds, texts are joined against the latest that both had seen", () => {
  const second = write(2, 1, "All plans were late. Visits are short.", [first]);
  const third = write(3, 2, "All plans were late. Visits were brief.", [second]);
  const a = write(4, 1, "Nearly all plans were late. Visits were brief.", [third]);
  const b = write(4, 2, "All plans were late. Visits were too brief.", [third]);
  expect(merged([first, second, third, a, b])).toMatchObject({
    value: "Nearly all plans were late. Visits were too brief.",
    isConflict: false,
  });
});

test("three who wrote apart are joined against what all three had seen, not two of them", () => {
  const begun = write(1, 1, "Plans are late. Visits are short. Panels are rare. Staff are new.");
  const text = (change: readonly [string, string], from: RowWrite) =>
    String(from.op.set["text"]).replace(...change);
  const second = write(2, 1, text(["rare", "frequent"], begun), [begun]);
  const a = write(3, 1, text(["short", "too short"], second), [second]);
  const b = write(3, 2, text(["Plans", "Most plans"], second), [second]);
  const c = write(4, 3, text(["new", "very new"], begun), [begun]);
  expect(merged([begun, second, a, b, c])).toMatchObject({
    value: "Most plans are late. Visits are too short. Panels are frequent. Staff are very new.",
    isConflict: false,
  });
});

test("of two ops of one action on a row, as another program may write them, the later holds", () => {
  const second = write(2, 2, "Second.", [first]);
  const [once, again] = [write(3, 1, "Once.", [first]), write(3, 1, "Again.", [first])];
  const { action } = once;
  const writes = [first, second, { ...once, action }, { ...again, action }];
  expect(mergeField("text", writes, "choice")).toEqual({
    value: "Again.",
    tips: [second, { ...again, action }],
    isConflict: true,
  });
});

test("texts with nothing in common are asked about, as is a text beside something that is none", () => {
  const [a, b] = [write(1, 1, "One."), write(1, 2, "Two.")];
  expect(merged([a, b])).toEqual({ value: "Two.", tips: [a, b], isConflict: true });
  const none = write(2, 2, null, [first]);
  const text = write(2, 1, "Most plans are late.", [first]);
  expect(merged([first, text, none])).toMatchObject({ value: null, isConflict: true });
  const empty = write(0, 1, null);
  const [c, d] = [write(2, 1, "One.", [empty]), write(2, 2, "Two.", [empty])];
  expect(merged([empty, c, d])).toMatchObject({ value: "Two.", isConflict: true });
});

test("what a write says it has seen of a time that is not before its own counts for nothing", () => {
  const late = write(5, 2, "Later.");
  for (const seen of [[stampOf(5, 2)], [stampOf(5, 2), stampOf(1, 1)], [stampOf(3, 1)]]) {
    const forged = write(3, 1, "Forged.");
    const all = [first, { ...forged, op: { ...forged.op, seen: { text: seen } } }, late];
    expect(merged(all, "choice")).toMatchObject({ value: "Later.", isConflict: true });
  }
});

test("writes that claim to have seen each other, as only forged ones can: the latest holds", () => {
  const honest = write(2, 1, "Honest.");
  const a = { ...honest, op: { ...honest.op, seen: { text: [stampOf(3, 2)] } } };
  const b = write(3, 2, "Forged.", [a]);
  expect(merged([a, b], "choice")).toEqual({ value: "Forged.", tips: [b], isConflict: false });
});
