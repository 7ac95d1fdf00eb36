import * as z from "zod";
import { Line, Prose } from "../fields.ts";
import { FindingId, PeerId, PositionId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** Where one peer stands on one finding. */
export const Position = z.strictObject({
  id: PositionId,
  visitId: VisitId,
  findingId: FindingId,
  peerId: PeerId,
  stance: z.enum(["agrees", "queries", "dissents"]),
  remark: Line,
  /** The finding's sentence as it was when the position was taken; null where that was not kept. */
  wording: Prose.nullable(),
  /** Who entered it: the peer, or somebody for the peer; null where that is not known. */
  enteredBy: PeerId.nullable(),
  /** What the lead answers to a minority view; empty while it is not answered. */
  answer: Line,
});
export type Position = z.infer<typeof Position>;

/** Whether it is a minority view that the lead has not answered. */
export const isUnanswered = ({ stance, answer }: Pick<Position, "stance" | "answer">): boolean =>
  stance === "dissents" && answer.trim() === "";

export const positions: Kind<typeof Position> = {
  schema: Position,
  one: "Position",
  many: "Positions",
  fields: {
    findingId: { label: "Finding", refers: pointsAt("findings", "goesWith") },
    peerId: { label: "Peer", refers: pointsAt("peers", "goesWith") },
    stance: {
      label: "Position",
      said: { agrees: "Agrees", queries: "Queries", dissents: "Dissents" },
      // Nobody agrees who does not say so.
      absent: "queries",
    },
    remark: { label: "Why", said: "line" },
    // Of two positions at once the team is asked for the stance; these go with the one that stands.
    wording: { label: "On the wording", said: "text", since: 3, merge: "quiet" },
    enteredBy: {
      label: "Entered by",
      refers: pointsAt("peers", "clear"),
      since: 3,
      merge: "quiet",
    },
    answer: { label: "The lead’s answer", said: "line", since: 3, absent: "" },
  },
  together: [["stance", "wording", "enteredBy"]],
  title: (row, { titleOf }) =>
    [titleOf("peers", row.peerId), titleOf("findings", row.findingId)]
      .filter(Boolean)
      .join(" on: "),
  shownAt: (row) => ({ screen: "findings", of: row?.findingId }),
  found: (row) => `${row.remark} ${row.answer}`,
};
