import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { put } from "../../../shared/visit/change.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { run } from "../../db/run.ts";

/** Begins the letter from the programme's wording. */
export const beginDraft = ({ visit }: VisitRecords): Promise<void> =>
  run(visit.id, "Begin the letter", (records) => [put("letters", beginLetter(records))]);
