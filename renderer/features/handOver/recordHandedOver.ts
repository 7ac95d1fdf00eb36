import type { IssuedLetter } from "../../../shared/letter/issuedVersions.ts";
import { put } from "../../../shared/visit/change.ts";
import { CopyId } from "../../../shared/visit/ids.ts";
import type { CopyGiven } from "../../../shared/visit/kinds/copyGiven.ts";
import { londonDate } from "../../../shared/words/londonTime.ts";
import { run } from "../../db/run.ts";

/** Keeps that a version of the letter went out with the folder, today. */
export const recordHandedOver = (
  { visitId, version, issued }: IssuedLetter,
  fields: Pick<CopyGiven, "forms" | "to" | "way" | "by">,
): Promise<void> =>
  run(visitId, "Record a copy", (_, mint) => [
    put("copies", {
      id: CopyId.parse(mint.newId()),
      visitId,
      version,
      what: "letter",
      contentHash: issued.contentHash,
      day: londonDate(mint.now()),
      recordedAt: mint.now(),
      ...fields,
    }),
  ]);
