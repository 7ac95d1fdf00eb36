import { randomBytes } from "@noble/hashes/utils.js";
import type { Action } from "../../shared/ops/action.ts";
import type { Result } from "../../shared/result.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { DestructionCertificate } from "../../shared/visit/kinds/destruction.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { appendRaw } from "./log/appendRaw.ts";
import type { Db } from "./db.ts";
import type { KeyHolder } from "./keyHolder.ts";
import { readKeptDrafts } from "./keptDrafts.ts";
import { Signal } from "../signal.ts";
import { LiveDb } from "./liveDb.ts";
import { OpenVisit } from "./openVisit.ts";
import {
  countRows,
  deleteRows,
  finishRemovals,
  type Destroyed,
  type NotDestroyed,
  destroyVisit,
} from "./destroyVisit.ts";
import {
  finishReductions,
  type NotReduced,
  type Reducing,
  type ReducingFiles,
  reduceVisit,
} from "./reduceVisit.ts";
import { sealRow } from "./sealing.ts";
import type { Trouble } from "./trouble.ts";
import type { VisitKeeper } from "./visitKeeper.ts";

/** What the laptop tells and asks of the rescue copy: journal and segments in the local profile. */
export interface RescueCopy extends ReducingFiles {
  /**
   * Keeps sealed actions that were just committed. Resolves, never rejects, when they are durable in
   * the journal, or when it is known or likely that they are not yet: that is said elsewhere, and
   * tried again.
   */
  readonly committed: (visitId: VisitId, boxes: readonly Uint8Array[]) => Promise<void>;
  /** Keeps sealed actions durably at once; rejects when that failed too. */
  readonly keepNow: (visitId: VisitId, boxes: readonly Uint8Array[]) => Promise<void>;
  /**
   * All actions of a visit that the rescue copy has. Rejects while some of it cannot be read; asked
   * again, it gives what can be and says how many files are missing from it.
   */
  readonly readAll: (visitId: VisitId) => Promise<Rescued>;
  /** A visit was read from the database: gives each of the two what only the other has. */
  readonly level?: (visit: OpenVisit, laptop: Laptop) => Promise<void>;
  /** The laptop is shut: leaving the app waits for it no longer. */
  readonly close?: () => void;
}

export interface Rescued {
  readonly actions: readonly Action[];
  /** Files that are there and could not be read. */
  readonly unread: number;
}

export interface LaptopOptions {
  readonly db: Db;
  readonly keys: KeyHolder;
  readonly now?: () => string;
  readonly rescue?: RescueCopy;
  readonly trouble?: Signal<Trouble | null>;
  /** A newer app wants the database, which was closed for it. */
  readonly onNewer?: () => void;
}

/** After a visit was shown, which must not wait for it. */
const levelAfterMs = 500;
const levelAgainMs = 30_000;
const nothingRescued: Rescued = { actions: [], unread: 0 };

/** The visits of this laptop while it is unlocked. */
export class Laptop implements VisitKeeper {
  readonly keys: KeyHolder;
  readonly now: () => string;
  /** This run of the app: six random bytes in base64url. */
  readonly sitting = base64Url(randomBytes(6));
  /** What went wrong with its own copies, for the frame to say. Null when nothing has, or it is over. */
  readonly trouble: Signal<Trouble | null>;
  readonly #rescue: RescueCopy | undefined;
  readonly #visits = new Map<VisitId, Promise<OpenVisit>>();
  readonly #opened = new Map<VisitId, OpenVisit>();
  readonly #levelling = new Map<VisitId, Promise<void>>();
  readonly #live: LiveDb;

