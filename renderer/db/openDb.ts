import { err, ok, type Result } from "../../shared/result.ts";
import { Db, databaseName, databaseVersion } from "./db.ts";
import type { KeyOf } from "./sealing.ts";

/** Why the local database cannot be used; the text for each is in `renderer/app`. */
export type OpenDbError =
  | { readonly type: "Newer"; readonly version: number }
  | { readonly type: "Blocked" }
  | { readonly type: "Unreadable"; readonly reason: string };

const blockedAfterMs = 4_000;

/** Opens the database, or says why not. Never opens one that a newer app wrote. */
export async function openDb(keyOf: KeyOf, name = databaseName): Promise<Result<Db, OpenDbError>> {
  // Dexie opens a database newer than its code without an error and writes into it, so look first.
  const stored = await storedVersion(name);
  if (stored > databaseVersion) return err({ type: "Newer", version: stored });
  const db = new Db(name, keyOf);
  const blocked = new Promise<"blocked">((resolve) => {
    db.on("blocked", () => setTimeout(() => resolve("blocked"), blockedAfterMs));
  });
  try {
    const outcome = await Promise.race([db.open().then(() => "open" as const), blocked]);
    if (outcome === "blocked") {
      db.close();
      return err({ type: "Blocked" });
    }
  } catch (error) {
    return err({ type: "Unreadable", reason: error instanceof Error ? error.name : "unknown" });
  }
  return ok(db);
}

/** Dexie stores its version times ten. 0 when there is no such database. */
async function storedVersion(name: string): Promise<number> {
  const found = (await indexedDB.databases()).find((db) => db.name === name);
  return Math.ceil((found?.version ?? 0) / 10);
}
