import { TestVisit } from "../../letter/testing/testVisit.ts";
import type { Questionnaire } from "../../visit/kinds/questionnaire.ts";
import type { QuestionnaireSide } from "../../visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../../visit/kinds/questionnaireRound.ts";
import { suggestedQuestionnaires } from "../suggested.ts";

/** For tests: the suggested questionnaire about the challenge in a visit, and how rounds of it were answered. */
export function askedVisit(fields: Partial<Questionnaire> = {}) {
  const visit = new TestVisit();
  const [words] = suggestedQuestionnaires(visit.records);
  const questionnaire = visit.add("questionnaires", { ...words, ...fields });
  const round = (label: string, asked: Partial<QuestionnaireRound> = {}): QuestionnaireRound =>
    visit.add("questionnaireRounds", {
      questionnaireId: questionnaire.id,
      label,
      order: visit.records.questionnaireRounds.length + 1,
      questions: questionnaire.questions,
      scale: questionnaire.scale,
      ...asked,
    });
  /** So many of a side answer the first question so. */
  const answer = (
    { id: roundId }: QuestionnaireRound,
    side: QuestionnaireSide,
    counts: Readonly<Record<string, number>>,
  ): void => {
    for (const [key, count] of Object.entries(counts))
      for (let at = 0; at < count; at += 1)
        visit.add("questionnaireReturns", { roundId, side, answers: { q1: key } });
  };
  return { visit, questionnaire, round, answer };
}
