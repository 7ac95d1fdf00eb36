import * as z from "zod";
import { Line, Order, Prose, VocabularyKey } from "../fields.ts";
import { QuestionnaireId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/** One question: a statement that is answered on the scale, or something answered in words. */
export const Question = z.strictObject({
  key: VocabularyKey,
  text: Line,
  answered: z.enum(["scale", "words"]),
});
export type Question = z.infer<typeof Question>;

/** An answer of the scale; which of them speak well of what is asked is the questionnaire’s own word. */
export const ScaleAnswer = z.strictObject({
  key: VocabularyKey,
  label: Line,
  isFavourable: z.boolean(),
});
export type ScaleAnswer = z.infer<typeof ScaleAnswer>;

const asked = {
  questions: z.array(Question).max(40),
  /** From the best on. */
  scale: z.array(ScaleAnswer).max(8),
};

/** What a programme says of a questionnaire: its words, and the rules by which its answers are shown. */
export const QuestionnaireWords = z.strictObject({
  title: Line,
  about: Prose,
  ...asked,
  /** Of a question the answers of the side are hidden while fewer of it answered; 0 hides nothing. */
  hideTeamBelow: z.int().min(0).max(50),
  hideHostBelow: z.int().min(0).max(50),
  /** A change from one round to another is put in words only where both have so many answers … */
  leastAnswers: z.int().min(0).max(500),
  /** … and so many of a hundred who were asked sent theirs back. */
  leastReturn: z.int().min(0).max(100),
});
export type QuestionnaireWords = z.infer<typeof QuestionnaireWords>;

/** Questions that are put once or repeatedly, to the team, to the host’s people, or to both. */
export const Questionnaire = z.strictObject({
  id: QuestionnaireId,
  visitId: VisitId,
  order: Order,
  ...QuestionnaireWords.shape,
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** How the words of a questionnaire are said where people read them. */
export const saidQuestions = (questions: readonly Question[]): string =>
  questions.map(({ text }) => text).join("\n");
export const saidScale = (scale: readonly ScaleAnswer[]): string =>
  scale.map(({ label }) => label).join("\n");

export const questionnaires: Kind<typeof Questionnaire> = {
  schema: Questionnaire,
  since: 3,
  one: "Questionnaire",
  many: "Questionnaires",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    title: { label: "Title", said: "line" },
    about: { label: "What it is for", said: "text" },
    questions: { label: "Questions", said: saidQuestions },
    scale: { label: "Answers", said: saidScale },
    hideTeamBelow: { label: "The team’s answers are hidden below", said: "number" },
    hideHostBelow: { label: "The host’s answers are hidden below", said: "number" },
    leastAnswers: { label: "Answers needed to speak of a change", said: "number" },
    leastReturn: { label: "Of a hundred asked, answers needed", said: "number" },
  },
  title: (row) => row.title,
  shownAt: () => ({ screen: "questionnaires" }),
  found: (row) => [row.title, saidQuestions(row.questions)].join(" "),
};
