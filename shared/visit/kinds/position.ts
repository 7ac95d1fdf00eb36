import * as z from "zod";
import { Line } from "../fields.ts";
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
});
export type Position = z.infer<typeof Position>;

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
  },
  title: (row, { titleOf }) =>
    [titleOf("peers", row.peerId), titleOf("findings", row.findingId)]
      .filter(Boolean)
      .join(" on: "),
  shownAt: (row) => ({ screen: "findings", of: row?.findingId }),
};
