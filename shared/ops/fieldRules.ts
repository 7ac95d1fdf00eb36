import type { Field } from "../visit/kind.ts";
import { kindOf, type Table } from "../visit/records.ts";
import { goneField } from "./action.ts";

/** What becomes of a field that two people wrote without having seen each other's words: see `Field.merge`. */
export type FieldRule = NonNullable<Field<unknown>["merge"]> | "choice";

/** How writes of a field that did not see each other come together. */
export function fieldRule(table: Table, field: string): FieldRule {
  const { fields } = kindOf(table);
  const name = field.split("/")[0] ?? field;
  if (name === goneField) return "quiet";
  return (Object.hasOwn(fields, name) ? fields[name]?.merge : undefined) ?? "choice";
}

/** Fields of the table that are maps, written entry by entry; empty for most. */
export const mapFields = (table: Table): readonly string[] => fieldsIn(table).maps;

/** Names of all fields of the table, without `id` and `visitId`. */
export const fieldsOfTable = (table: Table): readonly string[] => fieldsIn(table).all;

/**
 * The fields that whoever begins a row has always written: those of the first version, without maps,
 * which may have no entry yet.
 */
export const firstFields = (table: Table): readonly string[] => fieldsIn(table).first;

/** The zod schema of each field of the table. */
export const shapeOf = (table: Table): Readonly<Record<string, { safeParse: SafeParse }>> =>
  kindOf(table).schema.shape;

type SafeParse = (value: unknown) => { readonly success: boolean };

const known: { [T in Table]?: ReturnType<typeof read> } = {};
const fieldsIn = (table: Table) => (known[table] ??= read(table));

function read(table: Table) {
  const { fields, since = 1 } = kindOf(table);
  const all = Object.keys(fields);
  return {
    all,
    maps: all.filter((name) => fields[name]?.isMap),
    first: all.filter((name) => !fields[name]?.isMap && (fields[name]?.since ?? 1) <= since),
  };
}
