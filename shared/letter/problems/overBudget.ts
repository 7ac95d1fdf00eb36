import { assertNever } from "../../assertNever.ts";
import type { LetterBlock, LetterModel } from "../../visit/issued/letterModel.ts";
import { nameOfSection } from "../../visit/programme/letterStyle.ts";
import { ofSection } from "../../visit/programme/vocabulary.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { listInWords } from "../../words/inWords.ts";
import type { LetterFill } from "../letterLayout.ts";
import { countWords, isOverBudget, textsOfBlock } from "../letterWords.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/** Below so many findings or recommendations everybody sees which is the longest. */
const fewBlocks = 3;
const longestSaid = 2;

/** Sections well over their share of the pages, with what in them is longest: there is most to cut. */
export function overBudget(
  { visit }: VisitRecords,
  model: LetterModel,
  fill: LetterFill | null,
): readonly LetterProblem[] {
  const { budgets } = visit.vocabulary.letter;
  return (fill?.sections ?? []).flatMap(({ id, words }) => {
    const budget = ofSection(budgets, id);
    if (budget === undefined || !isOverBudget(words, budget)) return [];
    const blocks = model.sections.find((section) => section.id === id)?.blocks ?? [];
    return [
      problem("overBudget", "advice", {
        sectionId: id,
        text: `${nameOfSection(visit.letterStyle, id)} has ${format(words)} words; its share of four pages is ${format(budget)}.${longestOf(blocks, words - budget)}`,
      }),
    ];
  });
}

function longestOf(blocks: readonly LetterBlock[], over: number): string {
  const own = blocks.filter(({ type }) => type === "finding" || type === "recommendation");
  if (own.length < fewBlocks) return "";
  const longest = own
    .map((block) => ({ block, words: countWords(textsOfBlock(block).join(" ")) }))
    .sort((a, b) => b.words - a.words)
    .slice(0, longestSaid)
    .map(({ block, words }) => `${nameOf(block)} (${format(words)} words)`);
  return ` To keep to it, cut about ${format(over)} words: the longest are ${listInWords(longest)}.`;
}

function nameOf(block: LetterBlock): string {
  switch (block.type) {
    case "finding":
      return `“${excerpt(block.lead.text)}”`;
    case "recommendation":
      return `recommendation ${block.number}`;
    case "paragraph":
    case "bullet":
    case "subheading":
      return "";
    default:
      return assertNever(block);
  }
}

const format = (count: number) => new Intl.NumberFormat("en-GB").format(count);