  constructor({ db, keys, now, rescue, trouble, onNewer }: LaptopOptions) {
    this.keys = keys;
    this.now = now ?? (() => new Date().toISOString());
    this.#rescue = rescue;
    this.trouble = trouble ?? new Signal<Trouble | null>(null);
    this.#live = new LiveDb(db, {
      keyOf: keys.rowKey,
      writeMissing: () => this.#writeMissing(),
      trouble: this.trouble,
      onNewer: onNewer ?? (() => undefined),
    });
  }

  get db(): Db {
    return this.#live.now;
  }

  /** The visit, read from the disk at the first call; rebuilt from the rescue copy when the database has lost it. Null when it is not on this laptop. */
  async open(visitId: VisitId): Promise<OpenVisit | null> {
    if (this.keys.of(visitId) === undefined) return null;
    return this.#load(visitId);
  }

  /** The visit, begun empty when it is not on this laptop. */
  async openOrBegin(visitId: VisitId): Promise<OpenVisit> {
    // What lies under this id without keys cannot be read again, and would stand in the way.
    if (this.keys.of(visitId) === undefined && (await countRows(this.db, visitId)) > 0)
      await deleteRows(this.db, visitId);
    await this.keys.begin(visitId);
    return this.#load(visitId);
  }

  #load(visitId: VisitId): Promise<OpenVisit> {
    const known = this.#visits.get(visitId);
    if (known !== undefined) return known;
    const loading = this.#read(visitId);
    this.#visits.set(visitId, loading);
    loading.catch(() => this.#visits.delete(visitId));
    return loading;
  }

  async #read(visitId: VisitId): Promise<OpenVisit> {
    const visit = new OpenVisit(this, visitId);
    const kept = readKeptDrafts(this.db, visitId);
    const damaged = await visit.load();
    if (visit.state.records === null || damaged > 0) await this.#rebuild(visit, damaged);
    this.#opened.set(visitId, visit);
    visit.drafts.take(await kept);
    if (!visit.drafts.isReady) void this.#restoreDrafts(visit);
    setTimeout(() => void this.levelled(visitId), levelAfterMs);
    return visit;
  }

  /** Resolves when the visit, read before, also has what only its journal had: an app that ended in between leaves one of them ahead. */
  levelled(visitId: VisitId): Promise<void> {
    const known = this.#levelling.get(visitId);
    if (known !== undefined) return known;
    const visit = this.#opened.get(visitId);
    if (visit === undefined) return Promise.resolve();
    // A journal that cannot be read now is tried again; it says by itself when it is behind.
    const levelling = (this.#rescue?.level?.(visit, this) ?? Promise.resolve()).catch(() => {
      this.#levelling.delete(visitId);
      setTimeout(() => void this.levelled(visitId), levelAgainMs);
    });
    this.#levelling.set(visitId, levelling);
    return levelling;
  }

  async #restoreDrafts({ visitId, drafts }: OpenVisit): Promise<void> {
    // What the database does not know may be in the journal.
    await this.levelled(visitId);
    const labels = await drafts.restore();
    if (labels.length > 0) this.trouble.set({ type: "TypingSaved", visitId, labels });
  }

  async #rebuild(visit: OpenVisit, damaged: number): Promise<void> {
    const { visitId } = visit;
    const { actions, unread } = (await this.#rescue?.readAll(visitId)) ?? nothingRescued;
    const fresh = await visit.takeIn(actions);
    if (damaged > 0 && visit.state.records === null)
      throw new Error("no record of the visit opens, nor do its copies");
    if (fresh.length > 0) {
      await this.keepSummary(visitId, visit.state.records);
      this.trouble.set({ type: "Rebuilt", visitId, actions: fresh.length, unread });
    } else if (damaged > 0 && damaged !== (await this.readFact(visitId, "recordsDamaged")))
      this.trouble.set({ type: "RecordsDamaged", visitId, records: damaged });
    // They stay in the database, and are told of once.
    if (damaged > 0) await this.writeFact(visitId, "recordsDamaged", damaged);
  }

  /** Visits that have been read, in no order. */
  get opened(): readonly OpenVisit[] {
    return [...this.#opened.values()];
  }

  /** Takes everything that the rescue copy has into a visit; gives how many actions were missing. */
  async restore(visitId: VisitId): Promise<number> {
    const visit = await this.open(visitId);
    const all = await this.#rescue?.readAll(visitId);
    return visit === null || all === undefined ? 0 : (await visit.takeIn(all.actions)).length;
  }

  async committed(visitId: VisitId, boxes: readonly Uint8Array[]): Promise<void> {
    await this.#rescue?.committed(visitId, boxes);
  }

  async rescue(visitId: VisitId, boxes: readonly Uint8Array[], fault: unknown): Promise<void> {
    if (this.#rescue === undefined || isOutOfRoom(fault)) throw fault;
    try {
      await this.#rescue.keepNow(visitId, boxes);
    } catch {
      throw fault;
    }
    void this.reopen();
  }

  /** Opens the database anew, and writes what is in memory. */
  reopen(): Promise<void> {
    return this.#live.reopen();
  }

  async #writeMissing(): Promise<number> {
    let actions = 0;
    for (const loading of this.#visits.values()) {
      const visit = await loading.catch(() => null);
      actions += (await visit?.writeMissing()) ?? 0;
      await visit?.drafts.keep("strict");
    }
    return actions;
  }

  async keepSummary(visitId: VisitId, records: VisitRecords | null): Promise<void> {
    if (records !== null) await this.db.visits.put({ v: visitId, value: records.visit });
  }

  async readFact(visitId: VisitId | "", key: string): Promise<unknown> {
    return (await this.db.facts.get([visitId, key]))?.value;
  }

  async writeFact(visitId: VisitId | "", key: string, value: unknown): Promise<void> {
    if (value === null) await this.db.facts.delete([visitId, key]);
    else await this.db.facts.put({ v: visitId, key, value });
  }

  async writeDraft(
    v: VisitId,
    key: string,
    value: unknown,
    durability: IDBTransactionDurability,
  ): Promise<void> {
    const db = this.db;
    const row = sealRow("facts", { v, key, value }, this.keys.rowKey);
    await db.unlessLost(appendRaw(db.backendDB(), "facts", [row], durability));
  }

  /** Destroys a visit on this laptop, its keys first: see `destroyVisit.ts`. */
  remove(visitId: VisitId): Promise<Result<Destroyed, NotDestroyed>> {
    return destroyVisit(this, visitId, this.#rescue);
  }

  /** Destroys a visit on this laptop but for what is kept of it: see `reduceVisit.ts`. */
  reduce(
    visitId: VisitId,
    reduce: (visit: OpenVisit) => Promise<Reducing>,
  ): Promise<Result<DestructionCertificate, NotReduced>> {
    return reduceVisit(this, visitId, reduce, this.#rescue);
  }

  /** Goes on with removals and reductions that an earlier run could not finish. */
  async finishRemovals(): Promise<void> {
    // One that cannot go on now is tried again at the next start, and keeps no other from its end.
    await finishReductions(this, this.#rescue).catch(() => undefined);
    await finishRemovals(this, this.#rescue);
  }

  async forget(visitId: VisitId): Promise<void> {
    const visit = await this.#visits.get(visitId);
    await visit?.settle();
    visit?.close();
    this.#visits.delete(visitId);
    this.#opened.delete(visitId);
    this.#levelling.delete(visitId);
    const trouble = this.trouble.value();
    if (trouble !== null && "visitId" in trouble && trouble.visitId === visitId)
      this.trouble.set(null);
  }

  /** Resolves when everything committed so far is on the disk. */
  async settle(): Promise<void> {
    for (const loading of this.#visits.values()) await (await loading.catch(() => null))?.settle();
  }

  /** Closes the database and overwrites the keys: nothing can be read or written any more. */
  shut(): void {
    for (const visit of this.#opened.values()) visit.close();
    this.#visits.clear();
    this.#opened.clear();
    this.#levelling.clear();
    this.#live.shut();
    this.#rescue?.close?.();
    this.keys.zero();
  }
}

const isOutOfRoom = (fault: unknown): boolean =>
  fault instanceof DOMException && fault.name === "QuotaExceededError";

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
