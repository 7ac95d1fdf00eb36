import { deletionOf } from "../../../shared/visit/deletion.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { ConcernId, MatterId, NoteId, TellingId, type VisitId } from "../../../shared/visit/ids.ts";
import { type Concern, newConcern } from "../../../shared/visit/kinds/concern.ts";
import type { Matter } from "../../../shared/visit/kinds/matter.ts";
import type { Telling } from "../../../shared/visit/kinds/telling.ts";
import { londonDate, londonTime } from "../../../shared/words/londonTime.ts";
import { mint } from "../../db/mint.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { keptText, plainDraft } from "../../db/textDraft.ts";
import { nextNoteOrder } from "../../../shared/visit/nextOrder.ts";

/** Records a concern that belongs to no session. Its label, as all of these, never says what it is about. */
export const recordConcern = (visitId: VisitId, text: string): Promise<void> =>
  run(visitId, "Record concern", (_, { newId, now }) => [
    put(
      "concerns",
      newConcern({
        id: ConcernId.parse(newId()),
        visitId,
        sessionId: null,
        text,
        recordedBy: null,
        recordedAt: now(),
      }),
    ),
  ]);

/** A concern that is typed and not recorded yet. */
export const newConcernText = (visitId: VisitId) => keptText(visitId, "new concern");

/** Records that somebody was told of a concern. */
export const recordTelling = (
  { id, visitId }: Concern,
  fields: Pick<Telling, "role" | "day" | "at" | "answer" | "toldBy">,
): Promise<void> =>
  run(visitId, "Record who was told", (_, { newId, now }) => [
    put("tellings", {
      id: TellingId.parse(newId()),
      visitId,
      concernId: id,
      recordedAt: now(),
      ...fields,
    }),
  ]);

/** Removes a telling that was recorded by mistake. */
export const removeTelling = ({ visitId, id }: Telling): Promise<void> =>
  deleteRecord(visitId, { table: "tellings", id });

/** Closes a concern, or opens it again. */
export const closeConcern = (concern: Concern, { isOver }: { readonly isOver: boolean }) =>
  run(concern.visitId, isOver ? "Close concern" : "Open concern again", () => [
    set("concerns", concern, { closed: isOver }),
  ]);

/** When the words of a concern are to be destroyed, where that is not with the visit. */
export const destroyConcernOn = (concern: Concern, destroyOn: string | null): Promise<void> =>
  run(concern.visitId, "Concern: destroy on", () => [set("concerns", concern, { destroyOn })]);

/** Deletes a concern that was recorded by mistake, with who was told of it. */
export const deleteConcern = ({ visitId, id }: Concern): Promise<void> =>
  deleteRecord(visitId, { table: "concerns", id });

/** What was taken for a concern becomes the note it was meant to be, in its session. */
export const keepAsNote = ({ id, visitId }: Concern): Promise<void> =>
  run(visitId, "Keep as a note, not a concern", (records, { newId }) => {
    const concern = records.concerns.find((each) => each.id === id);
    const session = records.sessions.find((each) => each.id === concern?.sessionId);
    if (!concern || !session) return [];
    return [
      ...deletionOf({ table: "concerns", id }, records),
      put("notes", {
        id: NoteId.parse(newId()),
        visitId,
        sessionId: session.id,
        order: nextNoteOrder(records.notes, session.id),
        text: concern.text,
        mark: "plain",
        kind: "heard",
        enquiryId: null,
        sourceGroup: null,
        peerId: concern.recordedBy,
        at: londonTime(concern.recordedAt),
        createdAt: concern.recordedAt,
        level: 1,
        importedLine: null,
      }),
    ];
  });

/** A text of a concern, to be typed in. */
export const concernText = (concern: Concern, field: "text" | "outcome") =>
  plainDraft("concerns", concern, field, "Change concern");

/** Records a worry about the service, or a dispute. */
export const recordMatter = (
  visitId: VisitId,
  fields: Pick<Matter, "about" | "text">,
): Promise<void> =>
  run(visitId, "Record a matter raised", (_, { newId, now }) => [
    put("matters", {
      id: MatterId.parse(newId()),
      visitId,
      raisedWith: "",
      raisedOn: null,
      settlement: "",
      settled: false,
      recordedBy: null,
      recordedAt: now(),
      ...fields,
    }),
  ]);

/** A matter that is typed and not recorded yet. */
export const newMatterText = (visitId: VisitId) => keptText(visitId, "new matter");

/** Changes what is known of a matter raised. */
export const changeMatter = (matter: Matter, fields: Partial<Matter>): Promise<void> =>
  run(matter.visitId, "Change a matter raised", () => [set("matters", matter, fields)]);

/** Deletes a matter that was recorded by mistake. */
export const deleteMatter = ({ visitId, id }: Matter): Promise<void> =>
  deleteRecord(visitId, { table: "matters", id });

/** A text of a matter raised, to be typed in. */
export const matterText = (matter: Matter, field: "text" | "raisedWith" | "settlement") =>
  plainDraft("matters", matter, field, "Change a matter raised");

/** The day it is in England. */
export const today = (): string => londonDate(mint.now());
