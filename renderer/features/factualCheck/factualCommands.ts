import { beginRound, commentsOf } from "../../../shared/letter/factualCheck/beginRound.ts";
import {
  bringInReply,
  type BroughtIn,
  newComment,
} from "../../../shared/letter/factualCheck/bringInReply.ts";
import type { ReturnedDocument } from "../../../shared/letter/factualCheck/readReply.ts";
import type { WordsOfParagraph } from "../../../shared/letter/factualCheck/wordsOfParagraph.ts";
import { put, set } from "../../../shared/visit/change.ts";
import type { PeerId } from "../../../shared/visit/ids.ts";
import {
  type FactualComment,
  type FactualDecision,
  inParagraphs,
} from "../../../shared/visit/kinds/factualComment.ts";
import type { FactualRound } from "../../../shared/visit/kinds/factualRound.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { openedVisit } from "../../db/currentLaptop.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { type FieldOf, keptText, plainDraft } from "../../db/textDraft.ts";

/** Keeps the draft as it goes to the council, its paragraphs under their numbers. */
export const sendForCheck = (
  { visit }: VisitRecords,
  model: LetterModel,
  about: { readonly toRole: string; readonly today: string },
): Promise<void> =>
  run(visit.id, "Send the draft for a check of the facts", (records, mint) => [
    put("factualRounds", beginRound(records, model, about, mint)),
  ]);

/** Changes what is known of a round. */
export const changeRound = (round: FactualRound, fields: Partial<FactualRound>): Promise<void> =>
  run(round.visitId, "Change the check of the facts", () => [set("factualRounds", round, fields)]);

/** Takes a round back with its comments: it was never sent. */
export const deleteRound = ({ visitId, id }: FactualRound): Promise<void> =>
  deleteRecord(visitId, { table: "factualRounds", id }, "the check of the facts");

/** Adds what the council said in another way than by the document. */
export const addComment = (
  round: FactualRound,
  said: Pick<FactualComment, "paragraphs" | "notAccurate">,
): Promise<void> =>
  run(round.visitId, "Add the council’s comment", (_, mint) => [
    put("factualComments", newComment(round, said, mint)),
  ]);

/** Brings in what is new in a returned document, and says what came of it. */
export async function bringIn(document: ReturnedDocument, round: FactualRound): Promise<BroughtIn> {
  let came: BroughtIn = { added: [], known: 0, unmatched: 0 };
  await run(round.visitId, "Bring in the council’s comments", (records, mint) => {
    came = bringInReply(document, round, commentsOf(round, records), mint);
    return came.added.map((comment) => put("factualComments", comment));
  });
  return came;
}

/** Changes what is known of a comment. */
export const changeComment = (
  comment: FactualComment,
  fields: Partial<FactualComment>,
): Promise<void> =>
  run(comment.visitId, "Change the council’s comment", () => [
    set("factualComments", comment, fields),
  ]);

/** Takes a comment away: it was a slip, or came twice in other words. */
export const deleteComment = ({ visitId, id }: FactualComment): Promise<void> =>
  deleteRecord(visitId, { table: "factualComments", id });

interface Decided {
  readonly by: PeerId | null;
  readonly today: string;
}

/** Decides a comment. */
export const decide = (
  comment: FactualComment,
  decision: FactualDecision,
  decided: Decided,
): Promise<void> =>
  run(comment.visitId, "Decide the council’s comment", () => [
    set("factualComments", comment, decisionOf(decision, decided)),
  ]);

/** Rewords the letter as the council asked, and accepts its comment where nobody had: one step, that says where it came from. */
export async function reword(
  comment: FactualComment,
  words: WordsOfParagraph,
  text: string,
  decided: Decided,
): Promise<void> {
  await openedVisit(comment.visitId)?.drafts.flush();
  await run(comment.visitId, rewordLabel(comment), () => [
    ...words.reworded(text),
    ...(comment.decision === "accepted" || comment.decision === "partly"
      ? []
      : [set("factualComments", comment, decisionOf("accepted", decided))]),
  ]);
}

const rewordLabel = (comment: FactualComment): string =>
  `Reword after the council’s comment on ${inParagraphs(comment).toLowerCase()}`;

const decisionOf = (decision: FactualDecision, { by, today }: Decided): Partial<FactualComment> =>
  decision === "notDecided"
    ? { decision, decidedBy: null, decidedOn: null }
    : { decision, decidedBy: by, decidedOn: today };

/** A text of a comment that saves itself. */
export const commentText = (
  { id, visitId }: FactualComment,
  field: Extract<FieldOf<"factualComments">, "notAccurate" | "shouldSay" | "evidence" | "reason">,
) => plainDraft("factualComments", { id, visitId }, field, "Change the council’s comment");

/** To whom the draft was sent, as it is typed. */
export const roundText = ({ id, visitId }: FactualRound) =>
  plainDraft("factualRounds", { id, visitId }, "toRole", "Change the check of the facts");

/** What is typed of a comment that is not added yet. */
export const newCommentText = ({ id, visitId }: FactualRound) =>
  keptText(visitId, `new-comment-${id}`);
