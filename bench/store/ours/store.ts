import { Db } from "../../../renderer/db/db.ts";
import { KeyHolder } from "../../../renderer/db/keyHolder.ts";
import type { OpenVisit } from "../../../renderer/db/openVisit.ts";
import { Laptop } from "../../../renderer/db/laptop.ts";
import { fixedRandom } from "../../../shared/crypto/testing/fixedRandom.ts";
import { beginTeam } from "../../../shared/team/keyRing.ts";
import { visitIdOf, visits, type BenchNote } from "../benchNote.ts";
import { rowsBeforeNotes } from "../benchVisit.ts";
import type { OurStore } from "../ours.ts";

/** What unlocking gives: the keys of all visits, the same in each run. */
export function benchKeys(): KeyHolder {
  const ring = Array.from({ length: visits }, (_, visit) =>
    beginTeam(visitIdOf(visit), fixedRandom(visitIdOf(visit))),
  );
  return new KeyHolder(new Uint8Array(32).fill(7), { visits: ring }, () => Promise.resolve());
}

/** Opens the app's own store. The rescue copy, which is the main process's, is left out. */
export async function openOurs(name: string, keys: KeyHolder): Promise<OurStore> {
  const db = new Db(name, keys.rowKey);
  await db.open();
  const store = new Laptop({ db, keys });

  const begun = async (visitId: BenchNote["visitId"]): Promise<OpenVisit> => {
    const visit = await store.openOrBegin(visitId);
    if (visit.records.value() === null) {
      const number = Array.from({ length: visits }, (_, at) => visitIdOf(at)).indexOf(visitId);
      await visit.write((write) => write("Begin", rowsBeforeNotes(number)));
    }
    return visit;
  };
  return {
    putNote: async (note) => {
      const visit = await begun(note.visitId);
      await visit.write((write) => write("Add note", [{ table: "notes", put: note }]));
    },
    typeNote: (note, durability) =>
      store.writeDraft(note.visitId, `note ${note.id}`, note, durability),
    bulk: async (notes) => {
      for (const [visitId, own] of Map.groupBy(notes, (note) => note.visitId)) {
        const visit = await begun(visitId);
        const changes = own.map((put) => ({ table: "notes", put }) as const);
        await visit.write((write) => write("Import", changes));
      }
    },
    coldOpen: async (visitId) => (await store.open(visitId))?.records.value()?.notes ?? [],
    typed: async (visitId) => {
      const rows = await db.facts.where("[v+key]").between([visitId], [visitId, []]).toArray();
      return rows.map(({ value }) => value as BenchNote);
    },
    liveUpdate: (visitId, listener) => {
      const visit = store.opened.find((opened) => opened.visitId === visitId);
      if (visit === undefined) throw new Error("the visit is not open");
      return visit.records.subscribe(() => listener(visit.records.value()?.notes ?? []));
    },
    fold: async () => {
      for (const visit of store.opened) await visit.fold();
    },
  };
}
