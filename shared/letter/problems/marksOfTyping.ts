import type { Letter } from "../../visit/kinds/letter.ts";
import type { FindingId } from "../../visit/ids.ts";
import type { SectionId } from "../../visit/programme/letterSections.ts";
import { nameOfSection, sectionsOfStyle } from "../../visit/programme/letterStyle.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { listInWords } from "../../words/inWords.ts";
import { findingsInLetter, recommendationsInLetter } from "../inLetter.ts";
import { typedMarksIn } from "../mending/typedMarks.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/** Texts typed with stars, bullets or Markdown: the letter prints them without, which somebody should see. */
export function marksOfTyping(records: VisitRecords, letter: Letter): readonly LetterProblem[] {
  const style = records.visit.letterStyle;
  return placedTexts(records, letter).flatMap(({ sectionId, findingId, texts }) => {
    const marks = [...new Set(texts.flatMap(typedMarksIn))];
    if (marks.length === 0) return [];
    const text = texts.find((each) => typedMarksIn(each).length > 0) ?? "";
    return [
      problem("typedMarks", "advice", {
        sectionId,
        findingId,
        text: `${nameOfSection(style, sectionId)}: “${excerpt(text.trim().replace(/\s+/gu, " "))}” is typed with ${listInWords(marks)}. The letter prints it without: look whether it still reads well.`,
      }),
    ];
  });
}

interface Placed {
  readonly sectionId: SectionId;
  readonly findingId: FindingId | null;
  readonly texts: readonly string[];
}

function placedTexts(records: VisitRecords, letter: Letter): readonly Placed[] {
  const isByTheme = records.visit.letterStyle.findingsBy === "theme";
  return sectionsOfStyle(records.visit.letterStyle).flatMap(({ id: sectionId }): Placed[] => {
    const at = (texts: readonly string[], findingId: FindingId | null = null): Placed => ({
      sectionId,
      findingId,
      texts,
    });
    const own = at([letter.texts[sectionId] ?? ""]);
    if (sectionId === "headlines") return [own, ...letter.headlines.map(({ text }) => at([text]))];
    if (sectionId === "recommendations")
      return [
        own,
        ...recommendationsInLetter(records).map(({ text, advice, whoCanHelp }) =>
          at([text, advice, whoCanHelp]),
        ),
      ];
    if (sectionId === "strengths" || sectionId === "areas")
      return [
        own,
        ...findingsInLetter(records)
          .filter(({ polarity }) => (polarity === "area" && !isByTheme) === (sectionId === "areas"))
          .map(({ id, sentence, detail }) => at([sentence, detail], id)),
      ];
    return [own];
  });
}
