import type { IdentifierHit } from "../identifiers/identifierHit.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import type { VisitRecords } from "../visit/records.ts";
import { currentLetter } from "./currentLetter.ts";
import { echoesConcern } from "./echoesConcern.ts";
import { findingsInLetter, recommendationsInLetter } from "./inLetter.ts";
import { letterSentences, scanLetter, type LetterPart } from "./letterText.ts";
import { isOverBudget } from "./letterWords.ts";
import { letterPageLimit, type LetterLayout } from "./letterLayout.ts";
import type { LetterModel } from "../visit/letterModel.ts";
import { nameOfSection } from "../visit/letterStyle.ts";
import { sectionHeading, type SectionId } from "../visit/letterSections.ts";
import { attribution } from "./problems/attribution.ts";
import { concernsOpen } from "./problems/concernsOpen.ts";
import { emptyWords } from "./problems/emptyWords.ts";
import { earlierWording } from "./problems/earlierWording.ts";
import { findingGuards } from "./problems/findingGuards.ts";
import { houseWords } from "./problems/houseWords.ts";
import { initialisms } from "./problems/initialisms.ts";
import { inspectorWouldRaise } from "./problems/inspectorWouldRaise.ts";
import { excerpt, type LetterProblem, problem, standsInTheWay } from "./problems/letterProblem.ts";
import { marksOfTyping } from "./problems/marksOfTyping.ts";
import { moreAgainst } from "./problems/moreAgainst.ts";
import { notYetHeard } from "./problems/notYetHeard.ts";
import { peersNotHeard } from "./problems/peersNotHeard.ts";
import { quantifiers } from "./problems/quantifiers.ts";
import { readability } from "./problems/readability.ts";
import { sessionsNotHeld } from "./problems/sessionsNotHeld.ts";
import { toSettle, type Unsettled } from "./problems/toSettle.ts";
import { unfilledSlots } from "./problems/unfilledSlots.ts";
import { unprintable } from "./problems/unprintable.ts";
import { unsupportedClaims } from "./problems/unsupportedClaims.ts";

/** More recommendations than this, and none of them is heard. */
const recommendationsAdvised = 8;

/** How far the letter fills its pages, as laid out. */
export type LetterFill = Pick<LetterLayout, "pages" | "pagesFilled" | "overflow"> & {
  readonly sections: readonly Pick<LetterLayout["sections"][number], "id" | "words">[];
};

/** Everything known about a letter that its check needs. `fill` is null until it has been laid out. */
export interface LetterCheckInput {
  readonly records: VisitRecords;
  readonly letter: Letter;
  readonly model: LetterModel;
  readonly fill: LetterFill | null;
  /** Finds identifiers in a passage of the letter: a whole paragraph, bullet or line. */
  readonly scan: (text: string) => readonly IdentifierHit[];
  /** Characters of the letter that its font cannot print. */
  readonly missingGlyphs: readonly string[];
  /** Findings that were deleted, as they were: what an inspector would raise is not dropped unseen. */
  readonly deletedFindings?: readonly Finding[];
  /** What stands in two versions; of a visit file nothing does. */
  readonly unsettled?: readonly Unsettled[];
}

