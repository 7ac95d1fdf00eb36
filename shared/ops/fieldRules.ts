import { recordSchemas } from "../visit/records.ts";
import { Visit } from "../visit/kinds/visit.ts";
import { goneField, type OpTable } from "./action.ts";

/**
 * What becomes of a field that two people wrote without having seen each other's words:
 * - `prose`: merged where the changed places are apart, else a conflict that the team settles;
 * - `quiet`: the later write holds and nobody is asked (places in a list);
 * - `choice`: the later write shows, the other is kept as a conflict.
 */
export type FieldRule = "prose" | "quiet" | "choice";

const prose: { readonly [T in OpTable]?: readonly string[] } = {
  visits: ["focus"],
  notes: ["text"],
  documents: ["remark"],
  cases: ["remark"],
  findings: ["sentence", "detail", "parkedReason", "viewWouldChangeIf"],
  recommendations: ["text", "cause", "advice", "whoCanHelp"],
  letters: ["texts"],
  actions: ["measure"],
  learning: ["text"],
  concerns: ["text", "told"],
  holds: ["reason"],
};

const quiet: { readonly [T in OpTable]?: readonly string[] } = {
  enquiries: ["order"],
  peers: ["order"],
  sessions: ["order", "importedFrom"],
  notes: ["order", "createdAt", "at"],
  findings: ["order"],
  recommendations: ["order"],
};

/** Fields that are maps, written entry by entry so that two people can fill in two entries at once. */
const maps: { readonly [T in OpTable]?: readonly string[] } = {
  cases: ["answers"],
  letters: ["texts"],
};

/** Fields of the table that are maps; empty for most. */
export const mapFields = (table: OpTable): readonly string[] => maps[table] ?? [];

/** How writes of a field that did not see each other come together. */
export function fieldRule(table: OpTable, field: string): FieldRule {
  const name = field.split("/")[0] ?? field;
  if (prose[table]?.includes(name) === true) return "prose";
  return name === goneField || quiet[table]?.includes(name) === true ? "quiet" : "choice";
}

/** Names of all fields a row of the table must have, without `id` and `visitId`. */
export function fieldsOfTable(table: OpTable): readonly string[] {
  return (tableFields[table] ??= Object.keys(shapeOf(table)).filter(
    (name) => name !== "id" && name !== "visitId",
  ));
}

const tableFields: { [T in OpTable]?: readonly string[] } = {};

/** The same without those that are maps, which may have no entry yet. */
export function requiredFields(table: OpTable): readonly string[] {
  return (required[table] ??= fieldsOfTable(table).filter(
    (name) => !mapFields(table).includes(name),
  ));
}

const required: { [T in OpTable]?: readonly string[] } = {};

/** The zod schema of each field of the table. */
export function shapeOf(table: OpTable): Readonly<Record<string, { safeParse: SafeParse }>> {
  return table === "visits" ? Visit.shape : recordSchemas[table].shape;
}

type SafeParse = (value: unknown) => { readonly success: boolean };
