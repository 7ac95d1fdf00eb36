import { Dexie } from "dexie";
import { recordTables, type VisitRecords } from "../../../shared/visit/records.ts";
import { VisitId } from "../../../shared/visit/ids.ts";
import { putVisit } from "../keptVisits.ts";

/** The database of the first release, before rows were sealed: a table a kind of record. */
const unsealedName = "critical-friend";

// Frozen: what that release wrote.
const unsealedStores = {
  visits: "id",
  enquiries: "id, visitId",
  peers: "id, visitId",
  sessions: "id, visitId",
  notes: "id, visitId, sessionId",
  documents: "id, visitId",
  caseDraws: "id, visitId",
  cases: "id, visitId",
  findings: "id, visitId",
  links: "id, visitId, findingId",
  positions: "id, visitId, findingId",
  recommendations: "id, visitId",
  checkIns: "id, visitId",
  letters: "id, visitId",
  actions: "id, visitId",
  learning: "id, visitId",
  concerns: "id, visitId",
  meta: "key",
} as const;

/**
 * Takes the visits of an unsealed database into the sealed one, then deletes the unsealed one. Gives
 * how many were taken. Stopped half way it begins again: a visit put twice stands there once.
 */
export async function sealEarlierVisits(name = unsealedName): Promise<number> {
  // A browser that cannot read its store keeps nobody from the sealed database, which then lies elsewhere.
  const known = await indexedDB.databases().catch(() => []);
  const isThere = known.some((database) => database.name === name);
  if (!isThere) return 0;
  const earlier = new Dexie(name);
  earlier.version(1).stores(unsealedStores);
  await earlier.open();
  const visits: readonly { readonly id: string }[] = await earlier.table("visits").toArray();
  for (const visit of visits) {
    const id = VisitId.parse(visit.id);
    const tables = await Promise.all(
      recordTables.map(async (table) => [
        table,
        // Kinds of record that are newer than that release have no table there.
        table in unsealedStores ? await earlier.table(table).where({ visitId: id }).toArray() : [],
      ]),
    );
    await putVisit({ visit, ...Object.fromEntries(tables) } as VisitRecords); // that release parsed them on the way in
  }
  earlier.close();
  await Dexie.delete(name);
  return visits.length;
}
