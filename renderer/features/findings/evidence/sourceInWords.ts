import type { EvidencePoint } from "./EvidencePoint.ts";

/** Where a piece of evidence comes from: "Social workers · Tue 11:15 · heard". The group is named when the session's title does not. */
export function sourceInWords(point: EvidencePoint): string {
  const group = point.where === point.sourceGroup ? "" : point.sourceGroup;
  const whenAndHow = [point.when.replace(" ", "\u00a0"), point.kind];
  return [point.where, group, whenAndHow.filter((part) => part !== "").join("\u00a0·\u00a0")]
    .filter((part) => part !== "")
    .join("\u00a0· "); // no line begins with the dot
}
