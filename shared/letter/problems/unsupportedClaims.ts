import type { Letter } from "../../visit/kinds/letter.ts";
import { sectionsOfStyle } from "../../visit/programme/letterStyle.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { splitSentences } from "../../words/sentences.ts";
import { listInWords } from "../../words/inWords.ts";
import { isOwnText } from "../currentLetter.ts";
import { conditionsMet, whyNotMet } from "../stock/conditionsMet.ts";
import { claimsOf } from "../stock/shippedWording.ts";
import { withSlots } from "../stock/slots.ts";
import { claimsInOwnWords } from "./claimsInOwnWords.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/**
 * Sentences of the programme that still stand in a text somebody has edited, and that the records do
 * not bear out (any more). They are that person's words now and are not taken away, but told; so is
 * what claims the same in other words.
 */
export function unsupportedClaims(records: VisitRecords, letter: Letter): readonly LetterProblem[] {
  const met = conditionsMet(records);
  const failing = claimsOf(records.visit).filter(
    ({ when }) => !when.every((each) => met.has(each)),
  );
  const isTold = (sentence: string) => failing.some(({ text }) => beginsAlike(text, sentence));
  const own = claimsInOwnWords(records, letter, isTold);
  if (failing.length === 0) return own;
  const ofProgramme = sectionsOfStyle(records.visit.letterStyle).flatMap(({ id, name }) => {
    if (!isOwnText(records, letter, id)) return [];
    return splitSentences(letter.texts[id] ?? "").flatMap((sentence) => {
      const claim = failing.find(({ text }) => beginsAlike(text, sentence));
      if (claim === undefined) return [];
      const reasons = claim.when
        .filter((each) => !met.has(each))
        .map((each) => whyNotMet(each, records));
      return [
        problem("unsupported", "refuses", {
          sectionId: id,
          text: `${name}: the records do not show “${excerpt(sentence)}”: ${listInWords(reasons)}. Record what happened, or say it in another way.`,
        }),
      ];
    });
  });
  return [...ofProgramme, ...own];
}

/** Whether a sentence is the programme's, whatever stands in its slots. */
function beginsAlike(stock: string, sentence: string): boolean {
  const before = withSlots(stock, () => "\0").split("\0")[0] ?? "";
  return before.trim() === stock.trim()
    ? fold(sentence) === fold(stock)
    : before.trim() !== "" && fold(sentence).startsWith(fold(before));
}

const fold = (text: string): string => text.replace(/\s+/gu, " ").trim().toLowerCase();
