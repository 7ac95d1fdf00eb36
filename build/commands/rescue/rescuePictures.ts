import path from "node:path";
import type { Disk } from "../../../electron/files/disk.ts";
import { readIfThere } from "../../../electron/files/readIfThere.ts";
import { isPicture, pictureName } from "../../../electron/segments/pictureFiles.ts";
import { bytesToBase64 } from "../../../shared/crypto/base64.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { WholeVisit } from "../../../shared/visit/file/visitFileVersions.ts";

/** The sealed pictures that the records name, from the team's folder of a profile, and how many are not there whole. Nothing is changed. */
export async function rescuePictures(
  folder: string,
  { pictures }: Pick<VisitRecords, "pictures">,
  disk: Disk,
): Promise<Pick<WholeVisit, "pictureFiles"> & { readonly without: number }> {
  const files = [...new Set(pictures.map(({ image }) => image.file))];
  const pictureFiles: Record<string, string> = {};
  for (const file of files) {
    const place = path.join(folder, "pictures", pictureName(file));
    const bytes = await readIfThere(place, disk).catch(() => null);
    if (bytes !== null && isPicture(file, bytes)) pictureFiles[file] = bytesToBase64(bytes);
  }
  return { pictureFiles, without: files.length - Object.keys(pictureFiles).length };
}
