import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { openedVisit } from "../../db/currentLaptop.ts";

/** Findings of an open visit that were deleted; one that was merged lives on in another. */
export function deletedFindings(visitId: VisitId): readonly Finding[] {
  const deleted = openedVisit(visitId)?.state.deleted() ?? [];
  return deleted.flatMap(
    ({ table, row, label }) =>
      table === "findings" && label !== mergeLabel ? [row as Finding] : [], // a row of that very table
  );
}

/** What undo calls the merging of two findings, of which one goes. */
const mergeLabel = "Merge findings";
