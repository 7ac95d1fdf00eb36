import type { DBCore, Middleware } from "dexie";

/** The store that every transaction that writes has in its scope, whatever else it writes to. */
export const writersMeet = "facts";

/**
 * Dexie middleware that lets one transaction write at a time. A Chromium that is killed while two
 * write to different stores of one database finds both half done at its next start, each holding a
 * lock on the database, takes that for damage ("Invalid locks on disk") and deletes the database.
 */
export const oneWriter: Middleware<DBCore> = {
  stack: "dbcore",
  name: "oneWriter",
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) =>
      core.transaction(
        mode === "readwrite" ? [...new Set([...stores, writersMeet])] : stores,
        mode,
        options,
      ),
  }),
};
