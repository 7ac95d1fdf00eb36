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
    sessionId: { type: "string" },
    order: { type: "number" },
    text: { type: "string" },
    mark: { type: "string" },
    kind: { type: "string" },
    enquiryId: { type: "string" },
    sourceGroup: { type: ["string", "null"] },
    peerId: { type: "string" },
    at: { type: "string" },
    createdAt: short,
    importedLine: { type: ["object", "null"] },
  },
  required: ["id", "visitId", "createdAt"],
  indexes: ["visitId", ["visitId", "createdAt"]],
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
      const query = notes.find({
        selector: { visitId },
        sort: [{ visitId: "asc" }, { createdAt: "asc" }],
      });
      return (await query.exec()).map((document) => document.toJSON());
    },
    readAll: async () => (await notes.find().exec()).map((document) => document.toJSON()),
  };
}
