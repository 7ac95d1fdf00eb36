import * as z from "zod";
import { Day, Line, Order } from "../fields.ts";
import { QuestionnaireId, QuestionnaireRoundId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";
import { Questionnaire, saidQuestions, saidScale } from "./questionnaire.ts";

/** A questionnaire put once: before, during or after the visit, or at the return visit. */
export const QuestionnaireRound = z.strictObject({
  id: QuestionnaireRoundId,
  visitId: VisitId,
  questionnaireId: QuestionnaireId,
  order: Order,
  /** When in the course of the visit: "Before the visit". */
  label: Line,
  on: Day.nullable(),
  /** How many were asked; null while nobody said, and for a side that is not asked. */
  askedTeam: z.int().min(0).max(100_000).nullable(),
  askedHost: z.int().min(0).max(100_000).nullable(),
  /** As they were asked: what the questionnaire says later is of later rounds. */
  questions: Questionnaire.shape.questions,
  scale: Questionnaire.shape.scale,
});
export type QuestionnaireRound = z.infer<typeof QuestionnaireRound>;

export const questionnaireRounds: Kind<typeof QuestionnaireRound> = {
  schema: QuestionnaireRound,
  since: 3,
  one: "Round of a questionnaire",
  many: "Rounds of questionnaires",
  fields: {
    questionnaireId: {
      label: "Questionnaire",
      merge: "once",
      refers: pointsAt("questionnaires", "goesWith"),
    },
    order: { label: "Place", isHidden: true, merge: "quiet" },
    label: { label: "When", said: "line" },
    on: { label: "Day", said: "day" },
    askedTeam: { label: "Asked of the team", said: "number" },
    askedHost: { label: "Asked of the host", said: "number" },
    questions: { label: "Questions as asked", said: saidQuestions, merge: "once" },
    scale: { label: "Answers as offered", said: saidScale, merge: "once" },
  },
  title: (row, { titleOf }) =>
    [titleOf("questionnaires", row.questionnaireId), row.label].filter(Boolean).join(", "),
  shownAt: () => ({ screen: "questionnaires" }),
};
