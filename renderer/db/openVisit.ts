import { randomBytes } from "@noble/hashes/utils.js";
import { type Action, actionKey, type Op } from "../../shared/ops/action.ts";
import { stampOf } from "../../shared/ops/stamp.ts";
import { understand } from "../../shared/ops/understand.ts";
import { VisitState } from "../../shared/ops/visitState.ts";
import { actionsOf } from "../../shared/ops/writeAction.ts";
import { sealAction } from "../../shared/segments/sealAction.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { recordsVersion, type VisitRecords } from "../../shared/visit/records.ts";
import type { FactRow } from "./db.ts";
import type { Store } from "./store.ts";
import { VisitLog } from "./log/visitLog.ts";

/** Key of the fact which says what this version can read of the log, so that opening need not look. */
const understoodKey = "understood";

interface Understood {
  /** Version of the records that looked. */
  readonly records: number;
  /** Keys (`actionKey`) of actions that are not all read. */
  readonly unread: readonly string[];
}

/** Of which actions everything is known to be readable; null when an earlier version looked, or none. */
function understoodBefore(fact: unknown): ((action: Action) => boolean) | null {
  const understood = fact as Understood | undefined; // written by this laptop, sealed
  if (understood?.records !== recordsVersion) return null;
  const unread = new Set(understood.unread);
  return (action) => !unread.has(actionKey(action));
}

/** More ops than this are written as chunks, not record by record. */
const opsAtOnce = 200;
const foldAfterMs = 2_000;

/**
 * One visit of this laptop: its actions on the disk and what they come to in memory. Whatever is
 * shown was durable first. Writes go one after the other.
 */
export class OpenVisit {
  readonly visitId: VisitId;
  readonly state: VisitState;
  readonly #store: Store;
  readonly #log: VisitLog;
  readonly #listeners = new Set<() => void>();
  #writing: Promise<unknown> = Promise.resolve();
  #copying: Promise<unknown> = Promise.resolve();
  #folding: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(store: Store, visitId: VisitId) {
    this.visitId = visitId;
    this.state = new VisitState(visitId);
    this.#store = store;
    this.#log = new VisitLog(() => store.db, visitId, store.keys.local(visitId));
  }

  /** Reads the visit from the disk; gives how many records could not be read. */
  async load(): Promise<number> {
    const [{ actions, damaged }, fact] = await Promise.all([
      this.#log.read(),
      this.#store.readFact(this.visitId, understoodKey),
    ]);
    const isUnderstood = understoodBefore(fact);
    this.state.apply(actions, isUnderstood ?? undefined);
    // What was written before an update is looked through once.
    if (isUnderstood === null)
      await this.#store.writeFact(this.visitId, understoodKey, this.#understood());
    this.#foldSoon();
    return damaged;
  }

  /** What the log holds that this version cannot read. */
  #understood(): Understood {
    return { records: recordsVersion, unread: this.state.unread().map(actionKey) };
  }

  /** Everything shown of the visit; the same object until something changes. */
  readonly records = (): VisitRecords | null => this.state.records;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /**
   * Writes what `ops` makes of the visit as it is when the turn comes, as one action of the person.
   * Durable, sealed, shown and in the rescue copy when this resolves; when it rejects, nothing of it
   * was written.
   */
  async commit(
    label: string,
    ops: (state: VisitState) => readonly Op[],
    onProgress?: (done: number, of: number) => void,
  ): Promise<void> {
    await this.#inTurn(async () => {
      const made = ops(this.state);
      if (made.length === 0) return;
      const actions = this.#actions(label, made);
      if (made.length > opsAtOnce) {
        onProgress?.(0, made.length);
        await this.#log.write(actions);
        this.#copying = this.#store.committed(this.visitId, this.#sealed(actions));
      } else await this.#appendSealed(actions);
      this.#show(actions);
      onProgress?.(made.length, made.length);
    });
    // Chromium has ways to lose a whole database, so that alone does not count as saved. Out of turn,
    // so that the next commit does not wait for the copy of this one.
    await this.#copying;
  }

  #actions(label: string, ops: readonly Op[]): readonly Action[] {
    let lamport = this.state.lamport;
    const { sitting, keys, now } = this.#store;
    return actionsOf(ops, {
      label,
      at: now(),
      by: keys.of(this.visitId)?.device.id ?? "",
      nextStamp: () => stampOf((lamport += 1), sitting),
    });
  }

  async #appendSealed(actions: readonly Action[]): Promise<void> {
    const boxes = this.#sealed(actions);
    const records = actions.map((action, i) => ({ action, box: boxes[i] ?? new Uint8Array() }));
    try {
      await this.#log.append(records, "strict");
      this.#copying = this.#store.committed(this.visitId, boxes);
    } catch (fault) {
      await this.#store.rescue(this.visitId, boxes, fault);
    }
  }

  #sealed(actions: readonly Action[]): readonly Uint8Array[] {
    const keys = this.#store.keys.local(this.visitId);
    return actions.map((action) => sealAction(action, keys, randomBytes(24)));
  }

  /**
   * Takes in actions of others, already verified and parsed, with facts that must not be ahead of
   * them: all in one durable transaction. Gives those that were new.
   */
  takeIn(actions: readonly Action[], facts: readonly FactRow[] = []): Promise<readonly Action[]> {
    return this.#inTurn(async () => {
      const fresh = actions.filter((action) => !this.state.has(action));
      const unread = fresh.filter((action) => understand(action).unread.length > 0);
      const known = this.#understood();
      const understood = { ...known, unread: [...known.unread, ...unread.map(actionKey)] };
      const fact = { v: this.visitId, key: understoodKey, value: understood };
      const all = unread.length > 0 ? [...facts, fact] : facts;
      if (fresh.length > 0 || all.length > 0) await this.#log.write(fresh, all);
      this.#show(fresh);
      return fresh;
    });
  }

  /** Writes what is in memory to a database that was opened anew and lacks it; gives how many actions that were. */
  writeMissing(): Promise<number> {
    return this.#inTurn(async () => {
      const there = new Set((await this.#log.read()).actions.map(({ stamp }) => stamp));
      const missing = this.state.actions().filter(({ stamp }) => !there.has(stamp));
      if (missing.length === 0) return 0;
      await this.#log.write(missing);
      await this.#store.keepSummary(this.visitId, this.state.records);
      return missing.length;
    });
  }

  #show(actions: readonly Action[]): void {
    if (actions.length === 0) return;
    this.state.apply(actions);
    const touchesVisit = actions.some(({ ops }) => ops.some(({ table }) => table === "visits"));
    if (touchesVisit) void this.#store.keepSummary(this.visitId, this.state.records);
    for (const listener of this.#listeners) listener();
    this.#foldSoon();
  }

  // Folding early keeps LevelDB small; a visit that is closed before is folded when next opened.
  #foldSoon(): void {
    if (!this.#log.isLoose || this.#folding !== undefined) return;
    this.#folding = setTimeout(() => {
      this.#folding = undefined;
      // The log as it is will do if folding fails: the next commit says what is wrong with the disk.
      void this.fold().catch(() => undefined);
    }, foldAfterMs);
  }

  /** Folds loose records of the log into chunks now. */
  fold(): Promise<void> {
    return this.#inTurn(() => this.#log.fold(this.state.actions()));
  }

  /** Resolves when all writes so far have ended, copies included. */
  async settle(): Promise<void> {
    await this.#writing;
    await this.#copying;
  }

  /** Nothing is told or written by itself afterwards. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#folding);
    this.#listeners.clear();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error("the visit was closed or removed"));
    const turn = this.#writing.then(work);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }
}
