import type { BenchNote } from "../benchNote.ts";
import type { Engine } from "../engine.ts";

/** IndexedDB by hand: a row in the clear, two indexes, one transaction for each put. */
export function bare(durability: "relaxed" | "strict"): Engine {
  let db: IDBDatabase;
  const write = (notes: readonly BenchNote[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction("notes", "readwrite", { durability });
      const store = transaction.objectStore("notes");
      for (const note of notes) store.put(note);
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () =>
        reject(transaction.error ?? new Error("aborted")),
      );
    });
  return {
    open: async () => {
      db = await openDb();
    },
    put: (note) => write([note]),
    bulk: write,
    readVisit: (visitId) => {
      const range = IDBKeyRange.bound([visitId], [visitId, []]);
      return resultOf<BenchNote[]>(notesOf(db).index("[visitId+createdAt]").getAll(range));
    },
    readAll: () => resultOf<BenchNote[]>(notesOf(db).getAll()),
  };
}

const notesOf = (db: IDBDatabase): IDBObjectStore => db.transaction("notes").objectStore("notes");

function openDb(): Promise<IDBDatabase> {
  const request = indexedDB.open("bare", 1);
  request.addEventListener("upgradeneeded", () => {
    const store = request.result.createObjectStore("notes", { keyPath: "id" });
    store.createIndex("visitId", "visitId");
    store.createIndex("[visitId+createdAt]", ["visitId", "createdAt"]);
  });
  return resultOf(request);
}

/** The request's result, once it is there. */
export function resultOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result as T));
    request.addEventListener("error", () => reject(request.error ?? new Error("request failed")));
  });
}
