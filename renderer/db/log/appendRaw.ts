import { writersMeet } from "../oneWriter.ts";

/**
 * Puts rows past Dexie, which more than doubles the time of a single put. Only for rows that are
 * sealed already and that no live query watches. Resolves when the transaction is complete.
 */
export function appendRaw(
  idb: IDBDatabase,
  storeName: "log" | "facts",
  rows: readonly object[],
  durability: IDBTransactionDurability,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = idb.transaction([storeName, writersMeet], "readwrite", { durability });
    const store = transaction.objectStore(storeName);
    for (const row of rows) store.put(row);
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new DOMException("", "AbortError")),
    );
  });
}
