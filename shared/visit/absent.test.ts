import { expect, test } from "vitest";
import { absentValue, withAbsent } from "./absent.ts";
import { kindOf, recordTables, tables } from "./records.ts";
import { referringFields } from "./references.ts";

test.each(tables)(
  "each field of %s has a meaning when absent, but what a row cannot be without",
  (table) => {
    const { schema, fields } = kindOf(table);
    const belongsTo = referringFields(table).filter(({ refers }) => refers.onGone === "goesWith");
    for (const field of Object.keys(fields)) {
      const absent = absentValue(table, field);
      if (belongsTo.some(({ name }) => name === field))
        expect([field, absent]).toEqual([field, undefined]);
      else expect([field, schema.shape[field]?.safeParse(absent).success]).toEqual([field, true]);
    }
  },
);

test("nothing is claimed of what is absent: not agreed, not held, not drawn, not supported, not closed", () => {
  expect(absentValue("findings", "state")).toBe("emerging");
  expect(absentValue("findings", "inLetter")).toBe(false);
  expect(absentValue("positions", "stance")).toBe("queries");
  expect(absentValue("sessions", "state")).toBe("planned");
  expect(absentValue("cases", "origin")).toBe("offered");
  expect(absentValue("links", "bearing")).toBe("contradicts");
  expect(absentValue("concerns", "closed")).toBe(false);
  expect(absentValue("concerns", "told")).toBe("");
});

test("a row of before has what its later fields mean when they are absent, and all that it had", () => {
  const row = withAbsent("visits", { id: "v", programme: "Peer challenge" });
  expect(row).toMatchObject({ id: "v", programme: "Peer challenge", notesDestroyedAt: null });
  expect(withAbsent("visits", row)).toEqual(row);
});

test("records stand in an order in which nothing refers to a later table", () => {
  for (const [i, table] of recordTables.entries())
    for (const { refers } of referringFields(table))
      for (const to of refers.to) expect(recordTables.slice(0, i + 1)).toContain(to);
});
