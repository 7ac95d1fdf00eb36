import * as z from "zod";
import { Instant, Line } from "../fields.ts";
import { NoteId, PictureId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** The longest side of a picture that is kept, in pixels. */
export const longestSide = 2_000;

/** The file of a picture, sealed, has at most so many bytes. */
export const largestPictureFile = 512 * 1024;

/** A visit takes in so many pictures: a wall of each day and a few flip charts of each session. */
export const mostPictures = 200;

const Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** A picture as it lies in its own file, beside the records. */
export const PictureImage = z.strictObject({
  /** SHA-256 of the sealed file, which is its name: whatever has another is not this picture. */
  file: Hex,
  /** Key of that file alone, 32 bytes. */
  key: Hex,
  /** Length of the sealed file. */
  bytes: z.int().min(1).max(largestPictureFile),
  width: z.int().min(1).max(longestSide),
  height: z.int().min(1).max(longestSide),
});
export type PictureImage = z.infer<typeof PictureImage>;

/** Where it cannot be read which file a picture is: it shows as one that has not come, and none is it. */
const unknownImage: PictureImage = {
  file: "0".repeat(64),
  key: "0".repeat(64),
  bytes: 1,
  width: 1,
  height: 1,
};

/**
 * A photograph of what the team saw: a flip chart, a wall. What it shows is said by the note that it
 * hangs on, which is the evidence; the picture itself is in no letter and no other output.
 */
export const Picture = z.strictObject({
  id: PictureId,
  visitId: VisitId,
  noteId: NoteId,
  image: PictureImage,
  /** Quarter turns clockwise at which it is shown. */
  turned: z.int().min(0).max(3),
  /** Name of the file that it came from; empty where it was pasted. */
  fileName: Line,
  addedAt: Instant,
});
export type Picture = z.infer<typeof Picture>;

export const pictures: Kind<typeof Picture> = {
  schema: Picture,
  since: 3,
  one: "Picture",
  many: "Pictures",
  fields: {
    noteId: { label: "What it shows", refers: pointsAt("notes", "goesWith") },
    image: { label: "Picture", said: (image) => imageInWords(image), absent: unknownImage },
    turned: { label: "Turned", isHidden: true, merge: "quiet", absent: 0 },
    fileName: { label: "File", said: "exact", absent: "" },
    addedAt: { label: "Added", isHidden: true, merge: "once", absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row, { titleOf }) => titleOf("notes", row.noteId),
  shownAt: () => ({ screen: "sessions" }),
};

/** "2,000 × 1,500 pixels, 240 KB". */
const imageInWords = ({ file, width, height, bytes }: PictureImage): string =>
  file === unknownImage.file
    ? "not known"
    : `${width.toLocaleString("en-GB")} × ${height.toLocaleString("en-GB")} pixels, ${Math.ceil(bytes / 1024).toLocaleString("en-GB")} KB`;

/** The pictures that hang on each note, by its id; the first that was added first. */
export const picturesByNote = (all: readonly Picture[]): ReadonlyMap<string, readonly Picture[]> =>
  Map.groupBy(
    [...all].sort((a, b) => a.addedAt.localeCompare(b.addedAt) || (a.id < b.id ? -1 : 1)),
    ({ noteId }): string => noteId,
  );
