import { useDeferredValue, useMemo } from "react";
import { checkLetter } from "../../../shared/letter/checkLetter.ts";
import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import type { Unsettled } from "../../../shared/letter/problems/toSettle.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import { deletedFindings } from "./deletedFindings.ts";
import type { LiveLetter } from "./useLetterDesk.ts";
import type { LetterScan } from "./scanLetter.ts";
import type { LaidLetter } from "./pages/laidBefore.ts";

/**
 * The letter's problems as of its last layout, worked out when nothing more urgent is to be drawn.
 * Null until it has been laid out and the notes are read for names: what is not known yet is not clear.
 */
export function useLetterCheck(input: {
  readonly live: LiveLetter;
  readonly model: LetterModel;
  readonly laid: LaidLetter | null;
  readonly scan: LetterScan | null;
  readonly unsettled: readonly Unsettled[];
}): readonly LetterProblem[] | null {
  const live = useDeferredValue(input.live);
  const model = useDeferredValue(input.model);
  const laid = useDeferredValue(input.laid);
  const { scan, unsettled } = input;
  return useMemo(
    () =>
      laid === null || scan === null
        ? null
        : checkLetter({
            ...live,
            model,
            fill: laid.layout,
            scan,
            missingGlyphs: laid.layout.missingGlyphs,
            unsettled,
            deletedFindings: deletedFindings(live.letter.visitId),
          }),
    [live, model, laid, scan, unsettled],
  );
}
