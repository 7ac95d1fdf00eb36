import { Dexie, type Table, type Transaction } from "dexie";
import { oneWriter } from "./oneWriter.ts";
import { type KeyOf, sealingMiddleware } from "./sealing.ts";
import { v1 } from "./versions/v1.ts";

/** A row that is sealed as a whole by whoever writes it: see `log/`. */
export interface BoxRow {
  readonly v: string;
  readonly n: number;
  readonly box: Uint8Array;
}

/** A row of which the middleware seals `value`. */
export interface VisitRow {
  readonly v: string;
  readonly value: unknown;
}

export interface FactRow {
  readonly v: string;
  readonly key: string;
  readonly value: unknown;
}

interface Version {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>;
}

const versions: readonly Version[] = [v1];

/** The newest database version this app knows. */
export const databaseVersion = Math.max(...versions.map((v) => v.version));

/** Name of the sealed database. The one before it, which was not sealed, is in `earlier/`. */
export const databaseName = "critical-friend.sealed";

/**
 * The local database. Nothing leaves this class for the disk unsealed but visit ids, running numbers
 * and names of facts. Every commit waits for the disk (`strict`): relaxed durability, the browsers'
 * default, loses the last ten seconds at a power cut.
 */
export class Db extends Dexie {
  declare readonly log: Table<BoxRow, [string, number]>;
  declare readonly chunks: Table<BoxRow, [string, number]>;
  declare readonly visits: Table<VisitRow, string>;
  declare readonly facts: Table<FactRow, [string, string]>;

  /** Where it lies: the window's own IndexedDB, or another one of its storage. */
  readonly factory: IDBFactory;

  /** `keyOf` gives the 32-byte key of a visit, "" being the laptop itself; `upTo` lets a test open an older release's. */
  constructor(name: string, keyOf: KeyOf, upTo = Infinity, factory = indexedDB) {
    super(name, { chromeTransactionDurability: "strict", indexedDB: factory, IDBKeyRange });
    this.factory = factory;
    this.use(sealingMiddleware(keyOf));
    this.use(oneWriter);
    for (const { version, stores, upgrade } of versions.filter((v) => v.version <= upTo)) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
  }

  /** What `work` on this database comes to. Rejects when Chromium closes the database meanwhile, which leaves transactions without an end. */
  unlessLost<T>(work: Promise<T>): Promise<T> {
    const idb: IDBDatabase | null = this.backendDB();
    if (idb === null) return work; // closed already: it says so itself
    return new Promise((resolve, reject) => {
      const onClose = (): void =>
        reject(new DOMException("the database was closed from outside", "AbortError"));
      idb.addEventListener("close", onClose);
      const end = (): void => idb.removeEventListener("close", onClose);
      work.finally(end).then(resolve, reject);
    });
  }
}
