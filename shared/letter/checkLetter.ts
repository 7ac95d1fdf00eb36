import type { IdentifierHit } from "../identifiers/identifierHit.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Letter } from "../visit/kinds/letter.ts";
import type { VisitRecords } from "../visit/records.ts";
import { dayInWords } from "../words/inWords.ts";
import { currentLetter } from "./currentLetter.ts";
import { echoesConcern } from "./echoesConcern.ts";
import { findingsInLetter, recommendationsInLetter } from "./inLetter.ts";
import { letterSentences, scanLetter, type LetterPart } from "./letterText.ts";
import type { LetterFill } from "./letterLayout.ts";
import type { LetterModel } from "../visit/issued/letterModel.ts";
import { sectionHeading, type SectionId } from "../visit/programme/letterSections.ts";
import { attribution } from "./problems/attribution.ts";
import { broadScope } from "./problems/broadScope.ts";
import { concernsOpen } from "./problems/concernsOpen.ts";
import { emptyWords } from "./problems/emptyWords.ts";
import { earlierNotSaid } from "./problems/earlierNotSaid.ts";
import { earlierWording } from "./problems/earlierWording.ts";
import { factualComments } from "./problems/factualComments.ts";
import { findingGuards } from "./problems/findingGuards.ts";
import { houseWords } from "./problems/houseWords.ts";
import { initialisms } from "./problems/initialisms.ts";
import { inspectorWouldRaise } from "./problems/inspectorWouldRaise.ts";
import { excerpt, type LetterProblem, problem, standsInTheWay } from "./problems/letterProblem.ts";
import { marksOfTyping } from "./problems/marksOfTyping.ts";
import { moreAgainst } from "./problems/moreAgainst.ts";
import { notYetHeard } from "./problems/notYetHeard.ts";
import { offPaper } from "./problems/offPaper.ts";
import { overBudget } from "./problems/overBudget.ts";
import { peersNotHeard } from "./problems/peersNotHeard.ts";
import { reissued } from "./problems/reissued.ts";
import { quantifiers } from "./problems/quantifiers.ts";
import { readability } from "./problems/readability.ts";
import { sessionsNotHeld } from "./problems/sessionsNotHeld.ts";
import { toSettle, type Unsettled } from "./problems/toSettle.ts";
import { thinLastPage } from "./problems/thinLastPage.ts";
import { tooManyPages } from "./problems/tooManyPages.ts";
import { unfilledSlots } from "./problems/unfilledSlots.ts";
import { unprintable } from "./problems/unprintable.ts";
import { unsupportedClaims } from "./problems/unsupportedClaims.ts";

/** More recommendations than this, and none of them is heard. */
const recommendationsAdvised = 8;

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
    ...tooManyPages(records, model, input.fill),
    ...offPaper(model, input.fill),
    ...toSettle(input.unsettled ?? [], input.records, input.letter).map((found) =>
      problem("toSettle", "refuses", found),
    ),
    ...identifierProblems(input),
    ...missingParts(records, letter),
    ...datedTooEarly(records, letter),
    ...reissued(records, letter, model),
    ...unfilledSlots(records, letter, model),
    ...emptyWords(records, letter),
    ...unsupportedClaims(records, letter),
    ...unprintable(model, input.missingGlyphs),
    ...findingGuards(records),
    ...inspectorWouldRaise(records, input.deletedFindings ?? []),
    ...concernsOpen(records),
    ...notYetHeard(records),
    ...factualComments(records),
    ...peersNotHeard(records),
    ...earlierWording(records),
    ...moreAgainst(records),
    ...quantifiers(records, letter),
    ...attribution(records),
    ...broadScope(records),
    ...sessionsNotHeld(records),
    ...earlierNotSaid(records),
    ...recommendationProblems(records),
    ...overBudget(records, model, input.fill),
    ...thinLastPage(input.fill),
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

/** A letter says what was found on site: it cannot be of a day before that was over. */
function datedTooEarly({ visit }: VisitRecords, { date }: Letter): LetterProblem[] {
  const lastDay = [...visit.daysOnSite].sort().at(-1);
  if (date === null || lastDay === undefined || date >= lastDay) return [];
  return [
    problem("dated", "refuses", {
      part: "date",
      text: `The letter is dated ${dayInWords(date)}, before the last day on site, ${dayInWords(lastDay)}. Date it for that day or later, or put the days right in the visit’s details.`,
    }),
  ];
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

const isSection = (where: SectionId | LetterPart): where is SectionId => where in sectionHeading;
