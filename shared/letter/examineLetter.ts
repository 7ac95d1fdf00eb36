import { identifierRegister } from "../identifiers/identifierRegister.ts";
import { type IdentifierRegister } from "../identifiers/emptyRegister.ts";
import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import type { VisitRecords } from "../visit/records.ts";
import { checkLetter } from "./checkLetter.ts";
import type { LetterProblem } from "./problems/letterProblem.ts";
import type { LetterLayout } from "./letterLayout.ts";
import type { LetterModel } from "../visit/issued/letterModel.ts";
import type { Unsettled } from "./problems/toSettle.ts";

/**
 * Checks a composed letter the one way in which app and command line both check it.
 * `layout` is null while there is none: then nothing is said of pages and glyphs. `register` may be
 * passed by a caller that keeps it; it is gathered from the visit otherwise.
 */
export function examineLetter(input: {
  readonly records: VisitRecords;
  readonly letter: Letter;
  readonly model: LetterModel;
  readonly layout: LetterLayout | null;
  readonly register?: IdentifierRegister;
  /** Findings that were deleted, from the log; none of a visit file. */
  readonly deletedFindings?: readonly Finding[];
  /** What stands in two versions; of a visit file nothing does. */
  readonly unsettled?: readonly Unsettled[];
}): readonly LetterProblem[] {
  const register = input.register ?? identifierRegister(input.records);
  return checkLetter({
    ...input,
    fill: input.layout,
    scan: (text) => scanForIdentifiers(text, { register, setting: "letter" }),
    missingGlyphs: input.layout?.missingGlyphs ?? [],
  });
}