/** Every problem of the letter, each said once: what refuses first, what was reasoned away last but advice. */
export function checkLetter(input: LetterCheckInput): readonly LetterProblem[] {
  const { records, model } = input;
  const letter = currentLetter(records, input.letter);
  const problems = [
    ...pageProblems(input),
    ...toSettle(input.unsettled ?? [], input.records, input.letter).map((found) =>
      problem("toSettle", "refuses", found),
    ),
    ...identifierProblems(input),
    ...missingParts(records, letter),
    ...unfilledSlots(records, letter, model),
    ...emptyWords(records, letter),
    ...unsupportedClaims(records, letter),
    ...unprintable(model, input.missingGlyphs),
    ...findingGuards(records),
    ...inspectorWouldRaise(records, input.deletedFindings ?? []),
    ...concernsOpen(records),
    ...notYetHeard(records),
    ...peersNotHeard(records),
    ...earlierWording(records),
    ...moreAgainst(records),
    ...quantifiers(records, letter),
    ...attribution(records),
    ...sessionsNotHeld(records),
    ...recommendationProblems(records),
    ...budgetProblems(input),
    ...initialisms(records, model),
    ...houseWords(records, model),
    ...readability(records, model),
    ...marksOfTyping(records, letter),
  ];
  const rank = { refuses: 0, needsReason: 1, reasoned: 2, advice: 3 } as const;
  // The same words twice in one place are one thing to mend.
  const once = new Map(problems.map((found) => [found.key, found]));
  return [...once.values()].sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Whether nothing stands between this letter and its issue. */
export const canIssue = (problems: readonly LetterProblem[]): boolean =>
  !problems.some(standsInTheWay);

function pageProblems({ fill, records }: LetterCheckInput): LetterProblem[] {
  if (fill === null || fill.pages <= letterPageLimit) return [];
  const budgets = records.visit.vocabulary.letter.budgets;
  const [longest] = fill.sections
    .map(({ id, words }) => ({ id, words, budget: budgets[id] ?? words }))
    .sort((a, b) => b.words - b.budget - (a.words - a.budget));
  const where =
    longest && longest.words > longest.budget
      ? ` ${nameOfSection(records.visit.letterStyle, longest.id)} is furthest over: ${format(longest.words)} words, and its share is ${format(longest.budget)}.`
      : "";
  return [
    problem("fifthPage", "refuses", {
      sectionId: longest?.id ?? null,
      text: `The letter fills ${pagesInWords(fill.pagesFilled)} pages; it may fill four at most. ${cutInWords(fill.overflow)}${where}`,
    }),
  ];
}

/** As the gauge says it: rounded, but a letter just over four pages never reads as four. */
const pagesInWords = (filled: number) =>
  (Math.max(letterPageLimit * 10 + 1, Math.round(filled * 10)) / 10).toFixed(1);

/** What stands past the last page; the sign-off alone counts as nothing to cut but has to fit. */
function cutInWords({ words, lines }: LetterFill["overflow"]): string {
  if (words === 0) return "Cut a line or two so that the sign-off fits.";
  return `${format(words)} ${words === 1 ? "word stands" : "words stand"} on the fifth: cut about ${format(lines)} ${lines === 1 ? "line" : "lines"}.`;
}

function identifierProblems({ model, records, scan }: LetterCheckInput): LetterProblem[] {
  const identifiers = scanLetter(model, scan).map(
    ({ text, sectionId, part, findingId, place, hit }) =>
      problem("identifier", hit.severity, {
        sectionId,
        part,
        findingId,
        hit,
        text: `${place}: “${hit.text}” ${hit.message}. ${whatToDo[hit.severity]} “${excerpt(text, hit.start)}”.`,
      }),
  );
  const concerns = letterSentences(model)
    .filter(({ text }) => echoesConcern(text, records.concerns))
    .map(({ text, sectionId, part, findingId, place }) =>
      problem("concern", "refuses", {
        sectionId,
        part,
        findingId,
        text: `${place}: this repeats a safeguarding concern, which stays out of the letter: “${excerpt(text)}”.`,
      }),
    );
  return [...identifiers, ...concerns];
}

const whatToDo = {
  refuses: "The letter names no one: take it out of",
  advice: "Say it more widely, unless it may be known who is meant:",
} as const;

function missingParts(records: VisitRecords, letter: Letter): LetterProblem[] {
  const carried = findingsInLetter(records);
  const parts: readonly [boolean, SectionId | LetterPart, string][] = [
    [letter.addressee.name.trim() !== "", "addressee", "The letter has no addressee."],
    [letter.date !== null, "date", "The letter has no date."],
    [
      letter.salutation.trim() !== "",
      "salutation",
      "The letter has no salutation, such as “Dear Director”.",
    ],
    [letter.signOff.name.trim() !== "", "signOff", "Nobody signs the letter for the team."],
    [
      carried.some(({ polarity }) => polarity !== "area"),
      "strengths",
      "No strength is in the letter. Mark agreed strengths for it under Findings.",
    ],
    [
      carried.some(({ polarity }) => polarity === "area"),
      "areas",
      "No area for improvement is in the letter. Mark agreed areas for it under Findings.",
    ],
    [
      recommendationsInLetter(records).length > 0,
      "recommendations",
      "The letter makes no recommendation. Add at least one under Findings.",
    ],
  ];
  return parts
    .filter(([present]) => !present)
    .map(([, where, text]) =>
      problem("missing", "refuses", {
        text,
        ...(isSection(where) ? { sectionId: where } : { part: where }),
      }),
    );
}

function recommendationProblems(records: VisitRecords): LetterProblem[] {
  const carried = recommendationsInLetter(records);
  const sectionId = "recommendations";
  const problems: LetterProblem[] = [];
  if (carried.length > recommendationsAdvised)
    problems.push(
      problem("recommendations", "advice", {
        sectionId,
        text: `${carried.length} recommendations: more than ${recommendationsAdvised} are seldom acted on.`,
      }),
    );
  carried.forEach((recommendation, i) => {
    const area = records.findings.find((finding) => finding.id === recommendation.findingId);
    if (!area)
      problems.push(
        problem("recommendations", "advice", {
          sectionId,
          text: `Recommendation ${i + 1} is not tied to an area for improvement.`,
        }),
      );
    else if (!area.inLetter)
      problems.push(
        problem("recommendations", "advice", {
          sectionId,
          findingId: area.id,
          text: `Recommendation ${i + 1} answers an area that the letter does not mention.`,
        }),
      );
  });
  return problems;
}

function budgetProblems({ fill, records }: LetterCheckInput): LetterProblem[] {
  const budgets = records.visit.vocabulary.letter.budgets;
  return (fill?.sections ?? []).flatMap(({ id, words }) => {
    const budget = budgets[id];
    if (budget === undefined || !isOverBudget(words, budget)) return [];
    return [
      problem("overBudget", "advice", {
        sectionId: id,
        text: `${nameOfSection(records.visit.letterStyle, id)} has ${format(words)} words; its share of four pages is ${format(budget)}.`,
      }),
    ];
  });
}

const isSection = (where: SectionId | LetterPart): where is SectionId => where in sectionHeading;

const format = (count: number) => new Intl.NumberFormat("en-GB").format(count);
