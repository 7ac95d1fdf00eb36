import { randomBytes } from "@noble/hashes/utils.js";
import { type Action, actionKey, type Op } from "../../shared/ops/action.ts";
import type { Unread } from "../../shared/ops/news.ts";
import { turns } from "../../shared/turns.ts";
import { stampOf } from "../../shared/ops/stamp.ts";
import { tooMuchIn } from "../../shared/ops/tooMuchIn.ts";
import { understand } from "../../shared/ops/understand.ts";
import { VisitState } from "../../shared/ops/visitState.ts";
import { actionsOf, type RowChange, rowOfChange, writeOps } from "../../shared/ops/writeAction.ts";
import { sealAction } from "../../shared/segments/sealAction.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { isRefusedByReduced, NotesDestroyed } from "../../shared/visit/retention/notesDestroyed.ts";
import { recordsVersion, type VisitRecords } from "../../shared/visit/records.ts";
import { inSteps } from "../inSteps.ts";
import { beforeLeaving } from "../vault/leaving.ts";
import { Signal } from "../signal.ts";
import type { FactRow } from "./db.ts";
import { Drafts } from "./drafts.ts";
import { draftsFact } from "./keptDrafts.ts";
import type { VisitKeeper } from "./visitKeeper.ts";
import { VisitLog } from "./log/visitLog.ts";
import { RefusedChanges } from "./refusedChanges.ts";
import {
  keptUnseen,
  nothingUnseen,
  readUnseen,
  type Unseen,
  unseenFact,
  withArrived,
} from "./unseen.ts";
import { type Step, Steps } from "./steps.ts";
import { type Saved, TooMuchToKeep, type WriteChanges, writeStep } from "./writeStep.ts";

/** Key of the fact which says what this version can read of the log, so that opening need not look. */
const understoodKey = "understood";

/** Key of the fact that counts changes with notes that came to a visit whose notes are destroyed, and were not taken in. */
export const refusedNotesFact = "refusedNotes";

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
/** So many are merged in a few milliseconds. */
const opsInStep = 400;
const foldAfterMs = 2_000;

/**
 * One visit of this laptop: its actions on the disk and what they come to in memory, with all that
 * belongs to it while it is open. Whatever its records show was durable first. Writes go one after
 * the other.
 */
