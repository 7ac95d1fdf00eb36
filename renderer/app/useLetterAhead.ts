import { useEffect, useEffectEvent } from "react";
import type { VisitRecords } from "../../shared/visit/records.ts";

/** Lays the visit's letter out while the window has nothing else to do, so that its pages are there when they are gone to. */
export function useLetterAhead(records: VisitRecords | null | undefined): void {
  const visitId = records?.visit.outputs.includes("letter") ? records.visit.id : undefined;
  const layAhead = useEffectEvent(async () => {
    const letter = await import("../features/letter/pages/layLetterAhead.ts").catch(() => null);
    if (records) await letter?.layLetterAhead(records);
  });
  useEffect(() => {
    if (visitId === undefined) return undefined;
    const waiting = requestIdleCallback(() => void layAhead());
    return () => cancelIdleCallback(waiting);
  }, [visitId]);
}
