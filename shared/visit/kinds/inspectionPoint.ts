import * as z from "zod";
import { Line, Order, Prose } from "../fields.ts";
import { FindingId, InspectionId, InspectionPointId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What a later inspection said on one finding or theme, beside what the visit had said. */
export const InspectionPoint = z.strictObject({
  id: InspectionPointId,
  visitId: VisitId,
  inspectionId: InspectionId,
  order: Order,
  /** The finding of the visit it stands beside; null where there is none. */
  findingId: FindingId.nullable(),
  /** What it is about, in the team's words or as a theme is called. */
  theme: Line,
  standing: z.enum(["open", "heard", "missed", "agreed", "differs"]),
  /** What the inspection found, in the words of its report. */
  said: Prose,
  /** The paragraph or page of the report. */
  source: Line,
});
export type InspectionPoint = z.infer<typeof InspectionPoint>;

/** How visit and inspection stand to one another, in the order in which it is offered. */
export const standingWords = {
  open: "Not said yet",
  heard: "Heard by the visit and found by the inspection",
  missed: "Missed by the visit",
  agreed: "Looked at by both: they agree",
  differs: "Looked at by both: they differ",
} as const satisfies Record<InspectionPoint["standing"], string>;

export const inspectionPoints: Kind<typeof InspectionPoint> = {
  schema: InspectionPoint,
  since: 3,
  one: "Point of a later inspection",
  many: "Points of later inspections",
  staysWith: "register",
  fields: {
    inspectionId: { label: "Later inspection", refers: pointsAt("inspections", "goesWith") },
    order: { label: "Place", isHidden: true, merge: "quiet" },
    findingId: { label: "Finding of the visit", refers: pointsAt("findings", "clear") },
    theme: { label: "About", said: "line" },
    standing: {
      label: "Visit and inspection",
      said: standingWords,
      // Nothing is called heard or missed that nobody says was.
      absent: "open",
    },
    said: { label: "What the inspection found", said: "text" },
    source: { label: "Where in its report", said: "line" },
  },
  title: (row) => row.theme || row.said,
  place: (row, { titleOf }) => titleOf("inspections", row.inspectionId),
  shownAt: () => ({ screen: "register" }),
  found: (row) => [row.theme, row.said].join(" "),
};
