import * as z from "zod";
import { Action, opTables, wholeRow } from "../ops/action.ts";

/** Why an action is not applied. The segment it came in keeps it. */
export type ActionFault =
  /** Not an action as this version knows them; a later one may. */
  | "malformed"
  /** A table that this version does not have. */
  | "unknownTable"
  /** A text or structure larger than anything a person enters. */
  | "tooLarge"
  /** A name that would reach into the program's own objects. */
  | "forbiddenName"
  /** Says that somebody else wrote it. */
  | "wrongAuthor";

export const actionLimits = { text: 200_000, values: 200_000, depth: 20 } as const;

/**
 * Judges an action that came from another laptop: null when it may be applied. What passes here also
 * passes the `Action` schema (a property test says so); it is written out because zod takes fifteen
 * times as long, and ten thousand of them come at once.
 */
export function faultOf(value: unknown): ActionFault | null {
  const size = faultOfSize(value);
  if (size !== null) return size;
  if (isAction(value)) return null;
  return hasUnknownTable(value) ? "unknownTable" : "malformed";
}

const stamp = /^0[0-9a-z]{7}\.[A-Za-z0-9_-]{8}$/;
const device = /^[0-9a-f]{32}$/;
const instant = z.core.regexes.datetime({});
const rowId = z.core.regexes.uuid();
const fieldName = /^(?:\$gone|[a-zA-Z][a-zA-Z0-9]{0,39}(?:\/[a-zA-Z][a-zA-Z0-9-]{0,59})?)$/;
const tables = new Set<unknown>(opTables);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown, pattern: RegExp): boolean =>
  typeof value === "string" && pattern.test(value);

function isAction(value: unknown): value is Action {
  return (
    isFields(value) &&
    hasOnly(value, actionKeys) &&
    isText(value["stamp"], stamp) &&
    isText(value["at"], instant) &&
    isText(value["by"], device) &&
    typeof value["label"] === "string" &&
    value["label"].length <= 200 &&
    Array.isArray(value["ops"]) &&
    value["ops"].length <= 5_000 &&
    value["ops"].every(isOp)
  );
}

const actionKeys = new Set(["stamp", "at", "by", "label", "ops"]);
const opKeys = new Set(["table", "row", "set", "seen"]);

function isOp(value: unknown): boolean {
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

function hasOnly(value: Fields, keys: ReadonlySet<string>): boolean {
  for (const key in value) if (!keys.has(key)) return false;
  return true;
}

function faultOfSize(action: unknown): ActionFault | null {
  let values = 0;
  const visit = (value: unknown, depth: number): ActionFault | null => {
    values += 1;
    if (values > actionLimits.values || depth > actionLimits.depth) return "tooLarge";
    if (typeof value === "string") return value.length > actionLimits.text ? "tooLarge" : null;
    if (typeof value !== "object" || value === null) return null;
    if (Array.isArray(value)) {
      for (const one of value) {
        const fault = visit(one, depth + 1);
        if (fault !== null) return fault;
      }
      return null;
    }
    for (const name in value) {
      if (name === "__proto__") return "forbiddenName";
      const fault = visit((value as Fields)[name], depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  };
  return visit(action, 0);
}

function hasUnknownTable(value: unknown): boolean {
  const ops = isFields(value) ? value["ops"] : null;
  return (
    Array.isArray(ops) &&
    ops.some((op) => isFields(op) && typeof op["table"] === "string" && !tables.has(op["table"]))
  );
}
