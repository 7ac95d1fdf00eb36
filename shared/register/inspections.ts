import { issuedVersions } from "../letter/issuedVersions.ts";
import { keptBack, keptBackInWords } from "../letter/keptBack.ts";
import { inOrder } from "../visit/inOrder.ts";
import { messageOf } from "../visit/kinds/finding.ts";
import type { Inspection } from "../visit/kinds/inspection.ts";
import { type InspectionPoint, standingWords } from "../visit/kinds/inspectionPoint.ts";
import type { VisitRecords } from "../visit/records.ts";
import { capital } from "../words/capital.ts";
import { counted } from "../words/inWords.ts";

/** What a later inspection said on one thing, with what the visit had said. */
export interface InspectedPoint {
  readonly point: InspectionPoint;
  /** The finding it stands beside, as the letter that was issued last has it; empty where there is none. */
  readonly visitSaid: string;
}

/** A later inspection with its points (F74). */
export interface LaterInspection {
  readonly inspection: Inspection;
  readonly points: readonly InspectedPoint[];
}

/** A finding that an inspection can be held against. */
export interface FindingSaid {
  readonly id: string;
  readonly text: string;
}

/** The findings that the visit stands by: of the letter issued last in its words, else all that are kept. */
export function findingsSaid({
  letters,
  findings,
}: Pick<VisitRecords, "letters" | "findings">): readonly FindingSaid[] {
  const [letter] = issuedVersions(letters);
  const said = (letter?.issued.model.sections ?? [])
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === "finding" ? [{ id: block.findingId, text: block.lead.text }] : [],
    );
  return letter === undefined
    ? inOrder(findings).map((finding) => ({ id: finding.id, text: messageOf(finding) }))
    : // Only what is still there can be pointed at.
      said.filter(({ id }) => findings.some((finding) => finding.id === id));
}

/** Later inspections, the earliest first, each with its points in their order. */
export function laterInspections(records: VisitRecords): readonly LaterInspection[] {
  // What no letter said is nobody's to give: a finding that the latest version left out is not in it.
  const said = new Map<string, string>(findingsSaid(records).map(({ id, text }) => [id, text]));
  return inOrder(records.inspections)
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.order - b.order)
    .map((inspection) => ({
      inspection,
      points: inOrder(
        records.inspectionPoints.filter(({ inspectionId }) => inspectionId === inspection.id),
      ).map((point) => ({
        point,
        visitSaid: point.findingId === null ? "" : (said.get(point.findingId) ?? ""),
      })),
    }));
}

/** "Three points: one heard by the visit and found by the inspection, …": how visit and inspection stood, counted. */
export function standingsInWords(points: readonly InspectedPoint[]): string {
  const parts = (["heard", "agreed", "differs", "missed"] as const).flatMap((standing) => {
    const count = points.filter(({ point }) => point.standing === standing).length;
    const words = standingWords[standing];
    return count === 0
      ? []
      : [`${String(count)} ${words.charAt(0).toLowerCase()}${words.slice(1)}`];
  });
  return points.length === 0
    ? ""
    : [capital(counted(points.length, "point")), ...parts].join(" \u00B7 ");
}

/** Where a point is told: its place in the report, and whose report that is. Says so where no source is named. */
export const sourceOf = (
  { source }: Pick<InspectionPoint, "source">,
  inspection: Pick<Inspection, "source">,
): string => [inspection.source, source].filter(Boolean).join(", ") || "Source not named";

/** What of the later inspections tells who somebody is, in words and with its place. */
export const scanInspections = (
  inspections: readonly LaterInspection[],
  records: VisitRecords,
): readonly string[] =>
  keptBack(
    inspections.flatMap(({ inspection, points }) => [
      ...[inspection.kind, inspection.source, inspection.judgements].map((text) => ({
        at: "A later inspection",
        text,
      })),
      ...points.flatMap(({ point, visitSaid }) =>
        [point.theme, visitSaid, point.said, point.source].map((text) => ({
          at: "A point of a later inspection",
          text,
        })),
      ),
    ]),
    records,
  ).map(keptBackInWords);
