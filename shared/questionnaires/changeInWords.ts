import { wilsonInterval } from "../practice/wilsonInterval.ts";
import type { Questionnaire, ScaleAnswer } from "../visit/kinds/questionnaire.ts";
import { sideWords } from "../visit/kinds/questionnaireReturn.ts";
import { listInWords } from "../words/inWords.ts";
import type { AnswersOfSide } from "./answersOfSide.ts";

/**
 * What changed of one side's answers to a question, from the first round in which it answered to each later
 * one, a sentence each. A change is spoken of only where both rounds have enough answers, by the
 * questionnaire's own rule, and it is called one only where it is more than chance makes of so few answers:
 * the Wilson intervals of both shares at 95 % do not meet. Nothing where there is only one round.
 */
export function changeInWords(
  rounds: readonly AnswersOfSide[],
  {
    scale,
    questionnaire,
  }: { readonly scale: readonly ScaleAnswer[]; readonly questionnaire: Questionnaire },
): readonly string[] {
  const [first, ...later] = rounds.filter(({ n }) => n > 0);
  if (first === undefined) return [];
  const good = scale.filter(({ isFavourable }) => isFavourable).map(({ label }) => `“${label}”`);
  return later.map((now) => {
    const when = `${sideWords[first.side]}, ${first.round.label} to ${now.round.label}`;
    const few = [first, now].flatMap((one) => tooFew(one, questionnaire) ?? []);
    if (few.length > 0) return `${when}: nothing is said of a change, as ${few.join(" and ")}.`;
    const [was, is] = [favourable(first, scale), favourable(now, scale)];
    const shares = `${was} of ${first.n}, then ${is} of ${now.n} answered ${listInWords(good).replace(/ and (?=“[^”]*”$)/u, " or ")}`;
    const [before, after] = [wilsonInterval(was, first.n), wilsonInterval(is, now.n)];
    if (before !== null && after !== null && after.low > before.high)
      return `${when}: better answers than before. ${shares}.`;
    if (before !== null && after !== null && after.high < before.low)
      return `${when}: worse answers than before. ${shares}.`;
    return `${when}: no clear change. ${shares}; so small a difference can be chance.`;
  });
}

/** The rule by which a change is spoken of, as it stands on the screen and on paper. */
export const changeRule = ({
  leastAnswers,
  leastReturn,
}: Pick<Questionnaire, "leastAnswers" | "leastReturn">): string =>
  `A change is put in words only where both rounds have at least ${leastAnswers} answers to the question and at least ${leastReturn} in 100 of those who were asked answered. It is called one only where it is larger than chance makes it with so few answers (95% intervals that do not meet).`;

function tooFew(
  { n, returned, asked, round, isHidden }: AnswersOfSide,
  { leastAnswers, leastReturn }: Questionnaire,
): string | null {
  if (isHidden || n < leastAnswers) return `only ${n} answered ${inTime(round.label)}`;
  if (asked === null) return `it is not said how many were asked ${inTime(round.label)}`;
  if (returned > asked)
    return `more answered ${inTime(round.label)} than the ${asked} who were asked`;
  return returned * 100 < leastReturn * asked
    ? `only ${returned} of ${asked} answered ${inTime(round.label)}`
    : null;
}

/** "after the visit", as it stands within a sentence. */
const inTime = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

const favourable = ({ counts }: AnswersOfSide, scale: readonly ScaleAnswer[]): number =>
  (counts ?? []).reduce(
    (sum, count, at) => sum + (scale[at]?.isFavourable === true ? count : 0),
    0,
  );
