import { Prose } from "../../visit/fields.ts";
import { FactualCommentId } from "../../visit/ids.ts";
import type { FactualComment } from "../../visit/kinds/factualComment.ts";
import type { FactualRound } from "../../visit/kinds/factualRound.ts";
import type { Mint } from "../../visit/programme/programme.ts";
import { readReply, type ReturnedDocument } from "./readReply.ts";

/** What came of a returned document. */
export interface BroughtIn {
  readonly added: readonly FactualComment[];
  /** Rows that had come before. */
  readonly known: number;
  /** Of those added, how many name no paragraph that was sent. */
  readonly unmatched: number;
}

/** A comment nobody has looked at yet. */
export const newComment = (
  { id, visitId }: Pick<FactualRound, "id" | "visitId">,
  said: Partial<FactualComment>,
  mint: Mint,
): FactualComment => ({
  visitId,
  roundId: id,
  paragraphs: [],
  notAccurate: "",
  shouldSay: "",
  evidence: "",
  decision: "notDecided",
  reason: "",
  decidedBy: null,
  decidedOn: null,
  cameAs: "",
  ...said,
  id: FactualCommentId.parse(mint.newId()),
});

/** The comments of a returned document that have not come before. Nothing is saved. */
export function bringInReply(
  document: ReturnedDocument,
  round: FactualRound,
  comments: readonly FactualComment[],
  mint: Mint,
): BroughtIn {
  const rows = readReply(document, round.paragraphs);
  const before = new Set(comments.map(({ cameAs }) => cameAs));
  const added = rows
    .filter(({ cameAs }) => !before.has(cameAs))
    .map(({ paragraphs, notAccurate, shouldSay, evidence, cameAs }) =>
      newComment(
        round,
        {
          paragraphs: [...paragraphs],
          notAccurate: held(notAccurate),
          shouldSay: held(shouldSay),
          evidence: held(evidence),
          cameAs,
        },
        mint,
      ),
    );
  return {
    added,
    known: rows.length - added.length,
    unmatched: added.filter(({ paragraphs }) => paragraphs.length === 0).length,
  };
}

const most = Prose.maxLength ?? Number.POSITIVE_INFINITY;

/** What a field holds of it; no council writes twenty thousand characters in a cell. */
const held = (text: string): string => text.slice(0, most);
