import { opTables } from "../ops/action.ts";
import { isAction, isFields } from "../ops/isAction.ts";

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

/** Judges an action that came from another laptop: null when it may be applied. */
export function faultOf(value: unknown): ActionFault | null {
  const size = faultOfSize(value);
  if (size !== null) return size;
  if (isAction(value)) return null;
  return hasUnknownTable(value) ? "unknownTable" : "malformed";
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
      const fault = visit((value as Record<string, unknown>)[name], depth + 1);
      if (fault !== null) return fault;
    }
    return null;
  };
  return visit(action, 0);
}

const tables = new Set<unknown>(opTables);

function hasUnknownTable(value: unknown): boolean {
  const ops = isFields(value) ? value["ops"] : null;
  return (
    Array.isArray(ops) &&
    ops.some((op) => isFields(op) && typeof op["table"] === "string" && !tables.has(op["table"]))
  );
}
