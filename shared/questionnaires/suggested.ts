import * as z from "zod";
import shipped from "../../assets/programmes/questionnaires.json" with { type: "json" };
import { QuestionnaireId, type VisitId } from "../visit/ids.ts";
import { type Questionnaire, QuestionnaireWords } from "../visit/kinds/questionnaire.ts";
import { nextOrder } from "../visit/nextOrder.ts";
import type { Mint } from "../visit/programme/programme.ts";
import type { VisitRecords } from "../visit/records.ts";

const shippedWords: readonly QuestionnaireWords[] = z.array(QuestionnaireWords).parse(shipped);

/** Questionnaires that are suggested and that the visit does not have, by their titles. */
export const suggestedQuestionnaires = ({
  questionnaires,
}: Pick<VisitRecords, "questionnaires">): readonly QuestionnaireWords[] =>
  shippedWords.filter(({ title }) => !questionnaires.some((one) => one.title === title));

/** A questionnaire with the answers and rules of the first that ships, and no question yet. */
export function emptyQuestionnaire(): QuestionnaireWords {
  const [first] = shippedWords;
  if (first === undefined) throw new Error("a questionnaire ships with the app");
  return { ...first, title: "", about: "", questions: [] };
}

/** A questionnaire of the visit, after those that it has. Nothing is saved. */
export const newQuestionnaire = (
  words: QuestionnaireWords,
  { questionnaires }: Pick<VisitRecords, "questionnaires">,
  { visitId, mint }: { readonly visitId: VisitId; readonly mint: Mint },
): Questionnaire => ({
  ...words,
  id: QuestionnaireId.parse(mint.newId()),
  visitId,
  order: nextOrder(questionnaires),
});
