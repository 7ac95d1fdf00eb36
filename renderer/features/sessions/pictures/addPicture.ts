import { readersVocabulary } from "../../../../shared/import/readersVocabulary.ts";
import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import type { NoteMark } from "../../../../shared/visit/kinds/note.ts";
import type { PictureImage } from "../../../../shared/visit/kinds/picture.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { nextNoteOrder } from "../../../../shared/visit/nextOrder.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { mint } from "../../../db/mint.ts";
import { run } from "../../../db/run.ts";
import { pictureOn } from "../../../pictures/pictureCommands.ts";
import { newLines } from "../notes/newLines.ts";
import { addLines } from "../notes/takeNotes.ts";

/** What a picture shows, in the words that are the evidence. */
export interface PictureCaption {
  readonly text: string;
  readonly mark: NoteMark;
  readonly enquiryId: EnquiryId | null;
}

export const nothingSaid: PictureCaption = { text: "", mark: "plain", enquiryId: null };

/** Adds words of a picture that was not added as a line: what was seen is evidence without it. */
export async function addWordsAsLine(
  records: VisitRecords,
  session: Session,
  text: string,
): Promise<void> {
  const { label, command } = addLines(
    session,
    seenLine(records, session, { ...nothingSaid, text }),
  );
  await run(session.visitId, label, command);
}

/**
 * Adds a picture with its words as a line that was seen, as one step. Words that are a concern are kept
 * as one, apart, and the picture is not: then it gives `concern`.
 */
export async function addPicture(
  records: VisitRecords,
  session: Session,
  {
    caption,
    image,
    fileName,
  }: {
    readonly caption: PictureCaption;
    readonly image: PictureImage;
    readonly fileName: string;
  },
): Promise<"note" | "concern"> {
  const made = seenLine(records, session, caption);
  const [note] = made.notes;
  const label = note === undefined ? "Record concern" : "Add picture";
  await run(session.visitId, label, (now, fresh, state) => [
    ...addLines(session, made).command(now, fresh, state),
    ...(note === undefined ? [] : [pictureOn(note, { image, fileName }, fresh)]),
  ]);
  return note === undefined ? "concern" : "note";
}

const seenLine = (records: VisitRecords, session: Session, caption: PictureCaption) =>
  newLines([{ id: mint.newId(), kind: "seen", ...caption }], {
    session,
    vocabulary: readersVocabulary(records.visit),
    order: nextNoteOrder(records.notes, session.id),
    now: mint.now(),
  });
