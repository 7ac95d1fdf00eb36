import * as fc from "fast-check";
import { expect, test } from "vitest";
import { recordTables } from "../visit/records.ts";
import { goneField, opTables } from "./action.ts";
import { isProperValue, written } from "./fieldCheck.ts";
import { mapFields, shapeOf } from "./fieldRules.ts";
import { parseAction } from "./parseAction.ts";

const note = {
  table: "notes",
  row: "01890000-0000-7000-8000-000000000001",
  set: { text: "Yes.", mark: "plain", order: 1 },
};
const action = {
  stamp: "00000001.sittingA",
  at: "2026-11-24T09:00:00Z",
  by: "cd".repeat(16),
  label: "Add note",
  ops: [note],
};

const values = fc.oneof(
  fc.jsonValue(),
  fc.string({ maxLength: 30 }).map((text) => text.repeat(700)),
  fc.constantFrom(
    "2026-02-29T09:00:00Z",
    "2028-02-29T09:00:00.5Z",
    "2026-11-24T09:00:00+01:00",
    "09:30",
    "heard",
    "plain",
    "01890000-0000-7000-8000-000000000001",
    "x".repeat(500),
    "x".repeat(501),
    "x".repeat(20_000),
    "x".repeat(20_001),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2 ** 60,
    [],
    undefined,
  ),
);

const fieldsOf = opTables.flatMap((table) =>
  Object.keys(shapeOf(table))
    .filter((field) => !mapFields(table).includes(field))
    .map((field) => ({ table, field })),
);

test("a value is proper when the field's schema takes it, also the second time", () => {
  fc.assert(
    fc.property(fc.constantFrom(...fieldsOf), values, ({ table, field }, value) => {
      const isOfRow = field === "id" || field === "visitId";
      const fits = !isOfRow && shapeOf(table)[field]?.safeParse(value).success === true;
      expect(isProperValue(table, field, value)).toBe(fits);
      expect(isProperValue(table, field, value)).toBe(fits);
    }),
    { numRuns: 5_000 },
  );
});

test("the checks that are written out take what their schemas take", () => {
  const pairs = [...written] as [{ safeParse: (v: unknown) => { success: boolean } }, unknown][];
  expect(pairs.length).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.constantFrom(...pairs), values, ([schema, check], value) => {
      expect((check as (v: unknown) => boolean)(value)).toBe(schema.safeParse(value).success);
    }),
    { numRuns: 5_000 },
  );
});

test("entries of map fields are checked one by one, and no field is found on every object", () => {
  expect(isProperValue("letters", "texts/headlines", "Well done.")).toBe(true);
  expect(isProperValue("letters", "texts/headlines", null)).toBe(true);
  expect(isProperValue("letters", "texts/headlines", 7)).toBe(false);
  expect(isProperValue("letters", "texts", {})).toBe(false);
  expect(isProperValue("notes", "text/headlines", "Well done.")).toBe(false);
  expect(isProperValue("visits", goneField, true)).toBe(false);
  for (const table of recordTables)
    for (const field of ["constructor", "__proto__", "toString", "constructor/a", "__proto__/a"])
      expect(isProperValue(table, field, "x")).toBe(false);
});

test("what is improper is left out and counted, the rest of the action holds", () => {
  const newer = { ...note, table: "votes" };
  const mixed = { ...note, set: { ...note.set, mark: "shouted", constructor: "x" } };
  expect(parseAction({ ...action, ops: [newer, mixed, note] })).toEqual({
    action: { ...action, ops: [{ ...note, set: { text: "Yes.", order: 1 } }, note] },
    refused: 3,
  });
  expect(parseAction({ ...action, ops: [{ ...note, set: { mark: 7 } }] })).toEqual({
    action: { ...action, ops: [] },
    refused: 1,
  });
  expect(parseAction({ ...action, by: "me" })).toEqual({ action: null, refused: 1 });
  expect(parseAction({ ...action, stamp: "0zzzzzzz.sittingA" })).toEqual({
    action: null,
    refused: 1,
  });
});
