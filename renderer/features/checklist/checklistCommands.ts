import { suggestedArrangements } from "../../../shared/checklist/checklist.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { ArrangementId, type VisitId } from "../../../shared/visit/ids.ts";
import type { Arrangement } from "../../../shared/visit/kinds/arrangement.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { keptText, plainDraft } from "../../db/textDraft.ts";

/** What is to be seen to, typed and not added yet. */
export const newArrangementText = (visitId: VisitId) => keptText(visitId, "new arrangement");

/** Adds something to the list. */
export const addArrangement = (visitId: VisitId, text: string): Promise<void> =>
  run(visitId, "Add to the checklist", ({ arrangements }, { newId }) => [
    put("arrangements", {
      id: ArrangementId.parse(newId()),
      visitId,
      order: nextOrder(arrangements),
      text,
      daysBefore: null,
      dueOn: null,
      who: "",
      isDone: false,
    }),
  ]);

/** Takes on what is suggested and not on the list, as one step. */
export const addSuggested = (visitId: VisitId): Promise<void> =>
  run(visitId, "Add the suggested checklist", (records) =>
    suggestedArrangements(records).map((row) => put("arrangements", row)),
  );

/** Changes an arrangement as the person saw it. */
export const changeArrangement = (
  arrangement: Arrangement,
  fields: Partial<Arrangement>,
): Promise<void> =>
  run(arrangement.visitId, "Change the checklist", () => [
    set("arrangements", arrangement, fields),
  ]);

/** A text of an arrangement, typed. */
export const arrangementText = (arrangement: Arrangement, field: "text" | "who") =>
  plainDraft("arrangements", arrangement, field, "Change the checklist");

/** Takes something off the list. */
export const removeArrangement = ({ id, visitId }: Arrangement): Promise<void> =>
  deleteRecord(visitId, { table: "arrangements", id });
