import { randomBytes } from "@noble/hashes/utils.js";
import { Dexie } from "dexie";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { recordTables, type RecordOf, type RecordTable } from "../../../shared/visit/records.ts";
import { VisitId } from "../../../shared/visit/ids.ts";
import { currentStore, setCurrentStore } from "../currentStore.ts";
import { Db } from "../db.ts";
import { KeyHolder } from "../keyHolder.ts";
import type { OpenVisit } from "../openVisit.ts";
import { VisitLog } from "../log/visitLog.ts";
import { Store, type StoreOptions } from "../store.ts";

/** For tests: a store of its own on the browser's IndexedDB, sealed under random keys, made the current one. */
export async function openTestStore(
  options: Partial<StoreOptions> & { readonly name?: string } = {},
): Promise<Store> {
  const keys =
    options.keys ?? new KeyHolder(randomBytes(32), { visits: [] }, () => Promise.resolve());
  const db = new Db(options.name ?? `test-${crypto.randomUUID()}`, keys.rowKey);
  await db.open();
  const store = new Store({ ...options, db, keys });
  setCurrentStore(store);
  return store;
}

/** For tests: closes a store and deletes its database. */
export async function closeTestStore(store: Store): Promise<void> {
  const { name } = store.db;
  await store.settle();
  store.shut();
  setCurrentStore(null);
  await Dexie.delete(name);
}

/** For tests: the one visit that is open. */
export function theVisit(): OpenVisit {
  const [visit] = currentStore().opened;
  if (visit === undefined) throw new Error("no visit is open");
  return visit;
}

/** For tests: a row as it is now in the visits that are open; undefined when it is gone. */
export const rowNow = <T extends RecordTable>(table: T, id: string): RecordOf<T> | undefined =>
  currentStore()
    .opened.map(({ state }) => state.row(table, id))
    .find((row) => row !== undefined);

/** For tests: the rows of every visit, read from the disk afresh and merged anew. */
async function rowsOnDisk(
  store: Store,
  table: RecordTable,
): Promise<readonly RecordOf<RecordTable>[]> {
  const found = await Promise.all(
    store.keys.visits.map(async ({ visitId }) => {
      const id = VisitId.parse(visitId);
      const log = new VisitLog(() => store.db, id, store.keys.local(id));
      const state = new VisitState(id);
      state.apply((await log.read()).actions);
      return state.records?.[table] ?? [];
    }),
  );
  return found.flat();
}

/** For tests: each record table as it is on the disk. */
export function tablesOnDisk(store: Store): {
  readonly [T in RecordTable]: {
    readonly toArray: () => Promise<RecordOf<T>[]>;
    readonly count: () => Promise<number>;
    readonly get: (id: string) => Promise<RecordOf<T> | undefined>;
  };
} {
  const entries = recordTables.map((table) => {
    const toArray = async () => [...(await rowsOnDisk(store, table))];
    return [
      table,
      {
        toArray,
        count: async () => (await toArray()).length,
        get: async (id: string) => (await toArray()).find((row) => row.id === id),
      },
    ];
  });
  return Object.fromEntries(entries) as ReturnType<typeof tablesOnDisk>; // one entry per table
}
