import * as z from "zod";
import { counted } from "../../words/inWords.ts";
import { Line, Prose, VocabularyKey } from "../fields.ts";
import { PeerId, QuestionnaireReturnId, QuestionnaireRoundId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** Who was asked. */
export const QuestionnaireSide = z.enum(["team", "host"]);
export type QuestionnaireSide = z.infer<typeof QuestionnaireSide>;

/** The sides as they are called where their answers stand beside one another. */
export const sideWords = {
  team: "The team",
  host: "The host",
} as const satisfies Record<QuestionnaireSide, string>;

/** What one person answered in a round. Of the host’s people nothing says who. */
export const QuestionnaireReturn = z.strictObject({
  id: QuestionnaireReturnId,
  visitId: VisitId,
  roundId: QuestionnaireRoundId,
  side: QuestionnaireSide,
  /** Who of the team answered in the app; null for a form. */
  peerId: PeerId.nullable(),
  /** Key of the question to that of the answer. */
  answers: z.record(VocabularyKey, VocabularyKey),
  /** Key of the question to what was said in words. */
  remarks: z.record(VocabularyKey, Prose),
  /** The same for the same form brought in again; empty for what was answered in the app. */
  cameAs: Line,
});
export type QuestionnaireReturn = z.infer<typeof QuestionnaireReturn>;

export const questionnaireReturns: Kind<typeof QuestionnaireReturn> = {
  schema: QuestionnaireReturn,
  since: 3,
  one: "Returned questionnaire",
  many: "Returned questionnaires",
  fields: {
    roundId: { label: "Round", merge: "once", refers: pointsAt("questionnaireRounds", "goesWith") },
    side: { label: "Side", said: sideWords, merge: "once", absent: "host" },
    peerId: { label: "Answered by", merge: "quiet", refers: pointsAt("peers", "clear") },
    answers: {
      label: "Answers",
      said: (answers) =>
        `${counted(Object.keys(answers).length, "question")} answered on the scale`,
      absent: {},
    },
    remarks: {
      label: "In words",
      said: (remarks) => Object.values(remarks).join("\n"),
      absent: {},
    },
    cameAs: { label: "Came as", isHidden: true, merge: "once" },
  },
  // One of several answers only together say what somebody thinks.
  together: [["answers", "remarks"]],
  title: (row, { titleOf }) =>
    [titleOf("questionnaireRounds", row.roundId), sideWords[row.side].toLowerCase()].join(", "),
  shownAt: () => ({ screen: "questionnaires" }),
};
