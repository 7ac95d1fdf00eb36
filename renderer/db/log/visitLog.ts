import { Dexie } from "dexie";
import type { Action } from "../../../shared/ops/action.ts";
import { openAction } from "../../../shared/segments/sealAction.ts";
import type { LocalKeys } from "../../../shared/team/keys.ts";
import type { BoxRow, Db, FactRow } from "../db.ts";
import { appendRaw } from "./appendRaw.ts";
import { openChunk, sealChunk } from "./chunk.ts";

/** This many loose records are folded into a chunk: deleted ones weigh on LevelDB until it compacts. */
const foldAt = 250;
/** Actions in a chunk when many are written at once. */
const actionsInChunk = 2_000;
/** More chunks than this are folded into fewer. */
const mostChunks = 24;

/**
 * The actions of one visit on the disk: loose records as they were committed, and chunks that many
 * were folded into. Only ever grows until the visit is removed; folding rewrites the same actions.
 */
export class VisitLog {
  readonly #db: () => Db;
  readonly #visitId: string;
  readonly #keys: LocalKeys;
  #next = 1;
  #loose: { readonly n: number; readonly action: Action }[] = [];
  #chunks = 0;

  constructor(db: () => Db, visitId: string, keys: LocalKeys) {
    this.#db = db;
    this.#visitId = visitId;
    this.#keys = keys;
  }

  /** All actions that can be read, in no order that matters, and how many records cannot: damage, or another key. */
  async read(): Promise<{ readonly actions: readonly Action[]; readonly damaged: number }> {
    const db = this.#db();
    const [chunks, loose] = await db.unlessLost(
      Promise.all([boxesIn(db.chunks, this.#all()), boxesIn(db.log, this.#all())]),
    );
    const folded = await Promise.all(
      chunks.boxes.map(({ box }) => openChunk(box, this.#keys).catch(() => null)),
    );
    const opened = loose.boxes.map(({ n, box }) => ({ n, action: openAction(box, this.#keys) }));
    this.#loose = opened.flatMap(({ n, action }) =>
      action.ok ? [{ n, action: action.value }] : [],
    );
    const readable = folded.filter((actions) => actions !== null);
    this.#chunks = chunks.count;
    this.#next = Math.max(chunks.last, loose.last) + 1;
    return {
      actions: [...readable.flat(), ...this.#loose.map(({ action }) => action)],
      damaged: chunks.count - readable.length + (loose.count - this.#loose.length),
    };
  }

  /** Appends sealed actions in one transaction; with `strict` they outlive a power cut when this resolves. */
  async append(
    records: readonly { readonly action: Action; readonly box: Uint8Array }[],
    durability: IDBTransactionDurability,
  ): Promise<void> {
    const rows = records.map(({ box }, i) => ({ v: this.#visitId, n: this.#next + i, box }));
    this.#next += rows.length;
    const db = this.#db();
    await db.unlessLost(appendRaw(db.backendDB(), "log", rows, durability));
    for (const [i, { action }] of records.entries()) {
      const n = rows[i]?.n;
      if (n !== undefined) this.#loose.push({ n, action });
    }
  }

  /** Writes many actions as chunks, and `facts` with them, in one durable transaction. */
  async write(actions: readonly Action[], facts: readonly FactRow[] = []): Promise<void> {
    const db = this.#db();
    const rows = await this.#chunked(actions);
    await db.unlessLost(
      db.transaction("rw", [db.chunks, db.facts], async () => {
        await db.chunks.bulkAdd(rows);
        if (facts.length > 0) await db.facts.bulkPut([...facts]);
      }),
    );
    this.#chunks += rows.length;
  }

  /** True when folding is worth its while. */
  get isLoose(): boolean {
    return this.#loose.length >= foldAt || this.#chunks > mostChunks;
  }

  /** Folds loose records, and chunks when there are many, into chunks. `all` are the visit's actions. */
  async fold(all: readonly Action[]): Promise<void> {
    const db = this.#db();
    if (this.#chunks > mostChunks) {
      const upTo = this.#next;
      const rows = await this.#chunked(all);
      await db.unlessLost(
        db.transaction("rw", [db.chunks, db.log], async () => {
          // What was committed while the chunks were sealed stays loose; its actions are not lost by order.
          const before = [
            [this.#visitId, Dexie.minKey],
            [this.#visitId, upTo],
          ] as const;
          await db.chunks
            .where("[v+n]")
            .between(...before)
            .delete();
          await db.log
            .where("[v+n]")
            .between(...before)
            .delete();
          await db.chunks.bulkAdd(rows);
        }),
      );
      this.#loose = this.#loose.filter(({ n }) => n >= upTo);
      this.#chunks = rows.length;
      return;
    }
    const folding = this.#loose.slice();
    const last = folding.at(-1);
    if (last === undefined) return;
    const rows = await this.#chunked(folding.map(({ action }) => action));
    await db.unlessLost(
      db.transaction("rw", [db.chunks, db.log], async () => {
        await db.chunks.bulkAdd(rows);
        await db.log
          .where("[v+n]")
          .between([this.#visitId, Dexie.minKey], [this.#visitId, last.n], true, true)
          .delete();
      }),
    );
    this.#loose = this.#loose.filter(({ n }) => n > last.n);
    this.#chunks += rows.length;
  }

  async #chunked(actions: readonly Action[]) {
    const parts: Action[][] = [];
    let weight = Infinity;
    for (const action of actions) {
      if (weight >= actionsInChunk) {
        parts.push([]);
        weight = 0;
      }
      parts.at(-1)?.push(action);
      weight += Math.max(1, action.ops.length);
    }
    // One after the other: each begins with work that the window waits for.
    const boxes: Uint8Array[] = [];
    for (const part of parts) boxes.push(await sealChunk(part, this.#keys));
    return boxes.map((box) => ({ v: this.#visitId, n: (this.#next += 1) - 1, box }));
  }

  #all(): Range {
    return [
      [this.#visitId, Dexie.minKey],
      [this.#visitId, Dexie.maxKey],
    ];
  }
}

type Range = [[string, unknown], [string, unknown]];

interface Boxes {
  readonly boxes: readonly BoxRow[];
  /** Those that cannot be read included. */
  readonly count: number;
  readonly last: number;
}

/** The rows of a range; one by one where they cannot be read together, as when the file of a large one is missing. */
async function boxesIn(table: Db["log"], range: Range): Promise<Boxes> {
  const all = () => table.where("[v+n]").between(...range);
  try {
    const boxes = await all().toArray();
    return { boxes, count: boxes.length, last: Math.max(0, ...boxes.map(({ n }) => n)) };
  } catch {
    const keys = await all().primaryKeys();
    const rows = await Promise.all(keys.map((key) => table.get(key).catch(() => undefined)));
    const boxes = rows.filter((row) => row !== undefined);
    return { boxes, count: keys.length, last: Math.max(0, ...keys.map(([, n]) => n)) };
  }
}
