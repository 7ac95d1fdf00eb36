import * as z from "zod";
import { Day, Instant, Line, Prose } from "../fields.ts";
import { MatterId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/**
 * What is raised under the ground rules outside the letter and is no child at risk now: a worry about the
 * service, or a dispute between host and team. Never reaches the letter by itself.
 */
export const Matter = z.strictObject({
  id: MatterId,
  visitId: VisitId,
  about: z.enum(["service", "dispute"]),
  text: Prose,
  /** A role, not a name; empty until it is raised. */
  raisedWith: Line,
  raisedOn: Day.nullable(),
  /** How it was settled, in plain words. */
  settlement: Prose,
  settled: z.boolean(),
  recordedBy: PeerId.nullable(),
  recordedAt: Instant,
});
export type Matter = z.infer<typeof Matter>;

export const matters: Kind<typeof Matter> = {
  schema: Matter,
  since: 3,
  one: "Matter raised",
  many: "Matters raised",
  fields: {
    about: {
      label: "What it is",
      said: { service: "A worry about the service", dispute: "A dispute" },
      absent: "service",
    },
    text: { label: "What it is about", said: "text" },
    raisedWith: { label: "Raised with", said: "line" },
    raisedOn: { label: "Raised on", said: "day" },
    settlement: { label: "How it was settled", said: "text" },
    settled: { label: "Settled", said: "yesNo" },
    recordedBy: { label: "Recorded by", refers: pointsAt("peers", "clear") },
    recordedAt: { label: "Recorded", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) => row.text,
  shownAt: (row) => ({ screen: "concerns", of: row?.id }),
};
