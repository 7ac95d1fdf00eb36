import type { Db } from "./db.ts";

let current: Db | null = null;

/** The open database of this window. Throws before `useDb`: nothing may be shown until it is open. */
export function currentDb(): Db {
  if (!current) throw new Error("the database is not open");
  return current;
}

/** Makes `db` the one that all features read and write. */
export function setCurrentDb(db: Db | null): void {
  current = db;
}
