import { visitIdOf, visits, type BenchNote } from "../benchNote.ts";
import type { Engine } from "../engine.ts";
import type { OurStore } from "../ours.ts";
import { benchKeys, openOurs } from "../ours/store.ts";

/** The store of this app, one action after the other. */
export function oursStrict(): Engine {
  let store: OurStore;
  // Unlocking is measured by itself: the keys are there before the store is opened.
  const keys = benchKeys();
  let texts: readonly string[] = [];
  return {
    open: async () => {
      store = await openOurs("ours", keys);
    },
    put: (note) => store.putNote(note),
    bulk: (notes) => store.bulk(notes),
    readVisit: (visitId) => store.coldOpen(visitId),
    readAll: async () => {
      const each = Array.from({ length: visits }, (_, visit) => store.coldOpen(visitIdOf(visit)));
      const notes = (await Promise.all(each)).flat();
      texts = notes.map(({ text }) => text.toLowerCase());
      return notes;
    },
    watchVisit: (visitId, listener) => store.liveUpdate(visitId, listener),
    search: (words) => texts.filter((text) => words.every((word) => text.includes(word))).length,
    idle: () => store.fold(),
  };
}

/** The same while somebody types: what is half-typed is kept sealed, and made safe at commit points. */
export function oursRelaxed(): Engine {
  let store: OurStore;
  const keys = benchKeys();
  const readVisit = (visitId: BenchNote["visitId"]): Promise<readonly BenchNote[]> =>
    store.typed(visitId);
  return {
    open: async () => {
      store = await openOurs("ours", keys);
    },
    put: (note) => store.typeNote(note, "relaxed"),
    commit: (note) => store.typeNote(note, "strict"),
    bulk: (notes) => store.bulk(notes),
    readVisit,
    readAll: async () => await readVisit(visitIdOf(0)),
  };
}
