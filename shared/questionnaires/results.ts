import type { Question, Questionnaire, ScaleAnswer } from "../visit/kinds/questionnaire.ts";
import type { QuestionnaireSide } from "../visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../visit/kinds/questionnaireRound.ts";
import type { VisitRecords } from "../visit/records.ts";
import type { AnswersOfSide } from "./answersOfSide.ts";
import { changeInWords } from "./changeInWords.ts";
import { askedOf, returnsOf, roundsOf } from "./rounds.ts";

/** What came of one question. */
export interface QuestionResult extends Question {
  /** It was put in other words in one round than in another, which their answers have to be read by. */
  readonly wordings: readonly string[];
  /** Both sides beside one another, round after round. */
  readonly sides: readonly AnswersOfSide[];
  /** What changed from the first round on, a sentence each; see `changeInWords`. */
  readonly changes: readonly string[];
}

/** What came of a questionnaire. */
export interface Results {
  /** Every answer that a round offered, in the order of the latest. */
  readonly scale: readonly ScaleAnswer[];
  readonly questions: readonly QuestionResult[];
}

const sides = ["team", "host"] as const satisfies readonly QuestionnaireSide[];

/**
 * What was answered, counted and never averaged: per question both sides beside one another, round after
 * round, each with how many answered it. A side that was not asked in a round, and did not answer, is left out.
 */
export function resultsOf(questionnaire: Questionnaire, records: VisitRecords): Results {
  const rounds = roundsOf(questionnaire, records);
  const latestFirst = rounds.toReversed();
  const scale = byKey(latestFirst.flatMap((round) => round.scale));
  const questions = byKey(latestFirst.flatMap((round) => round.questions));
  return {
    scale,
    questions: questions.map((question) => {
      const asked = rounds.filter((round) =>
        round.questions.some(({ key }) => key === question.key),
      );
      const of = asked.flatMap((round) =>
        sides.flatMap(
          (side) => answersOf(question, { round, side, scale, questionnaire, records }) ?? [],
        ),
      );
      const wordings = asked.flatMap(
        (round) => round.questions.find(({ key }) => key === question.key)?.text ?? [],
      );
      return {
        ...question,
        wordings: new Set(wordings).size > 1 ? [...new Set(wordings)] : [],
        sides: of,
        changes:
          question.answered === "words"
            ? []
            : sides.flatMap((side) =>
                changeInWords(
                  of.filter((one) => one.side === side),
                  { scale, questionnaire },
                ),
              ),
      };
    }),
  };
}

function answersOf(
  { key, answered }: Question,
  {
    round,
    side,
    scale,
    questionnaire,
    records,
  }: {
    readonly round: QuestionnaireRound;
    readonly side: QuestionnaireSide;
    readonly scale: readonly ScaleAnswer[];
    readonly questionnaire: Questionnaire;
    readonly records: VisitRecords;
  },
): AnswersOfSide | null {
  const returns = returnsOf(round, side, records);
  const asked = askedOf(round, side);
  if (returns.length === 0 && (asked ?? 0) === 0) return null;
  // An answer that no round offers, of a file that was changed by hand, is none: the counts are of n.
  const given = returns
    .flatMap(({ answers }) => answers[key] ?? [])
    .filter((one) => scale.some((answer) => answer.key === one));
  const remarks = returns.flatMap((one) => one.remarks[key]?.trim() || []);
  const n = answered === "scale" ? given.length : remarks.length;
  const least = side === "team" ? questionnaire.hideTeamBelow : questionnaire.hideHostBelow;
  const isHidden = n > 0 && n < least;
  // Fewer remarks than answers tell who said them no less than few answers do.
  const areRemarksHidden = remarks.length > 0 && Math.max(n, remarks.length) < least;
  return {
    round,
    side,
    n,
    returned: returns.length,
    asked,
    isHidden,
    counts:
      isHidden || answered === "words"
        ? null
        : scale.map((answer) => given.filter((one) => one === answer.key).length),
    remarks:
      isHidden || areRemarksHidden ? [] : remarks.toSorted((a, b) => a.localeCompare(b, "en-GB")),
  };
}

/** Each key once, as it stands first. */
const byKey = <T extends { readonly key: string }>(all: readonly T[]): readonly T[] =>
  [...new Map(all.toReversed().map((one) => [one.key, one])).values()].sort(
    (a, b) => indexOf(all, a) - indexOf(all, b),
  );

const indexOf = <T extends { readonly key: string }>(all: readonly T[], { key }: T): number =>
  all.findIndex((one) => one.key === key);
