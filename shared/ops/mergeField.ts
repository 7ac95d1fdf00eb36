import type { Action, Op } from "./action.ts";
import { sameValue } from "./fieldsOfRow.ts";
import type { FieldRule } from "./fieldRules.ts";
import { mergeProse } from "./mergeProse.ts";
import type { Stamp } from "./stamp.ts";

/** One op of a row, with the action it belongs to. */
export interface RowWrite {
  readonly action: Action;
  readonly op: Op;
}

/** What a field comes to. */
export interface MergedField {
  readonly value: unknown;
  /** Writes that no other write has seen: what the next write of this field replaces. */
  readonly tips: readonly RowWrite[];
  /** Whether the tips say different things that cannot be joined and whose story is complete. */
  readonly isConflict: boolean;
}

/**
 * What the writes of one field come to, whatever order they came in. One tip: its value. Several:
 * prose is merged against the last text that all had seen; what cannot be joined shows the tip with
 * the highest stamp. `writes` is not empty, and each sets the field.
 */
export function mergeField(
  field: string,
  writes: readonly RowWrite[],
  rule: FieldRule,
): MergedField {
  const only = writes[0];
  if (writes.length === 1 && only !== undefined)
    return { value: only.op.set[field], tips: writes, isConflict: false };
  const byStamp = new Map(writes.map((write) => [write.action.stamp, write]));
  const seen = new Set(writes.flatMap((write) => seenBy(write, field)));
  const tips = [...byStamp.values()]
    .filter(({ action }) => !seen.has(action.stamp))
    .sort((a, b) => (a.action.stamp < b.action.stamp ? -1 : 1));
  // Writes that claim to have seen each other: only forged ones can. The latest holds.
  const latest = tips.at(-1) ?? [...byStamp.values()].reduce(later);
  const value = latest.op.set[field];
  const values = tips.map(({ op }) => op.set[field]);
  if (tips.length < 2 || values.every((each) => sameValue(each, value)))
    return { value, tips: tips.length === 0 ? [latest] : tips, isConflict: false };
  // A write that one of them saw has not come yet: it may show that there was no conflict.
  const isComplete = [...seen].every((stamp) => byStamp.has(stamp));
  if (!isComplete || rule === "quiet") return { value, tips, isConflict: false };
  const joined = rule === "prose" ? joinProse(field, tips, byStamp) : null;
  return joined === null
    ? { value, tips, isConflict: true }
    : { value: joined, tips, isConflict: false };
}

const seenBy = ({ op }: RowWrite, field: string): readonly Stamp[] => op.seen?.[field] ?? [];

const later = (a: RowWrite, b: RowWrite) => (a.action.stamp > b.action.stamp ? a : b);

/** All tips' changes in one text, or null where they touch. */
function joinProse(
  field: string,
  tips: readonly RowWrite[],
  byStamp: ReadonlyMap<Stamp, RowWrite>,
): string | null {
  const base = lastSeenByAll(field, tips, byStamp)?.op.set[field];
  const texts = [...new Set(tips.map(({ op }) => op.set[field]))];
  if (typeof base !== "string" || !texts.every((text) => typeof text === "string")) return null;
  return texts.reduce<string | null>(
    (joined, text) => (joined === null ? null : mergeProse(base, joined, text)),
    base,
  );
}

/** The latest write that every tip builds on. */
function lastSeenByAll(
  field: string,
  tips: readonly RowWrite[],
  byStamp: ReadonlyMap<Stamp, RowWrite>,
): RowWrite | undefined {
  const histories = tips.map((tip) => ancestorsOf(field, tip, byStamp));
  const [first = new Set<Stamp>(), ...others] = histories;
  const shared = [...first].filter((stamp) => others.every((history) => history.has(stamp)));
  return byStamp.get(shared.sort().at(-1) ?? "");
}

function ancestorsOf(
  field: string,
  tip: RowWrite,
  byStamp: ReadonlyMap<Stamp, RowWrite>,
): Set<Stamp> {
  const found = new Set<Stamp>();
  const open = [tip];
  for (let write = open.pop(); write !== undefined; write = open.pop())
    for (const stamp of seenBy(write, field)) {
      const before = byStamp.get(stamp);
      if (before === undefined || found.has(stamp)) continue;
      found.add(stamp);
      open.push(before);
    }
  return found;
}
