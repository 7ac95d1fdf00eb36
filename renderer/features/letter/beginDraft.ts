import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { put, set } from "../../../shared/visit/change.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { run } from "../../db/run.ts";

/** Begins the letter from the programme's wording. */
export const beginDraft = ({ visit }: VisitRecords): Promise<void> =>
  run(visit.id, "Begin the letter", (records) => [put("letters", beginLetter(records))]);

/** A letter after all, in a visit that was agreed to make none. */
export const makeLetterToo = (visit: Visit): Promise<void> =>
  run(visit.id, "Change what the visit makes", () => [
    set("visits", visit, { outputs: ["letter", ...visit.outputs] }),
  ]);
