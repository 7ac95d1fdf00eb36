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

/** Keeps a visit as a file had it, in place of the one with its id if there is one; its pictures first, as its records name them. */
export async function putWholeVisit({ records, pictureFiles }: WholeVisit): Promise<void> {
  const { id } = records.visit;
  const named = new Set(records.pictures.map(({ image }) => image.file));
  if (named.size > 0) {
    const laptop = currentLaptop();
    await laptop.openOrBegin(id);
    const team = laptop.keys.of(id)?.team;
    for (const [file, text] of Object.entries(pictureFiles)) {
      const bytes = named.has(file) ? bytesOfBase64(text) : null;
      // One that is not what its name says is not kept; its place says that it is not here.
      if (team !== undefined && bytes !== null) await bridge.writePicture({ team, file, bytes });
    }
  }
  await putVisit(records);
}

/** What to say where pictures are not in a file that was saved. */
export const withoutInWords = (without: number): string =>
  `${without === 1 ? "One picture is" : `${without.toString()} pictures are`} not on this laptop yet, and not in the file. Everything else is. Sync, then save it again to have ${without === 1 ? "it" : "them"} in it.`;
