import { kindOf, type RecordOf, type Table } from "./records.ts";

/**
 * What a row means that lacks the field, or in which it cannot be read: as its kind declares, or
 * else nothing. Undefined where it has no meaning: a note without a session.
 */
export function absentValue(table: Table, field: string): unknown {
  const known = (absents[table] ??= new Map<string, unknown>());
  if (!known.has(field)) known.set(field, absentIn(table, field));
  return known.get(field);
}

/** A row that an earlier version kept, with the meaning of each field that it lacks. */
export function withAbsent<T extends Table>(
  table: T,
  row: Readonly<Record<string, unknown>>,
): RecordOf<T> {
  const lacking = Object.keys(kindOf(table).fields).filter((field) => row[field] === undefined);
  const meant = lacking.map((field) => [field, absentValue(table, field)]);
  return { ...row, ...Object.fromEntries(meant) } as RecordOf<T>; // all its fields are there now
}

const absents: { [T in Table]?: Map<string, unknown> } = {};

const nothings = [null, "", [], false, 0];

function absentIn(table: Table, field: string): unknown {
  const { schema, fields } = kindOf(table);
  const { absent, refers } = fields[field] ?? {};
  if (absent !== undefined || refers?.onGone === "goesWith") return absent;
  return nothings.find((nothing) => schema.shape[field]?.safeParse(nothing).success === true);
}
