import type { EvidencePoint } from "./EvidencePoint.ts";

/** Where a piece of evidence comes from: "Social workers · Tue 11:15 · heard". The group is named when the session's title does not. */
export function sourceInWords(point: EvidencePoint): string {
  const group = point.where === point.sourceGroup ? "" : point.sourceGroup;
  return [point.where, group, point.when, point.kind].filter((part) => part !== "").join(" · ");
}
