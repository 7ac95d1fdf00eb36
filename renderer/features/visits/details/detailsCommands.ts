import { set } from "../../../../shared/visit/change.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { run } from "../../../db/run.ts";

/** Changes facts of the visit. */
export const changeVisit = (visit: Visit, fields: Partial<Visit>): Promise<void> =>
  run(visit.id, "Change visit details", () => [set("visits", visit, fields)]);

/**
 * Changes the words of the programme as they are when it is the change's turn: what was typed in another
 * part of them a moment before is not on the screen yet, and stays.
 */
export const changeVocabulary = (
  { id }: Visit,
  change: (vocabulary: Visit["vocabulary"]) => Visit["vocabulary"],
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { vocabulary: change(visit.vocabulary) }),
  ]);

/** The same for how its letters are worded. */
export const changeLetterStyle = (
  { id }: Visit,
  change: (style: Visit["letterStyle"]) => Visit["letterStyle"],
): Promise<void> =>
  run(id, "Change visit details", ({ visit }) => [
    set("visits", visit, { letterStyle: change(visit.letterStyle) }),
  ]);
