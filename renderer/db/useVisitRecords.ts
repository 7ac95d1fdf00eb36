import { useLiveQuery } from "dexie-react-hooks";
import { useMemo } from "react";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { RecordOf, RecordTable, VisitRecords } from "../../shared/visit/records.ts";
import { currentDb } from "./currentDb.ts";

/**
 * Everything of one visit, live: a new object after every commit, in which tables that did not
 * change are the same arrays. Undefined while loading, null when the visit is not on this laptop.
 */
export function useVisitRecords(visitId: VisitId): VisitRecords | null | undefined {
  const visit = useLiveQuery(
    async () => (await currentDb().visits.get(visitId)) ?? null,
    [visitId],
  );
  // One query a table, so that a new note does not read the case list again.
  const enquiries = useRows("enquiries", visitId);
  const peers = useRows("peers", visitId);
  const sessions = useRows("sessions", visitId);
  const notes = useRows("notes", visitId);
  const documents = useRows("documents", visitId);
  const caseDraws = useRows("caseDraws", visitId);
  const cases = useRows("cases", visitId);
  const findings = useRows("findings", visitId);
  const links = useRows("links", visitId);
  const positions = useRows("positions", visitId);
  const recommendations = useRows("recommendations", visitId);
  const checkIns = useRows("checkIns", visitId);
  const letters = useRows("letters", visitId);
  const actions = useRows("actions", visitId);
  const learning = useRows("learning", visitId);
  const concerns = useRows("concerns", visitId);
  return useMemo(() => {
    if (visit === undefined || visit === null) return visit;
    const tables = {
      enquiries,
      peers,
      sessions,
      notes,
      documents,
      caseDraws,
      cases,
      findings,
      links,
      positions,
      recommendations,
      checkIns,
      letters,
      actions,
      learning,
      concerns,
    };
    if (Object.values(tables).includes(undefined)) return undefined;
    return { visit, ...tables } as VisitRecords; // none is undefined: checked on the line above
  }, [
    visit,
    enquiries,
    peers,
    sessions,
    notes,
    documents,
    caseDraws,
    cases,
    findings,
    links,
    positions,
    recommendations,
    checkIns,
    letters,
    actions,
    learning,
    concerns,
  ]);
}

function useRows<T extends RecordTable>(
  table: T,
  visitId: VisitId,
): readonly RecordOf<T>[] | undefined {
  return useLiveQuery(
    async (): Promise<RecordOf<T>[]> => currentDb().table(table).where({ visitId }).toArray(),
    [table, visitId],
  );
}
