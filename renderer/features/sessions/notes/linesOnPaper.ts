import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { PaperLine } from "../../../ui/paper/PaperLines.tsx";
import type { SessionLine } from "./sessionLines.ts";
import { usualEvidenceKind } from "../sessionWords.ts";

/**
 * The lines of a session as they stand on paper: every evidence point once, in its order, and no concern.
 * Behind the words only what does not hold for the session as a whole.
 */
export function linesOnPaper(
  lines: readonly SessionLine[],
  {
    session,
    enquiries,
    visit,
    pictures = new Map(),
  }: {
    readonly session: Session;
    readonly enquiries: readonly Enquiry[];
    readonly visit: VisitRecords["visit"];
    /** By the note that they hang on; a paper says that there is one. */
    readonly pictures?: ReadonlyMap<string, unknown>;
  },
): readonly PaperLine[] {
  const enquiryNames = new Map(enquiries.map((one) => [one.id, one.shortName || one.question]));
  const groupNames = new Map(visit.vocabulary.sourceGroups.map(({ key, label }) => [key, label]));
  const usual = usualEvidenceKind(session.kind);
  const only = session.sourceGroups.length === 1 ? session.sourceGroups[0] : undefined;
  return lines.flatMap((line) => {
    if (line.type === "concern") return [];
    const { id, at, mark, level, text, enquiryId, sourceGroup, kind } = line.note;
    const group = sourceGroup === null || sourceGroup === only ? "" : sourceGroup;
    const facts = [
      (enquiryId && enquiryNames.get(enquiryId)) ?? "",
      groupNames.get(group) ?? group,
      kind === usual ? "" : kind,
      pictures.has(id) ? "with a picture" : "",
    ].filter((fact) => fact !== "");
    return [{ id, at, mark, level, text, facts }];
  });
}
