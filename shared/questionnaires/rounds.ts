import { inOrder } from "../visit/inOrder.ts";
import { type PeerId, QuestionnaireReturnId, QuestionnaireRoundId } from "../visit/ids.ts";
import { derivedId } from "../visit/derivedId.ts";
import type { Questionnaire } from "../visit/kinds/questionnaire.ts";
import type { QuestionnaireReturn, QuestionnaireSide } from "../visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../visit/kinds/questionnaireRound.ts";
import { nextOrder } from "../visit/nextOrder.ts";
import type { Mint } from "../visit/programme/programme.ts";
import type { VisitRecords } from "../visit/records.ts";
import type { FormOf } from "./form.ts";

/** When rounds are usually held, as they are offered. */
export const usualRounds = [
  "Before the visit",
  "During the visit",
  "After the visit",
  "At the return visit",
] as const;

/** The rounds of a questionnaire, in the order in which they were begun. */
export const roundsOf = (
  { id }: Pick<Questionnaire, "id">,
  { questionnaireRounds }: Pick<VisitRecords, "questionnaireRounds">,
): readonly QuestionnaireRound[] =>
  inOrder(questionnaireRounds.filter(({ questionnaireId }) => questionnaireId === id));

/** A round that is asked as the questionnaire stands now; of the team everybody in it is asked. Nothing is saved. */
export const newRound = (
  { id, visitId, questions, scale }: Questionnaire,
  label: string,
  records: Pick<VisitRecords, "questionnaireRounds" | "peers">,
  mint: Mint,
): QuestionnaireRound => ({
  id: QuestionnaireRoundId.parse(mint.newId()),
  visitId,
  questionnaireId: id,
  order: nextOrder(records.questionnaireRounds),
  label,
  on: null,
  askedTeam: records.peers.length,
  askedHost: null,
  questions,
  scale,
});

/** How many of a side were asked; null while nobody said. */
export const askedOf = (round: QuestionnaireRound, side: QuestionnaireSide): number | null =>
  side === "team" ? round.askedTeam : round.askedHost;

/** What came back from a side; a form with nothing in it is nobody’s answer. */
export const returnsOf = (
  { id }: Pick<QuestionnaireRound, "id">,
  side: QuestionnaireSide,
  { questionnaireReturns }: Pick<VisitRecords, "questionnaireReturns">,
): readonly QuestionnaireReturn[] =>
  questionnaireReturns.filter(
    (one) => one.roundId === id && one.side === side && saysSomething(one),
  );

const saysSomething = ({ answers, remarks }: QuestionnaireReturn): boolean =>
  Object.keys(answers).length > 0 || Object.values(remarks).some((text) => text.trim() !== "");

/** What a peer answers in the app; two laptops of one peer answer the same one. */
export const answersOfPeer = (
  { id: roundId, visitId }: Pick<QuestionnaireRound, "id" | "visitId">,
  peerId: PeerId,
): QuestionnaireReturn => ({
  id: QuestionnaireReturnId.parse(derivedId("questionnaire", roundId, peerId)),
  visitId,
  roundId,
  side: "team",
  peerId,
  answers: {},
  remarks: {},
  cameAs: "",
});

/** "10 of 14 asked", "10, and it is not said how many were asked", "nobody of 14 asked". */
export function returnedInWords(count: number, asked: number | null): string {
  const many = count === 0 ? "nobody" : String(count);
  if (asked === null)
    return count === 0 ? "nobody yet" : `${count}; how many were asked is not said`;
  if (count > asked) return `${count}, more than the ${asked} who were asked: see to the number`;
  return `${many} of ${asked} asked`;
}

/** The form of the first round of the first questionnaire, for the host’s people; null where none was begun. */
export function firstForm(
  records: Pick<VisitRecords, "questionnaires" | "questionnaireRounds">,
): FormOf | null {
  for (const questionnaire of inOrder(records.questionnaires)) {
    const [round] = roundsOf(questionnaire, records);
    if (round !== undefined) return { questionnaire, round, side: "host" };
  }
  return null;
}
