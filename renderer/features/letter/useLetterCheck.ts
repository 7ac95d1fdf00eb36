import { useDeferredValue, useMemo } from "react";
import { checkLetter } from "../../../shared/letter/checkLetter.ts";
import type { LetterProblem } from "../../../shared/letter/problems/letterProblem.ts";
import type { LetterModel } from "../../../shared/visit/letterModel.ts";
import type { LiveLetter } from "./useLetterDesk.ts";
import type { LetterScan } from "./scanLetter.ts";
import type { LaidLetter } from "./useLetterPages.ts";

/** The letter's problems as of its last layout. Worked out when nothing more urgent is to be drawn. */
export function useLetterCheck(input: {
  readonly live: LiveLetter;
  readonly model: LetterModel;
  readonly laid: LaidLetter | null;
  readonly scan: LetterScan | null;
}): readonly LetterProblem[] {
  const live = useDeferredValue(input.live);
  const model = useDeferredValue(input.model);
  const laid = useDeferredValue(input.laid);
  const { scan } = input;
  return useMemo(
    () =>
      checkLetter({
        ...live,
        model,
        fill: laid?.layout ?? null,
        scan: scan ?? (() => []),
        missingGlyphs: laid?.layout.missingGlyphs ?? [],
      }),
    [live, model, laid, scan],
  );
}
