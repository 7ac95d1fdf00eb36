import type { FactRow } from "./db.ts";

/**
 * Keeps what is being typed on the disk, however fast someone types: while one draft is written,
 * those after it wait, and only the last of each is written.
 */
export class DraftWriter {
  readonly #write: (
    facts: readonly FactRow[],
    durability: IDBTransactionDurability,
  ) => Promise<void>;
  readonly #drafts = new Map<string, FactRow>();
  readonly #waiting = new Map<string, FactRow>();
  #isStrict = false;
  #current: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(
    write: (facts: readonly FactRow[], durability: IDBTransactionDurability) => Promise<void>,
  ) {
    this.#write = write;
  }

  /** Resolves when this draft, or a later one in its place, is written. Relaxed outlives a crash of the app, strict a power cut as well. */
  write(draft: FactRow, durability: IDBTransactionDurability): Promise<void> {
    this.#drafts.set(placeOf(draft), draft);
    this.#waiting.set(placeOf(draft), draft);
    this.#isStrict ||= durability === "strict";
    this.#next ??= this.#current.catch(() => undefined).then(() => this.#writeWaiting());
    return this.#next;
  }

  /** The drafts as they are now, for a database that has to be written anew. */
  get drafts(): readonly FactRow[] {
    return [...this.#drafts.values()];
  }

  /** Drops drafts from memory, those of one visit or all. */
  forget(visitId?: string): void {
    for (const drafts of [this.#drafts, this.#waiting])
      for (const [place, { v }] of drafts)
        if (visitId === undefined || v === visitId) drafts.delete(place);
  }

  #writeWaiting(): Promise<void> {
    const drafts = [...this.#waiting.values()];
    this.#next = undefined;
    this.#waiting.clear();
    this.#current =
      drafts.length === 0
        ? Promise.resolve()
        : this.#write(drafts, this.#isStrict ? "strict" : "relaxed");
    this.#isStrict = false;
    return this.#current;
  }
}

const placeOf = ({ v, key }: FactRow): string => `${v} ${key}`;
