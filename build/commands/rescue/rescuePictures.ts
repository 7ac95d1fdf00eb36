import path from "node:path";
import type { Disk } from "../../../electron/files/disk.ts";
import { readIfThere } from "../../../electron/files/readIfThere.ts";
import { systemCode } from "../../../electron/files/systemCode.ts";
import { isPicture, pictureName } from "../../../electron/segments/pictureFiles.ts";
import { bytesToBase64 } from "../../../shared/crypto/base64.ts";
import { openPicture } from "../../../shared/pictures/sealPicture.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Picture, PictureImage } from "../../../shared/visit/kinds/picture.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { WholeVisit } from "../../../shared/visit/file/visitFileVersions.ts";

/** A picture as anybody can open it, under a name that says what it shows. */
export interface RescuedPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RescuedPictures extends Pick<WholeVisit, "pictureFiles"> {
  readonly pictures: readonly RescuedPicture[];
  /** Of each what it shows, and where it hung. */
  readonly list: readonly string[];
  /** What could not be read or opened, one line each. */
  readonly unopened: readonly string[];
}

/** The pictures that the records name, from the team's folder of a profile: sealed for the visit file, and opened. Nothing is changed there. */
export async function rescuePictures(
  folder: string,
  { pictures, notes, sessions }: Pick<VisitRecords, "pictures" | "notes" | "sessions">,
  disk: Disk,
): Promise<RescuedPictures> {
  const pictureFiles: Record<string, string> = {};
  const rescued: RescuedPicture[] = [];
  const list: string[] = [];
  const unopened: string[] = [];
  const inOrder = pictures.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt));
  for (const [at, picture] of inOrder.entries()) {
    const note = notes.find(({ id }) => id === picture.noteId);
    const session = sessions.find(({ id }) => id === note?.sessionId);
    const words = note?.text ?? "its line is not there";
    const sealed = await readSealed(folder, picture.image, disk);
    const opened = sealed.ok ? await openPicture(sealed.value, picture.image) : sealed;
    if (sealed.ok) pictureFiles[picture.image.file] = bytesToBase64(sealed.value);
    if (opened.ok) {
      const name = nameOf(at + 1, words);
      rescued.push({ name, bytes: opened.value });
      list.push(inWords(name, { picture, words, session: session?.title ?? "" }));
    } else
      unopened.push(
        `picture “${words}” (${pictureName(picture.image.file)}): ${typeof opened.error === "string" ? opened.error : "damaged"}`,
      );
  }
  return { pictureFiles, pictures: rescued, list, unopened };
}

async function readSealed(
  folder: string,
  { file }: PictureImage,
  disk: Disk,
): Promise<Result<Uint8Array, string>> {
  try {
    const bytes = await readIfThere(path.join(folder, "pictures", pictureName(file)), disk);
    if (bytes === null) return err("not in the folder; it may not have come to this laptop");
    return isPicture(file, bytes) ? ok(new Uint8Array(bytes)) : err("damaged");
  } catch (fault) {
    return err(`cannot be read (${systemCode(fault)})`);
  }
}

/** Fit for the disk of any system, and short enough for a path. */
function nameOf(number: number, words: string): string {
  const plain = words.replaceAll(/[^\p{L}\p{N} ]+/gu, " ").replaceAll(/\s+/gu, " ");
  return `${number} ${plain.slice(0, 60).trim()}`.trim() + ".webp";
}

function inWords(
  name: string,
  { picture, words, session }: { picture: Picture; words: string; session: string },
): string {
  const facts = [
    session === "" ? "" : `Session: ${session}`,
    picture.fileName === "" ? "" : `Added from: ${picture.fileName}`,
    picture.turned === 0 ? "" : `Shown turned by ${picture.turned * 90} degrees clockwise`,
  ];
  return [name, words, ...facts].filter(Boolean).join("\n");
}
