import type { PictureState } from "../../shared/bridge/pictures.ts";
import type { DeviceId } from "../../shared/ops/action.ts";
import type { VisitState } from "../../shared/ops/visitState.ts";
import type { PictureId } from "../../shared/visit/ids.ts";
import type { MissingPicture } from "./syncStatus.ts";

/** The pictures that have not come to this laptop, by what they show and whose laptop has them. */
export function missingPictures(
  { missing, notThere }: Pick<PictureState, "missing" | "notThere">,
  visit: VisitState,
  nameOf: (device: DeviceId) => string | undefined,
): readonly MissingPicture[] {
  if (missing.length === 0) return [];
  const { pictures = [], notes = [], sessions = [] } = visit.records ?? {};
  return pictures
    .filter(({ image }) => missing.includes(image.file))
    .flatMap(({ id, noteId, image }) => {
      const note = notes.find((one) => one.id === noteId);
      const session = sessions.find((one) => one.id === note?.sessionId);
      if (note === undefined || session === undefined) return [];
      const addedBy = adderOf(id, image.file, visit);
      return {
        id,
        words: note.text,
        sessionId: session.id,
        session: session.title,
        addedBy,
        addedByName: (addedBy && nameOf(addedBy)) ?? "",
        isNotThere: notThere.includes(image.file),
      };
    });
}

/** Whose laptop put this very photograph there, and so has its file; null where that is not known. */
function adderOf(id: PictureId, file: string, visit: VisitState): DeviceId | null {
  const writes = visit.writesOf("pictures", id);
  const put = writes.find(({ op }) => fileIn(op.set["image"]) === file);
  return put?.action.by ?? null;
}

const fileIn = (image: unknown): unknown =>
  typeof image === "object" && image !== null && "file" in image ? image.file : undefined;
