import { isTable, type Table } from "../visit/records.ts";
import type { Action, DeviceId, Op } from "./action.ts";
import { isProperValue } from "./fieldCheck.ts";
import { isOp } from "./isAction.ts";
import type { Stamp } from "./stamp.ts";

/** Something written that this version cannot read. It stays in its action and counts once a version can. */
export interface Unread {
  /** The table; null when it is one that this version does not have, or an op of a shape it does not know. */
  readonly table: Table | null;
  readonly row: string | null;
  /** The field; null for all of the op. */
  readonly field: string | null;
  readonly stamp: Stamp;
  /** ISO instant by the writer's clock: display only. */
  readonly at: string;
  readonly by: DeviceId;
}

/** What of an action this version can read, and what it cannot. */
export interface Understood {
  readonly ops: readonly Op[];
  readonly unread: readonly Unread[];
}

/**
 * Looks through an action that may be from a newer app, or from a member who means harm: a value that
 * its field cannot have is left out, so that no row can be made unreadable from outside.
 */
export function understand(action: Action): Understood {
  if (action.ops.every(isReadable)) return { ops: action.ops, unread: none };
  const { stamp, at, by } = action;
  const unread: Unread[] = [];
  const ops = action.ops.flatMap((op): readonly Op[] => {
    if (isReadable(op)) return [op];
    // Not of this type, if a newer app wrote it.
    if (!isOp(op) || !isTable(op.table)) {
      unread.push({ table: null, row: null, field: null, stamp, at, by });
      return [];
    }
    const { table, row } = op;
    const set = Object.entries(op.set).filter(([field, value]) => {
      const isProper = isProperValue(table, field, value);
      if (!isProper) unread.push({ table, row, field, stamp, at, by });
      return isProper;
    });
    return set.length === 0 ? [] : [{ ...op, table, set: Object.fromEntries(set) }];
  });
  return { ops, unread };
}

const none: readonly Unread[] = [];

function isReadable(op: Op): boolean {
  // Stryker disable next-line ConditionalExpression: what is looked through field by field comes to the same, slower
  if (!isOp(op) || !isTable(op.table)) return false;
  for (const field in op.set) if (!isProperValue(op.table, field, op.set[field])) return false;
  return true;
}
