import { FactualRoundId } from "../../visit/ids.ts";
import type { FactualComment } from "../../visit/kinds/factualComment.ts";
import type { FactualRound } from "../../visit/kinds/factualRound.ts";
import { letterHash } from "../../visit/issued/letterHash.ts";
import type { LetterModel } from "../../visit/issued/letterModel.ts";
import type { Mint } from "../../visit/programme/programme.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { addWorkingDays, workingDayUpTo } from "../workingDays.ts";
import { numberParagraphs } from "./numberParagraphs.ts";

/** The letter as it stands, numbered for the council, as of `today`; the answer is due after the working days agreed. Nothing is saved. */
export const beginRound = (
  { visit }: Pick<VisitRecords, "visit">,
  model: LetterModel,
  { toRole, today }: { readonly toRole: string; readonly today: string },
  mint: Mint,
): FactualRound => ({
  id: FactualRoundId.parse(mint.newId()),
  visitId: visit.id,
  sentOn: today,
  toRole,
  // What is sent on a Saturday is read on Monday, as what is sent on the Friday before is.
  dueOn: addWorkingDays(workingDayUpTo(today), Math.max(1, visit.factualCheckDays)),
  letterTitle: model.title,
  reference: model.reference,
  contentHash: letterHash(model),
  paragraphs: [...numberParagraphs(model)],
  answeredOn: null,
});

/** The rounds of a visit, the latest first. */
export const roundsOf = ({
  factualRounds,
}: Pick<VisitRecords, "factualRounds">): readonly FactualRound[] =>
  [...factualRounds].sort((a, b) => b.sentOn.localeCompare(a.sentOn) || b.id.localeCompare(a.id));

/** The comments of a round in the order of its paragraphs; those without one come first. */
export const commentsOf = (
  { id }: Pick<FactualRound, "id">,
  { factualComments }: Pick<VisitRecords, "factualComments">,
): readonly FactualComment[] =>
  factualComments
    .filter(({ roundId }) => roundId === id)
    .sort(
      (a, b) =>
        (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
