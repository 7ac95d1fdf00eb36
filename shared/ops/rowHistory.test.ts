import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { fieldsOfRow } from "./fieldsOfRow.ts";
import { Laptop } from "./testing/laptop.ts";
import { visitFileRows } from "./testing/visitRows.ts";

/** Three laptops with one note. */
function threeLaptops() {
  const visit = new TestVisit();
  const session = visit.add("sessions");
  const note = visit.add("notes", { sessionId: session.id, text: "Plans are late." });
  const [a, b, c] = [new Laptop(1), new Laptop(2), new Laptop(3)];
  const begun = a.write(visitFileRows(visit.records));
  b.take(begun);
  c.take(begun);
  const historyOn = (laptop: Laptop) => laptop.state.history("notes", note.id);
  return { a, b, c, note, historyOn };
}

test("each action tells what it changed from and to, what all fields came to, and what became of the row", () => {
  const { a, note, historyOn } = threeLaptops();
  a.write([{ table: "notes", put: { ...note, mark: "quote" } }], "Mark note");
  a.write([{ table: "notes", delete: note.id }], "Delete note");
  a.write([{ table: "notes", put: { ...note, mark: "area" } }], "Bring back");
  const created = fieldsOfRow("notes", note);
  const entries = historyOn(a).map(({ label, kind, changes, fields }) => ({
    label,
    kind,
    changes,
    fields,
  }));
  const fromNothing = Object.entries(created).map(([field, after]) => ({
    field,
    before: undefined,
    after,
  }));
  expect(entries).toEqual([
    { label: "Change", kind: "created", changes: fromNothing, fields: created },
    {
      label: "Mark note",
      kind: "changed",
      changes: [{ field: "mark", before: "plain", after: "quote" }],
      fields: { ...created, mark: "quote" },
    },
    { label: "Delete note", kind: "deleted", changes: [], fields: { ...created, mark: "quote" } },
    {
      label: "Bring back",
      kind: "restored",
      changes: [{ field: "mark", before: "quote", after: "area" }],
      fields: { ...created, mark: "area" },
    },
  ]);
});

test("a place in a list that two changed apart is the later one's, and nobody joined it", () => {
  const { a, b, note, historyOn } = threeLaptops();
  const one = a.write([{ table: "notes", put: { ...note, order: 3 } }], "Move up");
  b.take(b.write([{ table: "notes", put: { ...note, order: 5 } }], "Move down"), one);
  const [, up, down] = historyOn(b);
  expect([up?.joined, down?.joined]).toEqual([[], []]);
  expect([up?.isConcurrent, down?.isConcurrent]).toEqual([false, true]);
  expect(down?.changes).toEqual([{ field: "order", before: 3, after: 5 }]);
});

test("a deletion by two is one deletion, and what came after it and had not seen it changed a deleted row", () => {
  const { a, b, note, historyOn } = threeLaptops();
  const byTwo = [a, b].map((laptop) => laptop.write([{ table: "notes", delete: note.id }]));
  a.take(...byTwo);
  expect(historyOn(a).map(({ kind }) => kind)).toEqual(["created", "deleted", "changed"]);
});

test("only what was at odds is marked so, and settled only once nothing is at odds any more", () => {
  const { a, b, c, note, historyOn } = threeLaptops();
  const text = (laptop: Laptop, words: string) =>
    laptop.write([{ table: "notes", put: { ...note, text: words } }]);
  const [fromA, fromB, fromC] = [text(a, "One."), text(b, "Two."), text(c, "Three.")];
  b.take(fromA);
  const settle = (laptop: Laptop, value: string) =>
    laptop.write([{ table: "notes", row: note.id, field: "text", value }]);
  const half = settle(b, "One and two.");
  const marked = b.write([{ table: "notes", set: { mark: "quote" }, base: note }]);
  a.take(fromB, fromC, half, marked);
  settle(a, "All three.");
  expect(
    historyOn(a).map(({ changes, isConcurrent, settled }) => [
      changes.length === 1 ? changes[0]?.after : "all",
      isConcurrent,
      settled,
    ]),
  ).toEqual([
    ["all", false, []],
    ["One.", false, []],
    ["Two.", true, []],
    ["Three.", true, []],
    ["One and two.", true, []],
    ["quote", false, []],
    ["All three.", false, ["text"]],
  ]);
});

test("a deletion at odds with a change is marked where it came to be so, and where it was settled", () => {
  const { a, b, note, historyOn } = threeLaptops();
  a.write([{ table: "notes", delete: note.id }]);
  a.take(b.write([{ table: "notes", put: { ...note, text: "Changed." } }]));
  a.write([{ table: "notes", set: { mark: "quote" }, base: note }]);
  a.write([{ table: "notes", row: note.id, field: "$gone", value: false }]);
  expect(
    historyOn(a).map(({ kind, isConcurrent, settled }) => [kind, isConcurrent, settled]),
  ).toEqual([
    ["created", false, []],
    ["deleted", false, []],
    ["changed", true, []],
    ["changed", false, []],
    ["restored", false, ["$gone"]],
  ]);
});

test("a text that the app joined is told apart from what each wrote, whose own words stay to be had back", () => {
  const visit = new TestVisit();
  const paper = visit.add("documents", { remark: "Plans are late. Visits are short." });
  const [a, b] = [new Laptop(1), new Laptop(2)];
  b.take(a.write(visitFileRows(visit.records)));
  const remark = (laptop: Laptop, text: string) =>
    laptop.write([{ table: "documents", set: { remark: text }, base: paper }]);
  const [fromA, fromB] = [
    remark(a, "Plans are good. Visits are short."),
    remark(b, "Plans are late. Visits are long."),
  ];
  a.take(fromB);
  b.take(fromA);
  const joined = "Plans are good. Visits are long.";
  expect(a.state.records?.documents[0]?.remark).toBe(joined);
  const entries = a.state.history("documents", paper.id).slice(1);
  expect(entries.map((entry) => [entry.fields["remark"], entry.joined])).toEqual([
    ["Plans are good. Visits are short.", []],
    [
      "Plans are late. Visits are long.",
      [{ field: "remark", before: "Plans are late. Visits are long.", after: joined }],
    ],
  ]);
  a.write([{ table: "documents", set: { remark: "New." }, base: { ...paper, remark: joined } }]);
  const last = a.state.history("documents", paper.id).at(-1);
  expect(last?.changes).toEqual([{ field: "remark", before: joined, after: "New." }]);
});
