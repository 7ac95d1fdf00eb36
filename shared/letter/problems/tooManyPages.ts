import type { FindingId } from "../../visit/ids.ts";
import type { LetterBlock, LetterModel } from "../../visit/issued/letterModel.ts";
import { nameOfSection } from "../../visit/programme/letterStyle.ts";
import { ofSection } from "../../visit/programme/vocabulary.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { counted, listInWords, numberInWords } from "../../words/inWords.ts";
import type { CutPlace, LeastCut } from "../leastCut.ts";
import { type LetterFill, letterPageLimit } from "../letterLayout.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/** A letter on a fifth page: what stands there, and the least cut that was seen to make it fit. */
export function tooManyPages(
  records: VisitRecords,
  model: LetterModel,
  fill: LetterFill | null,
): readonly LetterProblem[] {
  if (fill === null || fill.pages <= letterPageLimit) return [];
  const { vocabulary, letterStyle } = records.visit;
  const [longest] = fill.sections
    .map(({ id, words }) => ({
      id,
      words,
      budget: ofSection(vocabulary.letter.budgets, id) ?? words,
    }))
    .sort((a, b) => b.words - b.budget - (a.words - a.budget));
  const where =
    longest && longest.words > longest.budget
      ? ` ${nameOfSection(letterStyle, longest.id)} is furthest over: ${format(longest.words)} words, and its share is ${format(longest.budget)}.`
      : "";
  const cut = fill.leastCut ?? null;
  const [place] = cut?.places ?? [];
  return [
    problem("fifthPage", "refuses", {
      sectionId: place?.sectionId ?? longest?.id ?? null,
      findingId: place === undefined ? null : findingAt(model, place),
      text: `The letter fills ${pagesInWords(fill.pagesFilled)} pages; it may fill four at most. ${cut === null ? overflowInWords(fill.overflow) : `${standsOnFifth(fill.overflow)}${cutInWords(records, model, cut)}`}${where}`,
    }),
  ];
}

/** As the gauge says it: rounded, but a letter just over four pages never reads as four. */
const pagesInWords = (filled: number) =>
  (Math.max(letterPageLimit * 10 + 1, Math.round(filled * 10)) / 10).toFixed(1);

/** What stands past the last page; the sign-off alone counts as nothing to cut but has to fit. */
function overflowInWords({ words, lines }: LetterFill["overflow"]): string {
  if (words === 0) return "Cut a line or two so that the sign-off fits.";
  return `${wordsStand(words)} on the fifth: cut about ${format(lines)} ${lines === 1 ? "line" : "lines"}.`;
}

const wordsStand = (words: number) =>
  `${format(words)} ${words === 1 ? "word stands" : "words stand"}`;

const standsOnFifth = ({ words }: LetterFill["overflow"]) =>
  words === 0 ? "" : `${wordsStand(words)} on the fifth. `;

/** "Cut one line: leave out a word of “Plans are late.” (Areas for improvement), and it fits." */
function cutInWords(records: VisitRecords, model: LetterModel, cut: LeastCut): string {
  const lines = `Cut ${counted(cut.lines, "line")}`;
  const [place, ...others] = cut.places;
  if (place !== undefined && others.length === 0)
    return `${lines}: leave out ${aboutWords(cut.words)} of ${nameOfPlace(records, model, place)}, and it fits.`;
  const bySection = Map.groupBy(cut.places, ({ sectionId }) => sectionId);
  const parts = [...bySection].map(([id, places]) => {
    const count = places.reduce((sum, each) => sum + each.lines, 0);
    return `${numberInWords(count)} from ${nameOfSection(records.visit.letterStyle, id)}`;
  });
  return `${lines}, ${aboutWords(cut.words)}: ${listInWords(parts)}, and it fits.`;
}

const aboutWords = (words: number): string =>
  words === 1 ? "one word" : `about ${numberInWords(words)} words`;

function nameOfPlace({ visit }: VisitRecords, model: LetterModel, place: CutPlace): string {
  const section = nameOfSection(visit.letterStyle, place.sectionId);
  const block = blockAt(model, place);
  switch (block?.type) {
    case "finding":
      return `“${excerpt(block.lead.text)}” (${section})`;
    case "recommendation":
      return `recommendation ${block.number}`;
    default:
      return section;
  }
}

function findingAt(model: LetterModel, place: CutPlace): FindingId | null {
  const block = blockAt(model, place);
  return block?.type === "finding" ? block.findingId : null;
}

const blockAt = (
  model: LetterModel,
  { sectionId, blockIndex }: CutPlace,
): LetterBlock | undefined => model.sections.find(({ id }) => id === sectionId)?.blocks[blockIndex];

const format = (count: number) => new Intl.NumberFormat("en-GB").format(count);
