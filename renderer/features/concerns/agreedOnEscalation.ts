import type { VisitRecords } from "../../../shared/visit/records.ts";

/** What both sides agreed about a child at risk; empty when nothing was. */
export const agreedOnEscalation = ({ visit }: Pick<VisitRecords, "visit">): string =>
  visit.groundRules.find(({ topic }) => /escalat|safeguard|concern/i.test(topic))?.text ?? "";
