import { randomBytes } from "@noble/hashes/utils.js";
import { Dexie } from "dexie";
import { VisitState } from "../../../shared/ops/visitState.ts";
import { recordTables, type RecordOf, type RecordTable } from "../../../shared/visit/records.ts";
import { VisitId } from "../../../shared/visit/ids.ts";
import { currentLaptop, setCurrentLaptop } from "../currentLaptop.ts";
import { Db } from "../db.ts";
import { KeyHolder } from "../keyHolder.ts";
import type { OpenVisit } from "../openVisit.ts";
import { VisitLog } from "../log/visitLog.ts";
import { Laptop, type LaptopOptions } from "../laptop.ts";

/** For tests: a laptop on the browser's IndexedDB, sealed under random keys, made the current one. */
export async function openTestLaptop(
  options: Partial<LaptopOptions> & { readonly name?: string } = {},
): Promise<Laptop> {
  const keys =
    options.keys ?? new KeyHolder(randomBytes(32), { visits: [] }, () => Promise.resolve());
  const db = new Db(options.name ?? `test-${crypto.randomUUID()}`, keys.rowKey);
  await db.open();
  const laptop = new Laptop({ ...options, db, keys });
  setCurrentLaptop(laptop);
  return laptop;
}

/** For tests: closes a laptop and deletes its database. */
export async function closeTestLaptop(laptop: Laptop): Promise<void> {
  const { name } = laptop.db;
  await laptop.settle();
  laptop.shut();
  setCurrentLaptop(null);
  await Dexie.delete(name);
}

/** For tests: the one visit that is open. */
export function theVisit(): OpenVisit {
  const [visit] = currentLaptop().opened;
  if (visit === undefined) throw new Error("no visit is open");
  return visit;
}

/** For tests: a row as it is now in the visits that are open; undefined when it is gone. */
export const rowNow = <T extends RecordTable>(table: T, id: string): RecordOf<T> | undefined =>
  currentLaptop()
    .opened.map(({ state }) => state.row(table, id))
    .find((row) => row !== undefined);

/** For tests: the rows of every visit, read from the disk afresh and merged anew. */
async function rowsOnDisk(
  laptop: Laptop,
  table: RecordTable,
): Promise<readonly RecordOf<RecordTable>[]> {
  const found = await Promise.all(
    laptop.keys.visits.map(async ({ visitId }) => {
      const id = VisitId.parse(visitId);
      const log = new VisitLog(() => laptop.db, id, laptop.keys.local(id));
      const state = new VisitState(id);
      state.apply((await log.read()).actions);
      return state.records?.[table] ?? [];
    }),
  );
  return found.flat();
}

/** For tests: each record table as it is on the disk. */
export function tablesOnDisk(laptop: Laptop): {
  readonly [T in RecordTable]: {
    readonly toArray: () => Promise<RecordOf<T>[]>;
    readonly count: () => Promise<number>;
    readonly get: (id: string) => Promise<RecordOf<T> | undefined>;
  };
} {
  const entries = recordTables.map((table) => {
    const toArray = async () => [...(await rowsOnDisk(laptop, table))];
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
