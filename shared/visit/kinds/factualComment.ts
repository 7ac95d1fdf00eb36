import * as z from "zod";
import { Day, Prose } from "../fields.ts";
import { FactualCommentId, FactualRoundId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What the team makes of a comment. */
export const FactualDecision = z.enum(["notDecided", "accepted", "partly", "declined"]);
export type FactualDecision = z.infer<typeof FactualDecision>;

/** Decisions as people call them. */
export const factualDecisionWords = {
  notDecided: "Not decided yet",
  accepted: "Accepted",
  partly: "Accepted in part",
  declined: "Declined",
} as const satisfies Record<FactualDecision, string>;

/** One thing the council says is not accurate in the draft, in its own words, and what the team decided. */
export const FactualComment = z.strictObject({
  id: FactualCommentId,
  visitId: VisitId,
  roundId: FactualRoundId,
  /** Numbers of the paragraphs as sent; none until somebody knows which. */
  paragraphs: z.array(z.int().min(1)).max(100),
  notAccurate: Prose,
  shouldSay: Prose,
  evidence: Prose,
  decision: FactualDecision,
  /** Wanted where the council does not get what it asked for. */
  reason: Prose,
  decidedBy: PeerId.nullable(),
  decidedOn: Day.nullable(),
  /** Fingerprint of the row of the returned document it came from, so that the same one comes once; empty for what was typed. */
  cameAs: z.string().max(64),
});
export type FactualComment = z.infer<typeof FactualComment>;

export const factualComments: Kind<typeof FactualComment> = {
  schema: FactualComment,
  since: 3,
  one: "Comment of the council",
  many: "Comments of the council",
  fields: {
    roundId: { label: "Check of the facts", refers: pointsAt("factualRounds", "goesWith") },
    paragraphs: { label: "Paragraphs", said: (all) => all.join(", ") },
    notAccurate: { label: "What is not accurate", said: "text" },
    shouldSay: { label: "What it should say", said: "text" },
    evidence: { label: "Evidence", said: "text" },
    decision: { label: "Decision", said: factualDecisionWords, absent: "notDecided" },
    reason: { label: "Reason", said: "text" },
    decidedBy: { label: "Decided by", refers: pointsAt("peers", "clear") },
    decidedOn: { label: "Decided on", said: "day" },
    cameAs: { label: "Came as", isHidden: true, merge: "once" },
  },
  title: (row) => row.notAccurate || row.shouldSay || row.evidence,
  place: (row) => inParagraphs(row),
  shownAt: () => ({ screen: "factualCheck" }),
  found: (row) => [row.notAccurate, row.shouldSay, row.evidence, row.reason].join(" "),
};

/** "Paragraph 7", "Paragraphs 7 and 9", "No paragraph yet". */
export function inParagraphs({ paragraphs }: Pick<FactualComment, "paragraphs">): string {
  const last = paragraphs.at(-1);
  if (last === undefined) return "No paragraph yet";
  if (paragraphs.length === 1) return `Paragraph ${last}`;
  return `Paragraphs ${paragraphs.slice(0, -1).join(", ")} and ${last}`;
}

/** Whether the team still owes an answer: undecided, or a no without its reason. */
export const isUndecided = ({ decision, reason }: FactualComment): boolean =>
  decision === "notDecided" || (decision !== "accepted" && reason.trim() === "");
