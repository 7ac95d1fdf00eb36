import { randomBytes } from "@noble/hashes/utils.js";
import type { Action } from "../../shared/ops/action.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { appendRaw } from "./log/appendRaw.ts";
import { Db, databaseName } from "./db.ts";
import type { KeyHolder } from "./keyHolder.ts";
import { OpenVisit } from "./openVisit.ts";
import { sealRow } from "./sealing.ts";

/** What the store tells and asks of the rescue copy: journal and segments in the local profile. */
export interface RescueCopy {
  /** Sealed actions that were just committed; to be kept in the journal soon. */
  readonly committed: (visitId: VisitId, boxes: readonly Uint8Array[]) => void;
  /** Keeps sealed actions durably at once; rejects when that failed too. */
  readonly keepNow: (visitId: VisitId, boxes: readonly Uint8Array[]) => Promise<void>;
  /** All actions of a visit that the rescue copy has. */
  readonly readAll: (visitId: VisitId) => Promise<readonly Action[]>;
  /** Destroys the rescue copy of a visit. */
  readonly destroy: (visitId: VisitId) => Promise<void>;
}

export interface StoreOptions {
  readonly db: Db;
  readonly keys: KeyHolder;
  readonly now?: () => string;
  readonly rescue?: RescueCopy;
  /** Told in words when the database was lost and rebuilt, or could not be. */
  readonly onTrouble?: (trouble: StoreTrouble) => void;
}

export type StoreTrouble =
  | { readonly type: "Rebuilt"; readonly visitId: VisitId; readonly actions: number }
  | { readonly type: "DatabaseLost" };

/** The visits of this laptop while it is unlocked. */
export class Store {
  readonly keys: KeyHolder;
  readonly now: () => string;
  /** This run of the app: six random bytes in base64url. */
  readonly sitting = base64Url(randomBytes(6));
  readonly #rescue: RescueCopy | undefined;
  readonly #onTrouble: (trouble: StoreTrouble) => void;
  readonly #visits = new Map<VisitId, Promise<OpenVisit>>();
  readonly #opened = new Map<VisitId, OpenVisit>();
  #db: Db;
  #reopening: Promise<void> | undefined;

  constructor({ db, keys, now, rescue, onTrouble }: StoreOptions) {
    this.#db = db;
    this.keys = keys;
    this.now = now ?? (() => new Date().toISOString());
    this.#rescue = rescue;
    this.#onTrouble = onTrouble ?? (() => undefined);
  }

  get db(): Db {
    return this.#db;
  }

  /** The visit, read from the disk at the first call; rebuilt from the rescue copy when the database has lost it. Null when it is not on this laptop. */
  async open(visitId: VisitId): Promise<OpenVisit | null> {
    if (this.keys.of(visitId) === undefined) return null;
    return this.#load(visitId);
  }

  /** The visit, begun empty when it is not on this laptop. */
  async openOrBegin(visitId: VisitId): Promise<OpenVisit> {
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
    await visit.load();
    if (visit.state.records === null && this.#rescue !== undefined) {
      const fresh = await visit.takeIn(await this.#rescue.readAll(visitId));
      if (fresh.length > 0) {
        await this.keepSummary(visitId, visit.state.records);
        this.#onTrouble({ type: "Rebuilt", visitId, actions: fresh.length });
      }
    }
    this.#opened.set(visitId, visit);
    return visit;
  }

  /** Visits that have been read, in no order. */
  get opened(): readonly OpenVisit[] {
    return [...this.#opened.values()];
  }

  /** Takes everything that the rescue copy has into a visit; gives how many actions were missing. */
  async restore(visitId: VisitId): Promise<number> {
    const visit = await this.open(visitId);
    const all = await this.#rescue?.readAll(visitId);
    return visit === null || all === undefined ? 0 : (await visit.takeIn(all)).length;
  }

  committed(visitId: VisitId, boxes: readonly Uint8Array[]): void {
    this.#rescue?.committed(visitId, boxes);
  }

  /**
   * The database refused a commit. If the rescue copy takes it, it is as good as committed: the
   * database is opened anew and written again from memory. Otherwise rejects with the first fault.
   */
  async rescue(visitId: VisitId, boxes: readonly Uint8Array[], fault: unknown): Promise<void> {
    if (this.#rescue === undefined || isOutOfRoom(fault)) throw fault;
    try {
      await this.#rescue.keepNow(visitId, boxes);
    } catch {
      throw fault;
    }
    void this.reopen();
  }

  /** Opens the database anew after it was closed or deleted under the app, and writes what is in memory. */
  reopen(): Promise<void> {
    return (this.#reopening ??= this.#openAnew().finally(() => (this.#reopening = undefined)));
  }

  async #openAnew(): Promise<void> {
    const { name } = this.#db;
    this.#db.close();
    const db = new Db(name, this.keys.rowKey);
    try {
      await db.open();
      this.#db = db;
      for (const loading of this.#visits.values()) {
        const visit = await loading;
        await visit.writeAgain();
      }
    } catch {
      this.#onTrouble({ type: "DatabaseLost" });
    }
  }

  /** Keeps what the list of visits shows. */
  async keepSummary(visitId: VisitId, records: VisitRecords | null): Promise<void> {
    if (records !== null) await this.#db.visits.put({ v: visitId, value: records.visit });
  }

  /** A small thing of a visit (or of this laptop: ""), undefined when there is none. */
  async readFact(visitId: VisitId | "", key: string): Promise<unknown> {
    return (await this.#db.facts.get([visitId, key]))?.value;
  }

  /** Keeps a small thing; null removes it. */
  async writeFact(visitId: VisitId | "", key: string, value: unknown): Promise<void> {
    if (value === null) await this.#db.facts.delete([visitId, key]);
    else await this.#db.facts.put({ v: visitId, key, value });
  }

  /** Keeps what is being typed. Relaxed outlives a crash of the app, strict a power cut as well. */
  async writeDraft(
    visitId: VisitId,
    key: string,
    value: unknown,
    durability: IDBTransactionDurability,
  ): Promise<void> {
    const row = sealRow("facts", { v: visitId, key, value }, this.keys.rowKey);
    await appendRaw(this.#db.backendDB(), "facts", [row], durability);
  }

  /** Removes a visit from this laptop: its keys first, so that nothing left of it can be read. */
  async remove(visitId: VisitId): Promise<void> {
    const visit = await this.#visits.get(visitId);
    await visit?.settle();
    visit?.close();
    this.#visits.delete(visitId);
    this.#opened.delete(visitId);
    await this.#rescue?.destroy(visitId);
    await this.keys.destroy(visitId);
    const { log, chunks, visits, facts } = this.#db;
    await this.#db.transaction("rw", [log, chunks, visits, facts], async () => {
      for (const table of [log, chunks])
        await table
          .where("[v+n]")
          .between(...rangeOf(visitId))
          .delete();
      await facts
        .where("[v+key]")
        .between(...rangeOf(visitId))
        .delete();
      await visits.delete(visitId);
    });
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
    this.#db.close();
    this.keys.zero();
  }
}

const rangeOf = (visitId: VisitId): [unknown, unknown] => [
  [visitId, -Infinity],
  [visitId, [[]]],
];

const isOutOfRoom = (fault: unknown): boolean =>
  fault instanceof DOMException && fault.name === "QuotaExceededError";

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");

export { databaseName };
