import type { QuestionnaireSide } from "../visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../visit/kinds/questionnaireRound.ts";

/** What one side answered to one question in one round. */
export interface AnswersOfSide {
  readonly round: QuestionnaireRound;
  readonly side: QuestionnaireSide;
  /** How many gave each answer of the scale, in its order; null where they are hidden, or it is answered in words. */
  readonly counts: readonly number[] | null;
  /** How many of the side answered this question, on the scale or in words. */
  readonly n: number;
  readonly returned: number;
  readonly asked: number | null;
  /** So few answered that it is hidden who said what. */
  readonly isHidden: boolean;
  /** What was said in words; nothing where it is hidden. */
  readonly remarks: readonly string[];
}
