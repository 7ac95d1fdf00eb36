import { err, ok, type Result } from "../../shared/result.ts";
import { Db, databaseName, databaseVersion } from "./db.ts";
import type { KeyOf } from "./sealing.ts";

/** Why the local database cannot be used; the text for each is in `renderer/app`. */
export type OpenDbError =
  | { readonly type: "Newer"; readonly version: number }
  | { readonly type: "Blocked" }
  | { readonly type: "Unreadable"; readonly reason: string };

const blockedAfterMs = 4_000;
/** Virus scanners and the like hold a database for a moment only: the next try often opens it. */
const pausesMs = [250, 1_000, 3_000];

/**
 * Opens the database, or says why not, after some patience with one that cannot be read. Never opens
 * one that a newer app wrote.
 */
export async function openDb(
  keyOf: KeyOf,
  name = databaseName,
  factory = indexedDB,
): Promise<Result<Db, OpenDbError>> {
  for (const pause of pausesMs) {
    const opened = await openOnce(keyOf, name, factory);
    if (opened.ok || opened.error.type !== "Unreadable") return opened;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return openOnce(keyOf, name, factory);
}

async function openOnce(
  keyOf: KeyOf,
  name: string,
  factory: IDBFactory,
): Promise<Result<Db, OpenDbError>> {
  const db = new Db(name, keyOf, Infinity, factory);
  const blocked = new Promise<"blocked">((resolve) => {
    db.on("blocked", () => setTimeout(() => resolve("blocked"), blockedAfterMs));
  });
  try {
    // Dexie opens a database newer than its code without an error and writes into it, so look first.
    const stored = await storedVersion(name, factory);
    if (stored > databaseVersion) return err({ type: "Newer", version: stored });
    const outcome = await Promise.race([db.open().then(() => "open" as const), blocked]);
    if (outcome === "blocked") {
      db.close();
      return err({ type: "Blocked" });
    }
  } catch (error) {
    db.close();
    return err({ type: "Unreadable", reason: error instanceof Error ? error.name : "unknown" });
  }
  return ok(db);
}

/** Dexie stores its version times ten. 0 when there is no such database. Rejects when the browser cannot read its store. */
async function storedVersion(name: string, factory: IDBFactory): Promise<number> {
  const found = (await factory.databases()).find((db) => db.name === name);
  return Math.ceil((found?.version ?? 0) / 10);
}
