import type { LetterModel } from "../../visit/issued/letterModel.ts";
import { sectionsOfStyle } from "../../visit/programme/letterStyle.ts";
import type { Letter } from "../../visit/kinds/letter.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { listInWords } from "../../words/inWords.ts";
import { isOwnText } from "../currentLetter.ts";
import { letterSentences } from "../letterText.ts";
import { wantsMore } from "../mending/typedMarks.ts";
import { composeStock } from "../stock/composeStock.ts";
import { emptySlotWords } from "../stock/slots.ts";
import { excerpt, type LetterProblem, problem } from "./letterProblem.ts";

/**
 * Places that were meant to be filled in and are not: sentences of the programme that the visit
 * cannot fill, and in any text what still shows a slot ("{host}", "[date]") or the gap that an empty
 * one left ("on , and", "look at ."). None can be issued, but a review that is not agreed is let be.
 */
export function unfilledSlots(
  records: VisitRecords,
  letter: Letter,
  model: LetterModel,
): readonly LetterProblem[] {
  return [...inProgrammeText(records, letter), ...inAnyText(model)];
}

function inProgrammeText(records: VisitRecords, letter: Letter): LetterProblem[] {
  const style = records.visit.letterStyle;
  return sectionsOfStyle(style).flatMap(({ id, name }) => {
    if (isOwnText(records, letter, id)) return [];
    return composeStock(records, id).leftOut.flatMap(({ text, slots, conditions }) => {
      const [slot] = slots;
      // What the records do not bear out is not meant to be there.
      if (slot === undefined || (conditions.length > 0 && !mayStayEmpty(slots))) return [];
      const lacks = slots.map(
        (each) => emptySlotWords.get(each) ?? `nothing fills {${each}} of the programme’s wording`,
      );
      return [
        problem("unfilled", mayStayEmpty(slots) ? "advice" : "refuses", {
          sectionId: id,
          text: `${name}: “${aroundGap(text)}” is left out, as ${listInWords(lacks)}. Fill it in under Visit details, or write the section yourself.`,
        }),
      ];
    });
  });
}

/** The words around the first gap: enough to know the sentence by. */
function aroundGap(text: string): string {
  const words = text.split(" ");
  const at = words.findIndex((word) => word.includes("…"));
  const from = Math.max(0, at - 7);
  const to = Math.min(words.length, Math.max(at, 0) + 6);
  return `${from > 0 ? "… " : ""}${words.slice(from, to).join(" ")}${to < words.length ? " …" : ""}`;
}

/** A visit may go without a review and without a factual check; without the rest no letter makes sense. */
const mayStayEmpty = (slots: readonly string[]): boolean =>
  slots.every((slot) => slot === "review" || slot === "factualCheck");

function inAnyText(model: LetterModel): LetterProblem[] {
  return letterSentences(model).flatMap(({ text, sectionId, part, findingId, place }) =>
    gapsIn(text).map(({ gap, at }) =>
      problem("unfilled", "refuses", {
        sectionId,
        part,
        findingId,
        text: `${place}: “${gap}” was never filled in: “${excerpt(text, at)}”. Write what belongs there, or take the sentence out.`,
      }),
    ),
  );
}

/** A place in a text that was to be filled in, as it shows, and where it begins. */
export interface Gap {
  readonly gap: string;
  readonly at: number;
}

/** Slots that still show, and the gaps of those that nothing was put into; each once. */
export function gapsIn(text: string): readonly Gap[] {
  const found: Gap[] = [];
  for (const pattern of slots)
    for (const match of text.matchAll(pattern)) found.push({ gap: match[0], at: match.index });
  for (const match of text.matchAll(/(\S{1,40}) ([,.;:!?])(?=\s|$)/gu))
    if (wantsMore(match[1] ?? "")) found.push({ gap: match[0], at: match.index });
  for (const match of text.matchAll(/: ?\.$|\(\s*\)|[“‘"]\s*[”’"](?=\W|$)/gu))
    found.push({ gap: match[0], at: match.index });
  return [...new Map(found.map((gap) => [gap.gap, gap])).values()];
}

const slots: readonly RegExp[] = [
  /\{[^{}\n]{0,60}\}/gu,
  /<(?!\s)[\p{L} _-]{1,40}>/gu,
  /\[(?=[^\]\n]{0,60}\])(?:insert|add|enter|date|day|days|name|names|host|council|number|figure|programme|focus|tbc|tba|xx+|…|\.\.\.|to be|\?)[^\]\n]{0,60}\]/giu,
  /(?<![\p{L}\p{N}])(?:X{3,}|x{3,}|_{3,}|\?{3,})(?![\p{L}\p{N}])/gu,
];