export class OpenVisit {
  readonly visitId: VisitId;
  readonly state: VisitState;
  /** Everything shown of the visit; the same object until something changes. Null before the visit itself has come. */
  readonly records = new Signal<VisitRecords | null>(null);
  readonly saved = new Signal<Saved>({ at: null, failed: null });
  /** What others wrote and nobody has looked at here. */
  readonly unseen = new Signal<Unseen>(nothingUnseen);
  readonly steps = new Steps();
  readonly refused = new RefusedChanges();
  /** What is typed and not on the disk as part of the visit yet. */
  readonly drafts: Drafts;
  readonly #laptop: VisitKeeper;
  readonly #log: VisitLog;
  readonly #inTurn = turns();
  readonly #closing = new Set<() => void>();
  #copying: Promise<unknown> = Promise.resolve();
  #folding: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(laptop: VisitKeeper, visitId: VisitId) {
    this.visitId = visitId;
    this.state = new VisitState(visitId);
    this.#laptop = laptop;
    this.#log = new VisitLog(() => laptop.db, visitId, laptop.keys.local(visitId));
    this.drafts = new Drafts({
      state: this.state,
      sitting: laptop.sitting,
      isOwn: (device) => {
        const keys = laptop.keys.of(visitId);
        return [keys?.device, ...(keys?.former ?? [])].some((own) => own?.id === device);
      },
      write: (label, changes) =>
        writeStep(this, label, () => changes, { whenRefused: "dropped", isSaidInPlace: true }),
      keep: (kept, durability) => laptop.writeDraft(visitId, draftsFact, kept, durability),
    });
    this.records.subscribe(() => this.drafts.moved());
    this.onClose(beforeLeaving(() => this.drafts.flush()));
    this.onClose(() => this.drafts.close());
  }

  /** Reads the visit from the disk; gives how many records could not be read. */
  async load(): Promise<number> {
    const [{ actions, damaged }, fact, unseen] = await Promise.all([
      this.#log.read(),
      // Which only saves looking: a fact that cannot be read, or kept, keeps no visit from opening.
      this.#laptop.readFact(this.visitId, understoodKey).catch(() => undefined),
      this.#laptop.readFact(this.visitId, unseenFact).catch(() => undefined),
    ]);
    this.unseen.set(readUnseen(unseen));
    const isUnderstood = understoodBefore(fact);
    await this.#merge(actions, isUnderstood ?? undefined);
    this.records.set(this.state.records);
    // What was written before an update is looked through once.
    if (isUnderstood === null)
      await this.#laptop
        .writeFact(this.visitId, understoodKey, this.#understood())
        .catch(() => undefined);
    this.#foldSoon();
    return damaged;
  }

  /** What the log holds that this version cannot read. */
  #understood(): Understood {
    return { records: recordsVersion, unread: [...new Set(this.state.unread().map(actionKey))] };
  }

  /**
   * Gives `work` the visit's turn, in which it may write. Resolves when what it wrote is durable,
   * sealed, shown and in the rescue copy; when it rejects, nothing of it was written.
   */
  async write<T>(work: (write: WriteChanges) => Promise<T>): Promise<T> {
    const result = await this.#turn(() => work((...change) => this.#write(...change)));
    // Chromium has ways to lose a whole database, so that alone does not count as saved. Out of turn,
    // so that the next commit does not wait for the copy of this one.
    await this.#copying;
    return result;
  }

  async #write(
    label: string,
    changes: readonly RowChange[],
    onProgress?: (done: number, of: number) => void,
  ): Promise<Step> {
    await inSteps(
      stepsOf(changes, () => 1),
      (some) => {
        const found = tooMuchIn(some);
        if (found !== null) throw new TooMuchToKeep(found);
      },
    );
    if (changes.some(({ table }) => isRefusedByReduced(this.state.records, table)))
      throw new NotesDestroyed("the notes of this visit are destroyed");
    // Two changes of one row count as the last of them.
    const touched = new Map(
      changes.map((change) => {
        const row = { table: change.table, id: rowOfChange(change) };
        return [`${row.table} ${row.id}`, { ...row, change }];
      }),
    );
    const rows = [...touched.values()].map(({ table, id }) => ({
      table,
      id,
      before: this.state.row(table, id),
    }));
    const ops: Op[] = [];
    await inSteps(
      stepsOf([...touched.values()], () => 1),
      (some) =>
        void ops.push(
          ...writeOps(
            this.state,
            some.map(({ change }) => change),
            this.#laptop.sitting,
          ),
        ),
    );
    if (ops.length > 0) await this.#writeOps(label, ops, onProgress);
    return {
      label,
      rows: rows.map((row) => ({ ...row, after: this.state.row(row.table, row.id) })),
    };
  }

  async #writeOps(
    label: string,
    ops: readonly Op[],
    onProgress?: (done: number, of: number) => void,
  ): Promise<void> {
    const actions = this.#actions(label, ops);
    if (ops.length > opsAtOnce) {
      onProgress?.(0, ops.length);
      await this.#log.write(actions);
      const boxes: Uint8Array[] = [];
      await inSteps(actions, (action) => boxes.push(...this.#sealed([action])));
      this.#copying = this.#laptop.committed(this.visitId, boxes);
    } else await this.#appendSealed(actions);
    await this.#show(actions);
    onProgress?.(ops.length, ops.length);
  }

  #actions(label: string, ops: readonly Op[]): readonly Action[] {
    let lamport = this.state.lamport;
    const { sitting, keys, now } = this.#laptop;
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
      this.#copying = this.#laptop.committed(this.visitId, boxes);
    } catch (fault) {
      await this.#laptop.rescue(this.visitId, boxes, fault);
    }
  }

  #sealed(actions: readonly Action[]): readonly Uint8Array[] {
    const keys = this.#laptop.keys.local(this.visitId);
    return actions.map((action) => sealAction(action, keys, randomBytes(24)));
  }

  /**
   * Takes in actions of others, already verified and parsed, with facts that must not be ahead of
   * them: all in one durable transaction. Those that `isNews` names are unseen until somebody looks.
   * Gives those that were new.
   */
  takeIn(
    actions: readonly Action[],
    facts: readonly FactRow[] = [],
    isNews: (action: Action) => boolean = () => false,
  ): Promise<readonly Action[]> {
    return this.#turn(async () => {
      const [fresh, refused] = this.#withoutNotes(
        actions.filter((action) => !this.state.has(action)),
      );
      const unread = fresh.filter((action) => understand(action).unread.length > 0);
      const known = this.#understood();
      const understood = { ...known, unread: [...known.unread, ...unread.map(actionKey)] };
      const fact = { v: this.visitId, key: understoodKey, value: understood };
      const arrived = fresh.filter(isNews);
      const unseen = withArrived(this.unseen.value(), arrived, this.#laptop.now());
      const all = [
        ...facts,
        ...(unread.length > 0 ? [fact] : []),
        ...(arrived.length > 0 ? [this.#unseenRow(unseen)] : []),
        ...(refused > 0 ? [await this.#refusedRow(refused)] : []),
      ];
      if (fresh.length > 0 || all.length > 0) await this.#log.write(fresh, all);
      await this.#show(fresh);
      if (arrived.length > 0) this.unseen.set(unseen);
      return fresh;
    });
  }

  /** Where the notes are destroyed: the actions that bring none, and how many do. What another laptop still has is not brought back. */
  #withoutNotes(actions: readonly Action[]): readonly [readonly Action[], number] {
    const { records } = this.state;
    const stays = actions.filter(
      ({ ops }) => !ops.some(({ table }) => isRefusedByReduced(records, table)),
    );
    return [stays, actions.length - stays.length];
  }

  async #refusedRow(count: number): Promise<FactRow> {
    const before = await this.#laptop.readFact(this.visitId, refusedNotesFact);
    const value = (typeof before === "number" ? before : 0) + count;
    return { v: this.visitId, key: refusedNotesFact, value };
  }

  #unseenRow(unseen: Unseen): FactRow {
    return { v: this.visitId, key: unseenFact, value: keptUnseen(unseen) };
  }

  /** Keeps what is still unseen once somebody has looked, or has taken that back. */
  look(now: (unread: Unread) => Unread): Promise<void> {
    return this.#turn(async () => {
      const before = this.unseen.value();
      const unseen = { ...before, ...now(before) };
      await this.#log.write([], [this.#unseenRow(unseen)]);
      this.unseen.set(unseen);
    });
  }

  /** Writes what is in memory to a database that was opened anew and lacks it; gives how many actions that were. */
  writeMissing(): Promise<number> {
    return this.#turn(async () => {
      const there = new Set((await this.#log.read()).actions.map(({ stamp }) => stamp));
      const missing = this.state.actions().filter(({ stamp }) => !there.has(stamp));
      if (missing.length === 0) return 0;
      await this.#log.write(missing);
      await this.#laptop.keepSummary(this.visitId, this.state.records);
      return missing.length;
    });
  }

  async #show(actions: readonly Action[]): Promise<void> {
    if (actions.length === 0) return;
    await this.#merge(actions);
    const touchesVisit = actions.some(({ ops }) => ops.some(({ table }) => table === "visits"));
    // A database that cannot take it is written anew, with it.
    if (touchesVisit)
      void this.#laptop.keepSummary(this.visitId, this.state.records).catch(() => undefined);
    this.records.set(this.state.records);
    this.#foldSoon();
  }

  /** Takes actions into memory, many of them with pauses: what is there meanwhile nobody is shown. */
  async #merge(
    actions: readonly Action[],
    isUnderstood?: (action: Action) => boolean,
  ): Promise<void> {
    await inSteps(
      stepsOf(actions, ({ ops }) => ops.length),
      (some) => {
        this.state.apply(some, isUnderstood);
      },
    );
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
    return this.#turn(() => this.#log.fold(this.state.actions()));
  }

  /** Resolves when all writes so far have ended, copies included. */
  async settle(): Promise<void> {
    await this.#inTurn(() => Promise.resolve());
    await this.#copying;
  }

  /** Calls `end` when the visit is closed: for what lives as long as it is open. */
  onClose(end: () => void): void {
    this.#closing.add(end);
  }

  /** Nothing is told or written by itself afterwards. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#folding);
    for (const end of this.#closing) end();
  }

  #turn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error("the visit was closed or removed"));
    return this.#inTurn(work);
  }
}

/** Several at a time, of a little weight together. */
function* stepsOf<T>(all: readonly T[], weigh: (one: T) => number): Generator<readonly T[], void> {
  let some: T[] = [];
  let weight = 0;
  for (const one of all) {
    some.push(one);
    weight += weigh(one);
    if (weight < opsInStep) continue;
    yield some;
    [some, weight] = [[], 0];
  }
  if (some.length > 0) yield some;
}
