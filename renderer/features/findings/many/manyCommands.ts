import type { FindingId, VisitId } from "../../../../shared/visit/ids.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import { openedVisit } from "../../../db/currentLaptop.ts";
import { run } from "../../../db/run.ts";
import { linkChanges, makeChanges, type NotesChange, notesChanges } from "./manyChanges.ts";

/** Links all of it to a finding as one step; gives how many that changed something for. */
export async function linkMany(
  finding: Pick<Finding, "id" | "visitId">,
  evidence: readonly Link["evidence"][],
  bearing: Link["bearing"],
): Promise<number> {
  // What was linked one by one a moment ago is there first.
  await openedVisit(finding.visitId)?.drafts.flush();
  let count = 0;
  await run(finding.visitId, `Link ${pieces(evidence.length)}`, (records) => {
    const changes = linkChanges(records, finding, evidence, bearing);
    count = changes.length;
    return changes;
  });
  return count;
}

/** Makes a finding that rests on all of it, as one step, and gives its id. */
export async function makeFindingFrom(
  visitId: VisitId,
  made: Pick<Finding, "sentence" | "polarity" | "enquiryId">,
  evidence: readonly Link["evidence"][],
): Promise<FindingId | null> {
  let created: FindingId | null = null;
  await run(visitId, `Make a finding from ${pieces(evidence.length)}`, (records, { newId }) => {
    const begun = makeChanges(records, made, evidence, newId);
    created = begun.created;
    return begun.changes;
  });
  return created;
}

/** Changes several notes as one step; `to` is what they are changed to, in words. */
export const changeNotes = (
  visitId: VisitId,
  notes: readonly Note[],
  change: NotesChange,
  to: string,
): Promise<void> =>
  run(visitId, labels[change.of](linesInWords(notes.length), to.slice(0, 100)), (records) =>
    notesChanges(records, notes, change),
  );

const labels: Readonly<Record<NotesChange["of"], (lines: string, to: string) => string>> = {
  mark: (lines, to) => `Mark ${lines}: ${to.toLowerCase()}`,
  enquiry: (lines, to) => `Put ${lines} under “${to}”`,
  group: (lines, to) => `Set source group of ${lines}: ${to}`,
  session: (lines, to) => `Move ${lines} to “${to}”`,
};

const linesInWords = (count: number) => (count === 1 ? "1 note" : `${count} notes`);

const pieces = (count: number) =>
  count === 1 ? "1 piece of evidence" : `${count} pieces of evidence`;
