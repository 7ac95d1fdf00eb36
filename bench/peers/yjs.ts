import { IndexeddbPersistence } from "y-indexeddb";
import { Doc, Map as YMap } from "yjs";
import { visitIdOf, visits, type BenchNote } from "../store/benchNote.ts";
import type { Engine } from "../store/engine.ts";
import { resultOf } from "../store/engines/bare.ts";

interface OpenDoc {
  readonly notes: YMap<YMap<unknown>>;
  readonly provider: IndexeddbPersistence;
}

/** Yjs with y-indexeddb, one document for each visit, in the clear, relaxed. */
export function yjs(): Engine {
  const opened = new Map<string, OpenDoc>();
  const openVisit = async (visitId: string): Promise<OpenDoc> => {
    const already = opened.get(visitId);
    if (already !== undefined) return already;
    const doc = new Doc();
    const provider = new IndexeddbPersistence(visitId, doc);
    await provider.whenSynced;
    const visit = { notes: doc.getMap<YMap<unknown>>("notes"), provider };
    opened.set(visitId, visit);
    return visit;
  };
  const readVisit = async (visitId: string): Promise<readonly BenchNote[]> => {
    const { notes } = await openVisit(visitId);
    return [...notes.values()]
      .map((note) => note.toJSON() as BenchNote)
      .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
  };
  const add = async (visitId: string, added: readonly BenchNote[]): Promise<void> => {
    const { notes, provider } = await openVisit(visitId);
    provider.doc.transact(() => {
      for (const note of added) notes.set(note.id, new YMap(Object.entries(note)));
    });
    await acknowledged(provider);
  };
  return {
    // A document is opened and read in one.
    open: async () => undefined,
    put: (note) => add(note.visitId, [note]),
    bulk: async (notes) => {
      for (const [visitId, own] of Map.groupBy(notes, (note) => note.visitId)) {
        await add(visitId, own);
      }
    },
    readVisit,
    readAll: async () => {
      const each = Array.from({ length: visits }, (_, visit) => readVisit(visitIdOf(visit)));
      return (await Promise.all(each)).flat();
    },
  };
}

// The provider never says when a change is on the disk. A read comes after the writes before it.
async function acknowledged({ db }: IndexeddbPersistence): Promise<void> {
  if (db === null) throw new Error("the provider has no database");
  await resultOf(db.transaction("updates").objectStore("updates").get(0));
}
