import { type Action, compareActions, type Op } from "./action.ts";
import { sameValue } from "./fieldsOfRow.ts";
import type { FieldRule } from "./fieldRules.ts";
import { joinSentences } from "../words/joinSentences.ts";
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
 * What the writes of one field come to, whatever order they came in. One tip: its value. Several: the
 * tip with the highest stamp shows and the team is asked; long prose is joined sentence by sentence
 * against the last text that all had seen, where it can be. `writes` is not empty, and each sets the field.
 */
export function mergeField(
  field: string,
  writes: readonly RowWrite[],
  rule: FieldRule,
): MergedField {
  const only = writes.length < 3 && rule !== "once" ? lastOfTwo(field, writes) : undefined;
  if (only !== undefined) return { value: only.op.set[field], tips: [only], isConflict: false };
  const all = new FieldWrites(field);
  for (const write of writes) all.add(write);
  return all.merged(rule);
}

/** Most fields: written once, or again by somebody who had seen just that. */
function lastOfTwo(field: string, [a, b]: readonly RowWrite[]): RowWrite | undefined {
  if (a === undefined || b === undefined) return a;
  if (hasSeenJust(b, field, a)) return b;
  return hasSeenJust(a, field, b) ? a : undefined;
}

function hasSeenJust(write: RowWrite, field: string, before: RowWrite): boolean {
  const seen = seenBy(write, field);
  return seen.length === 1 && seen[0] === before.action.stamp;
}

/** The writes of one field. One more costs the same whether there are ten or ten thousand. */
export class FieldWrites {
  readonly #field: string;
  #writes: RowWrite[] = [];
  #byStamp = new Map<Stamp, RowWrite[]>();
  #seen = new Set<Stamp>();
  /** Stamps that were seen and whose writes have not come. */
  #missing = new Set<Stamp>();
  /** Stamps of `writes` that no other write has seen. */
  #tips = new Set<Stamp>();
  /** The latest, in whose place another op of the same action may still come. */
  #last: RowWrite | null = null;

  constructor(field: string) {
    this.#field = field;
  }

