import { Dexie, liveQuery, type EntityTable } from "dexie";
import type { BenchNote } from "../benchNote.ts";
import type { Engine } from "../engine.ts";

/** Dexie as it comes: rows in the clear, relaxed. */
export function plainDexie(): Engine {
  const db = new Dexie("plain") as Dexie & { readonly notes: EntityTable<BenchNote, "id"> };
  db.version(1).stores({ notes: "id, visitId, [visitId+createdAt]" });
  const readVisit = (visitId: string): Promise<BenchNote[]> =>
    db.notes
      .where("[visitId+createdAt]")
      .between([visitId, Dexie.minKey], [visitId, Dexie.maxKey])
      .toArray();
  return {
    open: async () => {
      await db.open();
    },
    put: async (note) => {
      await db.notes.put(note);
    },
    bulk: async (notes) => {
      await db.notes.bulkPut(notes);
    },
    readVisit,
    readAll: () => db.notes.toArray(),
    watchVisit: (visitId, listener) => {
      const subscription = liveQuery(() => readVisit(visitId)).subscribe(listener);
      return () => subscription.unsubscribe();
    },
  };
}
