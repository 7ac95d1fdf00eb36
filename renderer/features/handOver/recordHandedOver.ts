import type { IssuedLetter } from "../../../shared/letter/issuedVersions.ts";
import { newCopy } from "../../../shared/letter/versions/copiesGiven.ts";
import { put } from "../../../shared/visit/change.ts";
import type { CopyGiven } from "../../../shared/visit/kinds/copyGiven.ts";
import { londonDate } from "../../../shared/words/londonTime.ts";
import { run } from "../../db/run.ts";

/** Keeps that a version of the letter went out with the folder, today. */
export const recordHandedOver = (
  { visitId, version, issued }: IssuedLetter,
  fields: Pick<CopyGiven, "forms" | "to" | "way" | "by">,
): Promise<void> =>
  run(visitId, "Record a copy", (_, mint) => [
    put(
      "copies",
      newCopy(
        visitId,
        {
          version,
          what: "letter",
          contentHash: issued.contentHash,
          day: londonDate(mint.now()),
          ...fields,
        },
        mint,
      ),
    ),
  ]);
