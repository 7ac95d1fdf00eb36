import type { EvidencePoint } from "./EvidencePoint.ts";

/** Where a piece of evidence comes from: "Social workers · Tue 11:15 · seen, with a picture". The group is named when the session's title does not. */
export function sourceInWords(point: EvidencePoint): string {
  const group = point.where === point.sourceGroup ? "" : point.sourceGroup;
  const how = [point.kind, picturesInWords(point.pictures.length)];
  const whenAndHow = [
    point.when.replace(" ", "\u00a0"),
    how.filter((part) => part !== "").join(", "),
  ];
  return [point.where, group, whenAndHow.filter((part) => part !== "").join("\u00a0·\u00a0")]
    .filter((part) => part !== "")
    .join("\u00a0· "); // no line begins with the dot
}

/** "with a picture", "with 3 pictures"; empty without any. */
export const picturesInWords = (count: number): string =>
  count === 0 ? "" : count === 1 ? "with a picture" : `with ${count.toString()} pictures`;
