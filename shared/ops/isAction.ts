import * as z from "zod";
import { type Action, type Op, opTables, wholeRow } from "./action.ts";

// The schemas of `action.ts` written out, because zod takes many times as long and ten thousand
// actions come at once. A property test says that both take the same.

/** Whether the value is an action as the `Action` schema has it. */
export function isAction(value: unknown): value is Action {
  return isActionShell(value) && value.ops.length <= mostOps && value.ops.every(isOp);
}

/** Whether all but its ops is as an action has it, and those are a list. */
export function isActionShell(
  value: unknown,
): value is Omit<Action, "ops"> & { readonly ops: readonly unknown[] } {
  return (
    isFields(value) &&
    hasOnly(value, actionKeys) &&
    isText(value["stamp"], stamp) &&
    isText(value["at"], instant) &&
    isText(value["by"], device) &&
    typeof value["label"] === "string" &&
    value["label"].length <= 200 &&
    Array.isArray(value["ops"])
  );
}

/** Whether the value is an op as the `Op` schema has it. */
export function isOp(value: unknown): value is Op {
  if (!isFields(value) || !hasOnly(value, opKeys)) return false;
  const { set, seen } = value;
  if (!tables.has(value["table"]) || !isText(value["row"], rowId) || !isFields(set)) return false;
  for (const name in set) if (!fieldName.test(name)) return false;
  if (seen === undefined) return true;
  if (!isFields(seen)) return false;
  for (const name in seen) {
    const stamps = seen[name];
    if (name !== wholeRow && !fieldName.test(name)) return false;
    if (!Array.isArray(stamps) || stamps.length > 2_000) return false;
    for (const one of stamps) if (!isText(one, stamp)) return false;
  }
  return true;
}

/** How many ops an action may have. */
export const mostOps = 5_000;

const stamp = /^0[0-9a-z]{7}\.[A-Za-z0-9_-]{8}$/;
const device = /^[0-9a-f]{32}$/;
const instant = z.core.regexes.datetime({});
const rowId = z.core.regexes.uuid();
const fieldName = /^(?:\$gone|[a-zA-Z][a-zA-Z0-9]{0,39}(?:\/[a-zA-Z][a-zA-Z0-9-]{0,59})?)$/;
const tables = new Set<unknown>(opTables);
const actionKeys = new Set(["stamp", "at", "by", "label", "ops"]);
const opKeys = new Set(["table", "row", "set", "seen"]);

type Fields = Readonly<Record<string, unknown>>;

/** Whether the value is an object that is no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown, pattern: RegExp): boolean =>
  typeof value === "string" && pattern.test(value);

function hasOnly(value: Fields, keys: ReadonlySet<string>): boolean {
  for (const key in value) if (!keys.has(key)) return false;
  return true;
}
