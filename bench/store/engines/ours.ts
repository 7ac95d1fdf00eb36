import { visitIdOf, visits } from "../benchNote.ts";
import type { Engine } from "../engine.ts";
import type { OurStore } from "../ours.ts";
import { openPlanned } from "../planned/store.ts";

/** The store of this app. */
export function ours(durability: "relaxed" | "strict"): Engine {
  let store: OurStore;
  return {
    open: async () => {
      store = await openPlanned("ours");
    },
    put: (note) => store.putNote(note, durability),
    commit: (note) => store.putNote(note, "strict"),
    bulk: (notes) => store.bulk(notes),
    readVisit: (visitId) => store.coldOpen(visitId),
    readAll: async () => {
      const each = Array.from({ length: visits }, (_, visit) => store.coldOpen(visitIdOf(visit)));
      return (await Promise.all(each)).flat();
    },
    watchVisit: (visitId, listener) => store.liveUpdate(visitId, listener),
    search: (words) => store.search(words).length,
    idle: () => store.fold(),
  };
}
