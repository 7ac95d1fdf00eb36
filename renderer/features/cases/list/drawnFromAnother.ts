import {
  drawsOfList,
  rowsOfList,
  sameReferenceKey,
  standingOfList,
} from "../../../../shared/visit/cases/caseLists.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { drawableRows } from "../../../../shared/sampling/listColumns.ts";
import type { ListView } from "../draw/listView.ts";

/**
 * Whether a list that was not drawn from is a later form of one that was: half of its references are in
 * that. Says how many are new and how many gone; null where there is no such list.
 */
export function drawnFromAnother(
  view: ListView,
  records: VisitRecords,
): { readonly listName: string; readonly fresh: number; readonly gone: number } | null {
  if (view.standing.type !== "notDrawn") return null;
  const own = new Set(view.drawable.map(({ reference }) => sameReferenceKey(reference)));
  for (const list of records.caseDraws) {
    if (list.id === view.list.id) continue;
    const isDrawn =
      drawsOfList(list, records).length > 0 || standingOfList(list, records).type !== "notDrawn";
    if (!isDrawn) continue;
    const other = new Set(
      drawableRows(rowsOfList(list, records)).map(({ reference }) => sameReferenceKey(reference)),
    );
    const shared = [...own].filter((key) => other.has(key)).length;
    if (shared * 2 < own.size) continue;
    return { listName: list.listName, fresh: own.size - shared, gone: other.size - shared };
  }
  return null;
}
