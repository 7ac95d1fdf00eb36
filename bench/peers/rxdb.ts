import { createRxDatabase, type RxCollection } from "rxdb";
import { getRxStorageDexie } from "rxdb/plugins/storage-dexie";
import type { BenchNote } from "../store/benchNote.ts";
import type { Engine } from "../store/engine.ts";

const short = { type: "string", maxLength: 40 };
const schema = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: short,
    visitId: short,
    ts: { type: "number", minimum: 0, maximum: 10_000_000_000_000, multipleOf: 1 },
    kind: { type: "string" },
    author: { type: "string" },
    question: { type: "string" },
    rating: { type: "number" },
    tags: { type: "array", items: { type: "string" } },
    text: { type: "string" },
  },
  required: ["id", "visitId", "ts"],
  indexes: ["visitId", ["visitId", "ts"]],
};

/** RxDB in production mode on its free Dexie storage: documents in the clear, relaxed. */
export function rxdb(): Engine {
  let notes: RxCollection<BenchNote>;
  return {
    open: async () => {
      const db = await createRxDatabase({ name: "rxdb", storage: getRxStorageDexie() });
      const collections = await db.addCollections<{ notes: RxCollection<BenchNote> }>({
        notes: { schema },
      });
      notes = collections.notes;
    },
    put: async (note) => {
      await notes.insert(note);
    },
    bulk: async (all) => {
      await notes.bulkInsert([...all]);
    },
    readVisit: async (visitId) => {
      const query = notes.find({ selector: { visitId }, sort: [{ visitId: "asc" }, { ts: "asc" }] });
      return (await query.exec()).map((document) => document.toJSON());
    },
    readAll: async () => (await notes.find().exec()).map((document) => document.toJSON()),
  };
}
