import { bytesToBase64, bytesOfBase64 } from "../../shared/crypto/base64.ts";
import type { Result } from "../../shared/result.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { visitFileOf } from "../../shared/visit/file/visitFile.ts";
import type { WholeVisit } from "../../shared/visit/file/visitFileVersions.ts";
import { bridge } from "../bridge/bridge.ts";
import { currentLaptop } from "../db/currentLaptop.ts";
import { putVisit } from "../db/keptVisits.ts";

/** The text of a visit file with its pictures in it, and how many of them are not on this laptop, so not in the file. */
export async function wholeVisitFile(
  records: VisitRecords,
  exportedAt: string,
): Promise<Result<string, readonly string[]> & { readonly without: number }> {
  const team = currentLaptop().keys.of(records.visit.id)?.team;
  const files = new Set(records.pictures.map(({ image }) => image.file));
  const pictureFiles: Record<string, string> = {};
  for (const file of files) {
    const read = team === undefined ? null : await bridge.readPicture({ team, file });
    if (read?.ok === true && read.value !== null) pictureFiles[file] = bytesToBase64(read.value);
  }
  const without = files.size - Object.keys(pictureFiles).length;
  return { ...visitFileOf(records, exportedAt, pictureFiles), without };
}

/**
 * Keeps a visit as a file had it, in place of the one with its id if there is one; its pictures first, as
 * its records name them. Gives how many of those are not kept: the disk did not take them, or they are
 * not what they are called.
 */
export async function putWholeVisit({ records, pictureFiles }: WholeVisit): Promise<number> {
  const { id } = records.visit;
  let notKept = 0;
  const named = new Set(records.pictures.map(({ image }) => image.file));
  if (named.size > 0) {
    const laptop = currentLaptop();
    await laptop.openOrBegin(id);
    const team = laptop.keys.of(id)?.team;
    for (const [file, text] of Object.entries(pictureFiles)) {
      if (!named.has(file)) continue;
      const bytes = bytesOfBase64(text);
      const written =
        team === undefined || bytes === null
          ? null
          : await bridge.writePicture({ team, file, bytes });
      if (written?.ok !== true) notKept += 1;
    }
  }
  await putVisit(records);
  return notKept;
}

/** What to say where pictures of a file that was taken in are not kept. */
export const notKeptInWords = (notKept: number): string =>
  notKept === 1
    ? "One picture of the file is not: it could not be written, or is damaged in the file. Everything else is. If the disk is full, free some room, then open the file again."
    : `${notKept.toString()} pictures of the file are not: they could not be written, or are damaged in the file. Everything else is. If the disk is full, free some room, then open the file again.`;

/** What to say where pictures are not in a file that was saved. */
export const withoutInWords = (without: number): string =>
  `${without === 1 ? "One picture is" : `${without.toString()} pictures are`} not on this laptop yet, and not in the file. Everything else is. Sync, then save it again to have ${without === 1 ? "it" : "them"} in it.`;