  // Of two ops of one action, which only another program writes, the later holds.
  add(write: RowWrite): void {
    if (this.#last?.action !== write.action) this.#settle();
    if (this.#writes.at(-1)?.action === write.action) this.#takeBack();
    this.#last = write;
  }

  #settle(): void {
    if (this.#last !== null) this.#take(this.#last);
    this.#last = null;
  }

  #take(write: RowWrite): void {
    this.#writes.push(write);
    const { stamp: own } = write.action;
    const alike = this.#byStamp.get(own);
    if (alike === undefined) this.#byStamp.set(own, [write]);
    else alike.push(write);
    this.#missing.delete(own);
    for (const stamp of seenBy(write, this.#field)) {
      if (this.#seen.has(stamp)) continue;
      this.#seen.add(stamp);
      this.#tips.delete(stamp);
      if (!this.#byStamp.has(stamp)) this.#missing.add(stamp);
    }
    if (!this.#seen.has(own)) this.#tips.add(own);
  }

  /** Takes all versions apart but the latest `most` for seen: for a history past what people write, of which each step is told. */
  keepLatest(most: number): void {
    this.#settle();
    if (this.#tips.size > 2 * most) this.#tips = new Set([...this.#tips].sort().slice(-most));
  }

  /** The write that began it: of several, one that says no, else the earliest. Undefined while it has not come. */
  #asBegun(): RowWrite | undefined {
    const begun = this.#writes.filter((write) => seenBy(write, this.#field).length === 0);
    const isNo = ({ op }: RowWrite) => (op.set[this.#field] === false ? 0 : 1);
    return begun.sort((a, b) => isNo(a) - isNo(b) || inOrder(a, b))[0];
  }

  #takeBack(): void {
    const others = this.#writes.slice(0, -1);
    this.#writes = [];
    this.#byStamp = new Map();
    this.#seen = new Set();
    this.#missing = new Set();
    this.#tips = new Set();
    for (const write of others) this.#take(write);
  }

  /** See `mergeField`. */
  merged(rule: FieldRule): MergedField {
    this.#settle();
    const field = this.#field;
    const first = rule === "once" ? this.#asBegun() : undefined;
    if (first !== undefined)
      return { value: first.op.set[field], tips: [first], isConflict: false };
    const tips = [...this.#tips].flatMap((stamp) => this.#byStamp.get(stamp) ?? []).sort(inOrder);
    // Writes that claim to have seen each other: only forged ones can. The latest holds.
    const latest = tips.at(-1) ?? this.#writes.reduce((a, b) => (inOrder(a, b) > 0 ? a : b));
    const value = latest.op.set[field];
    if (tips.length < 2 || tips.every(({ op }) => sameValue(op.set[field], value)))
      return { value, tips: tips.length === 0 ? [latest] : tips, isConflict: false };
    // A write that one of them saw has not come yet: it may show that there was no conflict.
    const isComplete = this.#missing.size === 0;
    if (!isComplete || rule === "quiet") return { value, tips, isConflict: false };
    const joined = rule === "sentences" ? joinTips(field, tips, this.#byStamp) : null;
    return joined === null
      ? { value, tips, isConflict: true }
      : { value: joined, tips, isConflict: false };
  }
}

const inOrder = (a: RowWrite, b: RowWrite) => compareActions(a.action, b.action);

/**
 * What a write says it has seen of a field. Whoever writes has a stamp above all that they have seen:
 * one that is not below the write's own was claimed in advance, to silence who is yet to write it.
 */
export function seenBy({ action, op }: RowWrite, field: string): readonly Stamp[] {
  const seen = op.seen !== undefined && Object.hasOwn(op.seen, field) ? (op.seen[field] ?? []) : [];
  return seen.every((stamp) => stamp < action.stamp)
    ? seen
    : seen.filter((stamp) => stamp < action.stamp);
}

/** More than one only where somebody used up another's stamp: having seen one then counts for both. */
type ByStamp = ReadonlyMap<Stamp, readonly RowWrite[]>;

/** All tips' sentences in one text, or null where they touch. */
function joinTips(field: string, tips: readonly RowWrite[], byStamp: ByStamp): string | null {
  const base = lastSeenByAll(field, tips, byStamp)?.op.set[field];
  const texts = [...new Set(tips.map(({ op }) => op.set[field]))];
  if (typeof base !== "string" || !texts.every((text) => typeof text === "string")) return null;
  return joinSentences(base, texts);
}

/** How much of all tips' pasts is gone through for one text: far more than a team writes. */
const mostSteps = 20_000;

/** The latest write that every tip builds on; undefined as well where finding it would hold the window. */
function lastSeenByAll(
  field: string,
  tips: readonly RowWrite[],
  byStamp: ByStamp,
): RowWrite | undefined {
  const histories: ReadonlySet<RowWrite>[] = [];
  let steps = 0;
  for (const tip of tips) {
    const history = ancestorsOf(field, tip, byStamp);
    steps += history.size;
    if (steps > mostSteps) return undefined;
    histories.push(history);
  }
  const [first = new Set<RowWrite>(), ...others] = histories;
  const shared = [...first].filter((write) => others.every((history) => history.has(write)));
  return shared.sort(inOrder).at(-1);
}

function ancestorsOf(field: string, tip: RowWrite, byStamp: ByStamp): Set<RowWrite> {
  const found = new Set<RowWrite>();
  const open = [tip];
  for (let write = open.pop(); write !== undefined; write = open.pop())
    for (const stamp of seenBy(write, field))
      for (const before of byStamp.get(stamp) ?? []) {
        if (found.has(before)) continue;
        found.add(before);
        open.push(before);
      }
  return found;
}
