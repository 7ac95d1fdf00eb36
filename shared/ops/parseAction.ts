import { Action, goneField, type Op, wholeRow } from "./action.ts";
import { mapFields, shapeOf } from "./fieldRules.ts";
import { lamportOf } from "./stamp.ts";

/** An action from outside as it may be applied, and how much of it may not. */
export interface ParsedAction {
  /** Null when nothing of it can be used. */
  readonly action: Action | null;
  /** Writes that were left out: an unknown table or field, or a value the field cannot have. */
  readonly refused: number;
}

/** Far more actions than any visit has; a stamp beyond it could only come from a forger. */
const largestLamport = 2 ** 35;

/**
 * Takes an action that came by sync, backup or import: whatever is not a proper write is left out
 * and counted, the rest goes on. Values are checked against the schema of their field, so that no
 * row can be made unreadable from outside.
 */
export function parseAction(json: unknown): ParsedAction {
  const whole = Action.safeParse(json);
  if (whole.success) return withoutImproper(whole.data);
  // An op of a newer app must not take the others of its action with it.
  const { ops, ...rest } = (typeof json === "object" && json !== null ? json : {}) as {
    readonly ops?: unknown;
  };
  const shell = Action.safeParse({ ...rest, ops: [] });
  if (!shell.success || !Array.isArray(ops)) return { action: null, refused: 1 };
  const proper = ops.filter((op) => Action.shape.ops.element.safeParse(op).success) as Op[];
  const parsed = withoutImproper({ ...shell.data, ops: proper.slice(0, 5_000) });
  return { ...parsed, refused: parsed.refused + ops.length - proper.length };
}

function withoutImproper(action: Action): ParsedAction {
  if (lamportOf(action.stamp) > largestLamport) return { action: null, refused: action.ops.length };
  let refused = 0;
  const ops = action.ops.flatMap((op) => {
    const fields = Object.entries(op.set);
    const proper = fields.filter(([field, value]) => isProper(op, field, value));
    refused += fields.length - proper.length;
    if (proper.length === fields.length) return [op];
    return proper.length === 0 ? [] : [{ ...op, set: Object.fromEntries(proper) }];
  });
  return {
    action: ops.length === action.ops.length && refused === 0 ? action : { ...action, ops },
    refused,
  };
}

function isProper(op: Op, field: string, value: unknown): boolean {
  if (field === goneField) return typeof value === "boolean" && op.table !== "visits";
  if (field === wholeRow || field === "id" || field === "visitId") return false;
  const [name = "", entry] = field.split("/");
  const schema = Object.hasOwn(shapeOf(op.table), name) ? shapeOf(op.table)[name] : undefined;
  if (schema === undefined || mapFields(op.table).includes(name) !== (entry !== undefined))
    return false;
  if (entry === undefined) return schema.safeParse(value).success;
  return value === null ? true : schema.safeParse({ [entry]: value }).success;
}
