import * as z from "zod";
import { type Action, type Op, wholeRow } from "./action.ts";
import { actionLimits } from "./actionLimits.ts";

/** Whether the value is an action, whatever its ops are and whatever else a newer app has put beside them. */
export function isAction(value: unknown): value is Action {
  return (
    isFields(value) &&
    isText(value["stamp"], stamp) &&
    isText(value["at"], instant) &&
    isText(value["by"], device) &&
    typeof value["label"] === "string" &&
    value["label"].length <= 200 &&
    Array.isArray(value["ops"]) &&
    value["ops"].length <= mostOps
  );
}

/** Whether the value is an op of the shape this version knows, be its table and fields known or not. */
export function isOp(value: unknown): value is Omit<Op, "table"> & { readonly table: string } {
  if (!isFields(value)) return false;
  for (const key in value) if (!opKeys.has(key)) return false;
  const { table, set, seen } = value;
  if (!isTableName(table) || !isText(value["row"], rowId) || !isFields(set)) return false;
  for (const name in set) if (!isFieldName(name)) return false;
  if (seen === undefined) return true;
  if (!isFields(seen)) return false;
  for (const name in seen) {
    const stamps = seen[name];
    if (name !== wholeRow && !isFieldName(name)) return false;
    if (!Array.isArray(stamps) || stamps.length > actionLimits.seen) return false;
    for (const one of stamps) if (!isText(one, stamp)) return false;
  }
  return true;
}

/** How many ops an action may have. */
const mostOps = 5_000;

const stamp = /^0[0-9a-z]{7}\.[A-Za-z0-9_-]{8}$/;
const device = /^[0-9a-f]{32}$/;
const instant = z.core.regexes.datetime({});
// As ids are written: in capitals the same one would be another row.
const rowId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const fieldName = /^(?:\$gone|[a-zA-Z][a-zA-Z0-9]{0,39}(?:\/[a-zA-Z][a-zA-Z0-9-]{0,59})?)$/;
const tableName = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;
const opKeys = new Set(["table", "row", "set", "seen"]);

const knownNames = { ofFields: new Set<unknown>(), ofTables: new Set<unknown>() };
const mostKnown = 1_000;

/** The same few names stand in nearly every op, and looking one up is quicker than looking it through. */
function isName(name: unknown, pattern: RegExp, known: Set<unknown>): boolean {
  if (known.has(name)) return true;
  const isOne = isText(name, pattern);
  if (isOne && known.size < mostKnown) known.add(name);
  return isOne;
}

const isFieldName = (name: string): boolean => isName(name, fieldName, knownNames.ofFields);
const isTableName = (name: unknown): boolean => isName(name, tableName, knownNames.ofTables);

type Fields = Readonly<Record<string, unknown>>;

/** Whether the value is an object that is no list. */
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown, pattern: RegExp): boolean =>
  typeof value === "string" && pattern.test(value);
