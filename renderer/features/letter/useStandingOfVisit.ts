import { useMemo } from "react";
import type { Unsettled } from "../../../shared/letter/problems/toSettle.ts";
import type { NotTaken } from "../../../shared/ops/visitState.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { openedVisit } from "../../db/currentLaptop.ts";

/** What stands in two versions, and what was not taken of what others wrote; new with the records. */
export function useStandingOfVisit(records: VisitRecords): {
  readonly unsettled: readonly Unsettled[];
  readonly notTaken: readonly NotTaken[];
} {
  return useMemo(() => {
    const state = openedVisit(records.visit.id)?.state;
    return { unsettled: state?.conflicts() ?? [], notTaken: state?.notTaken() ?? [] };
    // A new object of records after every action.
  }, [records]);
}
