import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { recordTables } from "../visit/records.ts";
import { goneField } from "./action.ts";
import { tables } from "../visit/records.ts";
import { isProperValue, written } from "./fieldCheck.ts";
import { mapFields, shapeOf } from "./fieldRules.ts";
import { isOp } from "./isAction.ts";
import { parseAction } from "./parseAction.ts";
import { Stamp } from "./stamp.ts";
import { understand } from "./understand.ts";

const fieldNames = /^(?:\$gone|[a-zA-Z][a-zA-Z0-9]{0,39}(?:\/[a-zA-Z][a-zA-Z0-9-]{0,59})?)$/;

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

const fieldsOf = tables.flatMap((table) =>
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

test("what is improper is left out of what is read and told, and the action stays as it came", () => {
  const newer = { ...note, table: "votes" };
  const mixed = { ...note, set: { ...note.set, mark: "shouted", constructor: "x" } };
  const shapeless = { ...note, move: 3 };
  const came = { ...action, ops: [newer, mixed, note, shapeless], reason: "agreed" };
  const parsed = parseAction(came);
  expect(parsed).toBe(came);
  if (parsed === null) throw new Error("it was taken");
  const { ops, unread } = understand(parsed);
  expect(ops).toEqual([{ ...note, set: { text: "Yes.", order: 1 } }, note]);
  expect(unread).toMatchObject([
    { table: null, row: null, field: null, stamp: action.stamp, by: action.by },
    { table: "notes", row: note.row, field: "mark" },
    { table: "notes", row: note.row, field: "constructor" },
    { table: null, row: null, field: null },
  ]);
  expect(parseAction({ ...action, by: "me" })).toBeNull();
  expect(parseAction({ ...action, by: `f${action.by}` })).toBeNull();
  expect(parseAction({ ...action, by: `${action.by}f` })).toBeNull();
  expect(parseAction({ ...action, label: "x".repeat(200) })).not.toBeNull();
  expect(parseAction({ ...action, label: "x".repeat(201) })).toBeNull();
  expect(parseAction({ ...action, ops: Array.from({ length: 5_000 }, () => note) })).not.toBeNull();
  expect(parseAction({ ...action, ops: Array.from({ length: 5_001 }, () => note) })).toBeNull();
  for (const table of ["9notes", "notes ", "no-tes", "x".repeat(41)])
    expect(isOp({ ...note, table })).toBe(false);
  for (const field of ["9text", "text ", "te-xt", "x/9", "x/y/z", "x".repeat(41), "$goner"])
    expect(isOp({ ...note, set: { [field]: 1 } })).toBe(false);
  expect(parseAction({ ...action, stamp: "10000000.sittingA" })).toBeNull();
});

/** The shape of an op, said another way. */
const OpSchema = z.strictObject({
  table: z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/),
  row: z.uuid(),
  set: z.record(z.string().regex(fieldNames), z.unknown()),
  seen: z
    .record(z.union([z.literal("*"), z.string().regex(fieldNames)]), z.array(Stamp).max(2_000))
    .optional(),
});

test("an op is one where the schema takes it", () => {
  const names = fc.constantFrom("text", "*", "$gone", "a/b", "a/b/c", "1a", "", "ü", "set");
  const odd = fc.record(
    {
      table: fc.constantFrom<unknown>("notes", "votes", "", 7, "no table"),
      row: fc.constantFrom<unknown>(note.row, "x", null),
      set: fc.oneof(fc.dictionary(names, fc.jsonValue()), fc.jsonValue()),
      seen: fc.oneof(
        fc.dictionary(names, fc.array(fc.constantFrom<unknown>(action.stamp, "x", 1))),
        fc.jsonValue(),
      ),
      more: fc.jsonValue(),
    },
    { requiredKeys: ["table", "row", "set"] },
  );
  fc.assert(
    fc.property(fc.oneof(odd, fc.jsonValue()), (value) => {
      expect(isOp(value)).toBe(OpSchema.safeParse(value).success);
    }),
    { numRuns: 3_000 },
  );
});

test("a row is named in small letters alone: in capitals the same id would be a second row", () => {
  const row = "0192a000-0000-7000-8000-00000000000a";
  const op = { table: "notes", row, set: { text: "Heard." } };
  expect(isOp(op)).toBe(true);
  expect(isOp({ ...op, row: row.toUpperCase() })).toBe(false);
});
