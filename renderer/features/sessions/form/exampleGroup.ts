import type { VisitRecords } from "../../../../shared/visit/records.ts";

/** A group of the visit's own words, to show how a session is called: the first of the front line. */
export const exampleGroup = ({ visit }: Pick<VisitRecords, "visit">): string =>
  visit.vocabulary.sourceGroups.find(({ voice }) => voice === "frontLine")?.label ??
  "Staff of one team";
