import PouchDB from "pouchdb-core";
import indexeddbAdapter from "pouchdb-adapter-indexeddb";
import find from "pouchdb-find";
import type { BenchNote } from "../store/benchNote.ts";
import type { Engine } from "../store/engine.ts";

PouchDB.plugin(indexeddbAdapter).plugin(find);

type Stored = Omit<BenchNote, "id"> & { readonly _id: BenchNote["id"] };

/** PouchDB on its newer adapter: documents in the clear, relaxed. */
export function pouch(): Engine {
  const db = new PouchDB<Stored>("pouch", { adapter: "indexeddb" });
  return {
    open: async () => {
      await db.createIndex({ index: { fields: ["visitId", "createdAt"] } });
    },
    put: async (note) => {
      await db.put(stored(note));
    },
    bulk: async (notes) => {
      await db.bulkDocs(notes.map(stored));
    },
    readVisit: async (visitId) => {
      const selector = { visitId, createdAt: { $gte: "" } };
      const { docs } = await db.find({ selector, sort: ["visitId", "createdAt"], limit: 100_000 });
      return docs.map(noteOf);
    },
    readAll: async () => {
      // Design documents sort after every id.
      const { rows } = await db.allDocs({ include_docs: true, endkey: "_" });
      return rows.flatMap(({ doc }) => (doc === undefined ? [] : [noteOf(doc)]));
    },
  };
}

const stored = ({ id, ...note }: BenchNote): Stored => ({ _id: id, ...note });
const noteOf = ({ _id, ...note }: Stored): BenchNote => ({ id: _id, ...note });
