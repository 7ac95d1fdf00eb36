import type { Action, Op } from "./action.ts";
import { isProperValue } from "./fieldCheck.ts";
import { isAction, isActionShell, isOp, mostOps } from "./isAction.ts";
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
  if (isAction(json)) return withoutImproper(json);
  // An op of a newer app must not take the others of its action with it.
  if (!isActionShell(json)) return { action: null, refused: 1 };
  const ops = json.ops.filter(isOp).slice(0, mostOps);
  const parsed = withoutImproper({ ...json, ops });
  return { ...parsed, refused: parsed.refused + json.ops.length - ops.length };
}

function withoutImproper(action: Action): ParsedAction {
  if (lamportOf(action.stamp) > largestLamport) return { action: null, refused: action.ops.length };
  if (action.ops.every(isProper)) return { action, refused: 0 };
  let refused = 0;
  const ops = action.ops.flatMap((op) => {
    const fields = Object.entries(op.set);
    const proper = fields.filter(([field, value]) => isProperValue(op.table, field, value));
    refused += fields.length - proper.length;
    if (proper.length === fields.length) return [op];
    return proper.length === 0 ? [] : [{ ...op, set: Object.fromEntries(proper) }];
  });
  return { action: { ...action, ops }, refused };
}

function isProper({ table, set }: Op): boolean {
  for (const field in set) if (!isProperValue(table, field, set[field])) return false;
  return true;
}
