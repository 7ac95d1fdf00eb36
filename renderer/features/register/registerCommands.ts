import {
  readReturnedSheet,
  type ReturnedSheet,
} from "../../../shared/register/readReturnedSheet.ts";
import type { Register, RegisterRow } from "../../../shared/register/register.ts";
import type { HostColumn } from "../../../shared/register/registerTable.ts";
import { type Change, put, set } from "../../../shared/visit/change.ts";
import { ImpactId, ProgressNoteId, type RecommendationId } from "../../../shared/visit/ids.ts";
import type { HostAction } from "../../../shared/visit/kinds/hostAction.ts";
import type { Impact } from "../../../shared/visit/kinds/impact.ts";
import type { ProgressNote } from "../../../shared/visit/kinds/progressNote.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { plainDraft } from "../../db/textDraft.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";

/** What the host says of a recommendation; begun when its first field is written. */
function changed(
  { actions }: VisitRecords,
  { action }: RegisterRow,
  fields: Partial<HostAction>,
): Change {
  const kept = actions.find(({ recommendationId }) => recommendationId === action.recommendationId);
  return kept === undefined
    ? put("actions", { ...action, ...fields })
    : set("actions", kept, fields);
}

/** Keeps what the host says of a recommendation. */
export const changeAction = (
  records: VisitRecords,
  row: RegisterRow,
  fields: Partial<HostAction>,
): Promise<void> =>
  run(records.visit.id, "Change the register", () => [changed(records, row, fields)]);

/** A text of what the host says, typed; its row is begun before. */
export const actionText = (action: HostAction, field: Exclude<HostColumn, "response" | "due">) =>
  plainDraft("actions", action, field, "Change the register");

/** Adds a progress note of today; gives its id. */
export async function addProgress(
  { visit }: VisitRecords,
  recommendationId: RecommendationId,
  on: string,
): Promise<ProgressNoteId> {
  const id = ProgressNoteId.parse(mint.newId());
  await run(visit.id, "Add a progress note", ({ progressNotes }) => [
    put("progressNotes", {
      id,
      visitId: visit.id,
      recommendationId,
      order: nextOrder(progressNotes),
      on,
      state: "underWay",
      text: "",
    }),
  ]);
  return id;
}

/** Changes a progress note as the person saw it. */
export const changeProgress = (note: ProgressNote, fields: Partial<ProgressNote>): Promise<void> =>
  run(note.visitId, "Change a progress note", () => [set("progressNotes", note, fields)]);

/** The words of a progress note, typed. */
export const progressText = (note: ProgressNote) =>
  plainDraft("progressNotes", note, "text", "Change a progress note");

/** Adds a change that came after the visit, behind a recommendation or none; gives its id. */
export async function addImpact(
  { visit }: VisitRecords,
  recommendationId: RecommendationId | null,
  on: string,
): Promise<ImpactId> {
  const id = ImpactId.parse(mint.newId());
  await run(visit.id, "Add a change after the visit", ({ impacts }) => [
    put("impacts", {
      id,
      visitId: visit.id,
      recommendationId,
      order: nextOrder(impacts),
      on,
      changed: "",
      howKnown: "",
      contribution: "",
    }),
  ]);
  return id;
}

/** Sets the day on which a change was seen. */
export const changeImpact = (impact: Impact, fields: Partial<Impact>): Promise<void> =>
  run(impact.visitId, "Change what came after the visit", () => [set("impacts", impact, fields)]);

/** A text of a change after the visit, typed. */
export const impactText = (impact: Impact, field: "changed" | "howKnown" | "contribution") =>
  plainDraft("impacts", impact, field, "Change what came after the visit");

/** Deletes a progress note, a change after the visit, a later inspection with its points, or one of these. */
export const removeRow = (
  { visit }: VisitRecords,
  table: "progressNotes" | "impacts" | "inspections" | "inspectionPoints",
  id: string,
): Promise<void> => deleteRecord(visit.id, { table, id });

/** Takes what the host wrote in its sheet, all of it as one step. */
export const takeReturned = (records: VisitRecords, { rows }: ReturnedSheet): Promise<void> =>
  run(records.visit.id, "Bring in the host’s sheet", () =>
    rows.map(({ row, fields }) => changed(records, row, fields)),
  );

/** The first of these tables that is a returned register, or null; that another is one too is said as left out. */
export function returnedIn(
  tables: readonly { readonly rows: readonly { readonly cells: readonly string[] }[] }[],
  register: Register,
): ReturnedSheet | null {
  const [first, ...others] = tables.flatMap(({ rows }) => {
    const cells = rows.map((row) => row.cells);
    return readReturnedSheet(cells, register) ?? [];
  });
  if (first === undefined) return null;
  const passed = others.filter(({ rows, leftOut }) => rows.length + leftOut.length > 0).length;
  return passed === 0
    ? first
    : {
        ...first,
        leftOut: [
          ...first.leftOut,
          `The file has ${counted(passed, "other sheet", "other sheets")} with answers: only the first was read. Save the other as a file of its own, and bring it in after this.`,
        ],
      };
}
