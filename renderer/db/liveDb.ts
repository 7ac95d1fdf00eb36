import { Db } from "./db.ts";
import type { Signal } from "../signal.ts";
import type { KeyOf } from "./sealing.ts";
import type { Trouble } from "./trouble.ts";

/** A database that was closed from outside often opens a moment later; one on a full disk does not. */
const reopenAfterMs = [50, 500, 2_000, 10_000] as const;
/** It is said when so many tries have failed. */
const quietTries = 2;

export interface LiveDbOptions {
  readonly keyOf: KeyOf;
  /** Writes what is in memory to a database that was opened anew; gives how many actions it lacked. */
  readonly writeMissing: () => Promise<number>;
  readonly trouble: Signal<Trouble | null>;
  /** A newer app wants the database, which was closed for it. */
  readonly onNewer: () => void;
}

/** The database, opened anew at once when it is closed or deleted under the app. Only a newer app may have it. */
export class LiveDb {
  readonly #options: LiveDbOptions;
  #db: Db;
  #reopening: Promise<void> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failedTries = 0;
  #isShut = false;

  constructor(db: Db, options: LiveDbOptions) {
    this.#db = db;
    this.#options = options;
    this.#watch(db);
  }

  get now(): Db {
    return this.#db;
  }

  /** Opens it anew, and writes what is in memory. */
  reopen(): Promise<void> {
    return (this.#reopening ??= this.#openAnew().finally(() => (this.#reopening = undefined)));
  }

  async #openAnew(): Promise<void> {
    if (this.#isShut) return;
    clearTimeout(this.#retry);
    const { keyOf, writeMissing, trouble } = this.#options;
    const { name, factory } = this.#db;
    this.#db.close();
    const db = new Db(name, keyOf, Infinity, factory);
    try {
      await db.open();
      this.#db = db;
      this.#watch(db);
      const actions = await writeMissing();
      if (actions > 0) trouble.set({ type: "WrittenAnew", actions });
      else if (this.#failedTries > quietTries) trouble.set(null);
      this.#failedTries = 0;
    } catch {
      const pause = reopenAfterMs[this.#failedTries] ?? reopenAfterMs[3];
      this.#failedTries += 1;
      if (this.#failedTries > quietTries) trouble.set({ type: "DatabaseLost" });
      this.#retry = setTimeout(() => void this.reopen(), pause);
    }
  }

  #watch(db: Db): void {
    db.on("versionchange", ({ newVersion }) => {
      if (newVersion === null) void this.reopen();
      else this.#options.onNewer();
    });
    db.backendDB().addEventListener("close", () => void this.reopen());
  }

  shut(): void {
    this.#isShut = true;
    clearTimeout(this.#retry);
    this.#db.close();
  }
}
