import {
  questionLines,
  questionsOfLines,
  scaleLines,
  scaleOfLines,
  withFavourable,
} from "../../../shared/questionnaires/editQuestions.ts";
import { answersOfPeer, newRound } from "../../../shared/questionnaires/rounds.ts";
import { newQuestionnaire } from "../../../shared/questionnaires/suggested.ts";
import { type ArrivedForm, returnsOfForms } from "../../../shared/questionnaires/takeForms.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { type PeerId, QuestionnaireReturnId, type VisitId } from "../../../shared/visit/ids.ts";
import type {
  Questionnaire,
  QuestionnaireWords,
} from "../../../shared/visit/kinds/questionnaire.ts";
import type {
  QuestionnaireReturn,
  QuestionnaireSide,
} from "../../../shared/visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../../../shared/visit/kinds/questionnaireRound.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { mint } from "../../db/mint.ts";
import { run } from "../../db/run.ts";
import { plainDraft, textDraft } from "../../db/textDraft.ts";

/** Takes on a questionnaire: one that is suggested, or an empty one. */
export const addQuestionnaire = (visitId: VisitId, words: QuestionnaireWords): Promise<void> =>
  run(visitId, "Add a questionnaire", (records, now) => [
    put("questionnaires", newQuestionnaire(words, records, { visitId, mint: now })),
  ]);

/** A text of a questionnaire, typed. */
export const questionnaireText = (questionnaire: Questionnaire, field: "title" | "about") =>
  plainDraft("questionnaires", questionnaire, field, "Change a questionnaire");

/** Its questions, typed one a line. */
export const questionsText = (questionnaire: Questionnaire) =>
  textDraft("questionnaires", questionnaire, {
    field: "questions",
    label: "Change the questions",
    read: ({ questions }) => questionLines(questions),
    write: ({ questions }, typed) => ({ questions: questionsOfLines(typed, questions) }),
  });

/** Its answers, typed one a line. */
export const scaleText = (questionnaire: Questionnaire) =>
  textDraft("questionnaires", questionnaire, {
    field: "scale",
    label: "Change the answers",
    read: ({ scale }) => scaleLines(scale),
    write: ({ scale }, typed) => ({ scale: scaleOfLines(typed, scale) }),
  });

/** Says how many of its answers, from the first on, speak well of what is asked. */
export const setFavourable = (questionnaire: Questionnaire, count: number): Promise<void> =>
  changeQuestionnaire(questionnaire, { scale: withFavourable(questionnaire.scale, count) });

/** Changes a rule of a questionnaire. */
export const changeQuestionnaire = (
  questionnaire: Questionnaire,
  fields: Partial<Questionnaire>,
): Promise<void> =>
  run(questionnaire.visitId, "Change a questionnaire", () => [
    set("questionnaires", questionnaire, fields),
  ]);

/** Deletes a questionnaire with its rounds and what came back. */
export const removeQuestionnaire = ({ visitId, id }: Questionnaire): Promise<void> =>
  deleteRecord(visitId, { table: "questionnaires", id });

/** Begins a round, asked as the questionnaire stands now. */
export const beginRound = (questionnaire: Questionnaire, label: string): Promise<void> =>
  run(questionnaire.visitId, "Begin a round", (records, now) => [
    put("questionnaireRounds", newRound(questionnaire, label, records, now)),
  ]);

/** When a round is, typed. */
export const roundLabel = (round: QuestionnaireRound) =>
  plainDraft("questionnaireRounds", round, "label", "Change a round");

/** Changes a round's day or how many were asked. */
export const changeRound = (
  round: QuestionnaireRound,
  fields: Partial<QuestionnaireRound>,
): Promise<void> =>
  run(round.visitId, "Change a round", () => [set("questionnaireRounds", round, fields)]);

/** Deletes a round with what came back. */
export const removeRound = ({ visitId, id }: QuestionnaireRound): Promise<void> =>
  deleteRecord(visitId, { table: "questionnaireRounds", id });

/** Takes returned forms in as one step. */
export const takeForms = (visitId: VisitId, forms: readonly ArrivedForm[]): Promise<void> =>
  run(visitId, "Bring in returned forms", ({ questionnaireReturns }, now) =>
    returnsOfForms(forms, questionnaireReturns, now).map((row) => put("questionnaireReturns", row)),
  );

/** What somebody answers. */
export type Answers = Pick<QuestionnaireReturn, "answers" | "remarks">;

/** What a peer answers in the app, in place of what they answered before. */
export const answerAsPeer = (
  round: QuestionnaireRound,
  peerId: PeerId,
  said: Answers,
): Promise<void> =>
  run(round.visitId, "Answer a questionnaire", ({ questionnaireReturns }) => {
    const own = answersOfPeer(round, peerId);
    const before = questionnaireReturns.find(({ id }) => id === own.id);
    return [
      before === undefined
        ? put("questionnaireReturns", { ...own, ...said })
        : set("questionnaireReturns", before, said),
    ];
  });

/** Keeps what somebody answered on paper, typed here. */
export const typeInForm = (
  { id: roundId, visitId }: QuestionnaireRound,
  side: QuestionnaireSide,
  said: Answers,
): Promise<void> =>
  run(visitId, "Type in a form", () => [
    put("questionnaireReturns", {
      id: QuestionnaireReturnId.parse(mint.newId()),
      visitId,
      roundId,
      side,
      peerId: null,
      cameAs: "",
      ...said,
    }),
  ]);

/** Takes out the last that came back from a side; Ctrl+Z brings it back. */
export const removeReturn = ({ visitId, id }: QuestionnaireReturn): Promise<void> =>
  deleteRecord(visitId, { table: "questionnaireReturns", id });
