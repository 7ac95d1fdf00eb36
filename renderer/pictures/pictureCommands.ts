import { type Change, put, set } from "../../shared/visit/change.ts";
import { type NoteId, PictureId, type VisitId } from "../../shared/visit/ids.ts";
import type { Picture, PictureImage } from "../../shared/visit/kinds/picture.ts";
import type { Mint } from "../../shared/visit/programme/programme.ts";
import { deleteRecord } from "../db/deleteRecord.ts";
import { run } from "../db/run.ts";

/** The picture that hangs on a note, as a change. */
export const pictureOn = (
  { id: noteId, visitId }: { readonly id: NoteId; readonly visitId: VisitId },
  { image, fileName }: { readonly image: PictureImage; readonly fileName: string },
  mint: Mint,
): Change =>
  put("pictures", {
    id: PictureId.parse(mint.newId()),
    visitId,
    noteId,
    image,
    turned: 0,
    fileName: fileName.slice(-500),
    addedAt: mint.now(),
  });

/** Shows a picture a quarter turn further, clockwise. */
export const turnPicture = ({ id, visitId }: Picture): Promise<void> =>
  run(visitId, "Turn picture", ({ pictures }) =>
    pictures
      .filter((picture) => picture.id === id)
      .map((picture) => set("pictures", picture, { turned: (picture.turned + 1) % 4 })),
  );

/** Puts another photograph in the place of one, under the same words. */
export const replacePicture = (
  { id, visitId }: Picture,
  image: PictureImage,
  fileName: string,
): Promise<void> =>
  run(visitId, "Replace picture", ({ pictures }) =>
    pictures
      .filter((picture) => picture.id === id)
      .map((picture) =>
        set("pictures", picture, { image, turned: 0, fileName: fileName.slice(-500) }),
      ),
  );

/** Takes a picture away; the note that says what it shows stays. */
export const deletePicture = ({ id, visitId }: Picture): Promise<void> =>
  deleteRecord(visitId, { table: "pictures", id });
