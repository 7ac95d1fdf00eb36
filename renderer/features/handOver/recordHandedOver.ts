import { newCopy } from "../../../shared/letter/versions/copiesGiven.ts";
import { put } from "../../../shared/visit/change.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import type { CopyGiven } from "../../../shared/visit/kinds/copyGiven.ts";
import { londonDate } from "../../../shared/words/londonTime.ts";
import { run } from "../../db/run.ts";
import type { HandedCopy } from "./handedCopy.ts";

/** Keeps that a version of the letter, or its public one, went out with the folder, today. */
export const recordHandedOver = (
  visitId: VisitId,
  fields: HandedCopy & Pick<CopyGiven, "to" | "way" | "by">,
): Promise<void> =>
  run(visitId, "Record a copy", (_, mint) => [
    put("copies", newCopy(visitId, { day: londonDate(mint.now()), ...fields }, mint)),
  ]);
