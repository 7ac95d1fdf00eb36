import type { VisitRecords } from "../../visit/records.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import { nameOfSection } from "../../visit/programme/letterStyle.ts";
import { findingsInLetter, recommendationsInLetter } from "../inLetter.ts";
import { countWords } from "../letterWords.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/** Findings and recommendations of the letter that have no words where their message stands. */
export function emptyWords(records: VisitRecords, letter: Letter): readonly LetterProblem[] {
  const style = records.visit.letterStyle;
  return [
    ...findingsInLetter(records)
      .filter(({ sentence }) => countWords(sentence) === 0)
      .map((finding) => {
        const isArea = finding.polarity === "area" && style.findingsBy === "kind";
        const sectionId = isArea ? "areas" : "strengths";
        return problem("emptyWords", "refuses", {
          sectionId,
          findingId: finding.id,
          text: `${nameOfSection(style, sectionId)}: a finding has no message${whatFollows(finding.detail)}. Write the message, or take it out of the letter.`,
        });
      }),
    ...recommendationsInLetter(records).flatMap(({ text, advice }, i) =>
      countWords(text) > 0
        ? []
        : [
            problem("emptyWords", "refuses", {
              sectionId: "recommendations",
              text: `${nameOfSection(style, "recommendations")}: recommendation ${i + 1} says nothing of what to do${whatFollows(advice)}. Write it, or take it out of the letter.`,
            }),
          ],
    ),
    ...letter.headlines.flatMap(({ text, findingIds }, i) =>
      countWords(text) > 0 || findingIds.length === 0
        ? []
        : [
            problem("emptyWords", "advice", {
              sectionId: "headlines",
              text: `${nameOfSection(style, "headlines")}: headline ${i + 1} has no words and is left out.`,
            }),
          ],
    ),
  ];
}

const whatFollows = (detail: string): string =>
  countWords(detail) === 0 ? "" : `, only “${excerpt(detail.trim())}”`;
