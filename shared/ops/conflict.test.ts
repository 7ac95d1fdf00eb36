import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
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
  return { a, b, c, note };
}

test("what two wrote alike is one version, and the latest stands first", () => {
  const { a, b, c, note } = threeLaptops();
  const marked = (laptop: Laptop, mark: "quote" | "area") =>
    laptop.write([{ table: "notes", put: { ...note, mark } }]);
  const actions = [marked(a, "area"), marked(b, "quote"), marked(c, "area")];
  a.take(...actions);
  const [conflict, ...others] = a.state.conflicts();
  expect(others).toEqual([]);
  expect(conflict).toEqual({
    table: "notes",
    row: note.id,
    field: "mark",
    versions: [actions[2], actions[1]].map((action, i) => ({
      value: ["area", "quote"][i],
      stamp: action?.stamp,
      at: action?.at,
      by: action?.by,
    })),
  });
});

test("a deletion stands against the latest of the changes made without having seen it", () => {
  const { a, b, note } = threeLaptops();
  const deletion = a.write([{ table: "notes", delete: note.id }]);
  const first = b.write([{ table: "notes", put: { ...note, text: "Plans are good." } }]);
  const second = b.write([
    { table: "notes", put: { ...note, kind: "seen", text: "Plans are good." } },
  ]);
  a.take(first, second);
  expect(a.state.conflicts()).toMatchObject([
    {
      field: "$gone",
      versions: [
        { value: "seen", stamp: second?.stamp },
        { value: true, stamp: deletion?.stamp },
      ],
    },
  ]);
});

test("of two fields changed at once, the first by name stands for the change", () => {
  const { a, b, note } = threeLaptops();
  a.write([{ table: "notes", delete: note.id }]);
  a.take(b.write([{ table: "notes", put: { ...note, text: "Plans are good.", mark: "quote" } }]));
  expect(a.state.conflicts()[0]?.versions[0].value).toBe("quote");
});
