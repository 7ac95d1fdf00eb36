import { useEffect, useState } from "react";
import type { VisitId } from "../../shared/visit/ids.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { useSignal } from "../signal.ts";
import { currentLaptop } from "./currentLaptop.ts";
import type { OpenVisit } from "./openVisit.ts";
import type { Saved } from "./writeStep.ts";

/**
 * Everything of one visit, live: a new object after every change, in which tables that did not
 * change are the same arrays. Undefined while loading, null when the visit is not on this laptop.
 */
export function useVisitRecords(visitId: VisitId): VisitRecords | null | undefined {
  const visit = useOpenVisit(visitId);
  const records = useSignal(visit?.records);
  return visit === null ? null : records;
}

/** What the frame says about saving, live; undefined while the visit is read. */
export const useSaved = (visitId: VisitId): Saved | undefined =>
  useSignal(useOpenVisit(visitId)?.saved);

/** The open visit itself; undefined while it is read, null when it is not on this laptop. Throws while rendering when it cannot be read. */
export function useOpenVisit(visitId: VisitId): OpenVisit | null | undefined {
  const [loaded, setLoaded] = useState<{
    readonly of: VisitId;
    readonly visit?: OpenVisit | null;
    readonly fault?: unknown;
  }>();
  useEffect(() => {
    let isCurrent = true;
    currentLaptop()
      .open(visitId)
      .then(
        (visit) => isCurrent && setLoaded({ of: visitId, visit }),
        (fault: unknown) => isCurrent && setLoaded({ of: visitId, fault }),
      );
    return () => void (isCurrent = false);
  }, [visitId]);
  if (loaded?.fault !== undefined) throw loaded.fault;
  return loaded?.of === visitId ? loaded.visit : undefined;
}
