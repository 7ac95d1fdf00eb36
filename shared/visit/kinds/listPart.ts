import * as z from "zod";
import { Line } from "../fields.ts";
import { CaseDrawId, ListPartId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";
import { CaseListRow } from "./caseDraw.ts";

/** Rows that one part may hold: a part of the fullest rows stays well within what one action may. */
export const mostPartRows = 5_000;

/** One row of a list, with what stood in the further columns that the team wanted kept. */
export const ListRow = z.strictObject({ ...CaseListRow.shape, more: z.array(Line).max(6) });
export type ListRow = z.infer<typeof ListRow>;

/**
 * Some rows of a list to draw from. A list is parted so that one of any length is written, kept and
 * sent in pieces that each fit, and is drawn from once all of them are there.
 */
export const ListPart = z.strictObject({
  id: ListPartId,
  visitId: VisitId,
  listId: CaseDrawId,
  /** Its place among the parts, from 1. */
  part: z.int().min(1).max(1_000),
  rows: z.array(ListRow).max(mostPartRows),
});
export type ListPart = z.infer<typeof ListPart>;

export const listParts: Kind<typeof ListPart> = {
  schema: ListPart,
  since: 3,
  isPart: true,
  one: "Part of a case list",
  many: "Parts of case lists",
  fields: {
    listId: {
      label: "List",
      isHidden: true,
      merge: "once",
      refers: pointsAt("caseDraws", "goesWith"),
    },
    part: { label: "Part", isHidden: true, merge: "once", absent: 1 },
    rows: { label: "Rows", isHidden: true, merge: "once" },
  },
  title: (row) => `Part ${row.part.toString()}`,
  place: (row, { titleOf }) => titleOf("caseDraws", row.listId),
  shownAt: () => ({ screen: "cases" }),
};
