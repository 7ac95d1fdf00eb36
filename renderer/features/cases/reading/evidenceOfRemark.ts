import { put } from "../../../../shared/visit/change.ts";
import { derivedId } from "../../../../shared/visit/derivedId.ts";
import { type AreaOfForm, ratingOf } from "../../../../shared/visit/formsOf.ts";
import { ConcernId, NoteId, SessionId } from "../../../../shared/visit/ids.ts";
import { newConcern } from "../../../../shared/visit/kinds/concern.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import { newSession, type Session } from "../../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { Change } from "../../../../shared/visit/change.ts";
import { readersVocabulary } from "../../../../shared/import/readersVocabulary.ts";
import { findSourceGroups } from "../../../../shared/import/sourceGroupWords.ts";
import { announcedConcern } from "../../../../shared/import/signs/announcedConcern.ts";
import type { Mint } from "../../../../shared/visit/programme/programme.ts";
import { londonDate, londonTime } from "../../../../shared/words/londonTime.ts";
import { run } from "../../../db/run.ts";
import type { AnsweredRow } from "../grid/answeredRow.ts";
import { nextNoteOrder, nextOrder } from "../../../../shared/visit/nextOrder.ts";

/** What became of a remark. */
export type MadeOfRemark = "evidence" | "concern" | "reference" | "empty";

/** The note that a remark on an area became, if it did. There is one for each row and area. */
export const evidenceOf = (
  { notes }: Pick<VisitRecords, "notes">,
  row: Pick<AnsweredRow, "id">,
  area: AreaOfForm,
): Note | undefined => {
  const id = evidenceId(row, area);
  return notes.find((note) => note.id === id);
};

const evidenceId = ({ id }: Pick<AnsweredRow, "id">, { answerKey }: AreaOfForm): string =>
  derivedId("evidence", id, answerKey);

/**
 * Makes a remark evidence: a line that was read (or seen, of a meeting), under the area's line of
 * enquiry, without the case it is of. What is marked, or labelled, as a safeguarding concern is kept
 * apart as one; a remark that holds the host's reference stays where it is.
 */
export async function makeEvidence(
  row: AnsweredRow,
  area: AreaOfForm,
  text: string,
  reader: Peer | null,
): Promise<MadeOfRemark> {
  const words = text.replaceAll(/\s+/gu, " ").trim();
  const said = words.replace(/^!\s*/u, "");
  if (said === "") return "empty";
  if (holdsReference(said, row)) return "reference";
  const isConcern = said !== words || announcedConcern(words) === "concern";
  const { visitId } = "case" in row.at ? row.at.case : row.at.meeting;
  await run(
    visitId,
    isConcern ? "Keep concern apart" : "Make evidence of a remark",
    (records, mint) =>
      isConcern
        ? [
            put(
              "concerns",
              newConcern({
                id: ConcernId.parse(mint.newId()),
                visitId,
                sessionId: null,
                text: said,
                recordedBy: reader?.id ?? null,
                recordedAt: mint.now(),
              }),
            ),
          ]
        : noteChanges(said, { row, area, reader, records, mint }),
  );
  return isConcern ? "concern" : "evidence";
}

function holdsReference(words: string, { at }: AnsweredRow): boolean {
  const reference = "case" in at ? (at.case.reference?.trim() ?? "") : "";
  return reference.length > 2 && words.toLowerCase().includes(reference.toLowerCase());
}

function noteChanges(
  text: string,
  {
    row,
    area,
    reader,
    records,
    mint,
  }: {
    readonly row: AnsweredRow;
    readonly area: AreaOfForm;
    readonly reader: Peer | null;
    readonly records: VisitRecords;
    readonly mint: Mint;
  },
): readonly Change[] {
  const [group = null] = findSourceGroups("Case files", readersVocabulary(records.visit)).map(
    ({ key }) => key,
  );
  const known = "meeting" in row.at ? row.at.meeting : lastReading(records);
  const session = known ?? newReadingSession(records, group, mint);
  const counts = ratingOf(area, row.answers[area.answerKey])?.counts;
  const note: Note = {
    id: NoteId.parse(evidenceId(row, area)),
    visitId: session.visitId,
    sessionId: session.id,
    order: nextNoteOrder(records.notes, session.id),
    text,
    mark: counts === "met" ? "strength" : counts === "notMet" ? "area" : "plain",
    kind: "meeting" in row.at ? "seen" : "read",
    enquiryId: records.enquiries.find(({ id }) => id === area.enquiryId)?.id ?? null,
    sourceGroup: "meeting" in row.at ? null : group,
    peerId: reader?.id ?? null,
    at: londonTime(mint.now()),
    createdAt: mint.now(),
    level: 1,
    importedLine: null,
  };
  return [...(known === null ? [put("sessions", session)] : []), put("notes", note)];
}

/** The reading that is under way: the last that was held. */
const lastReading = ({ sessions }: VisitRecords): Session | null =>
  sessions
    .filter(({ kind, state }) => kind === "caseReading" && state === "held")
    .sort((a, b) => whenOf(a).localeCompare(whenOf(b)))
    .at(-1) ?? null;

const whenOf = ({ day, startsAt }: Session): string => `${day ?? ""} ${startsAt ?? ""}`;

const newReadingSession = (
  { visit, sessions }: VisitRecords,
  group: string | null,
  mint: Mint,
): Session => {
  const today = londonDate(mint.now());
  return newSession({
    id: SessionId.parse(mint.newId()),
    visitId: visit.id,
    order: nextOrder(sessions),
    kind: "caseReading",
    title: "Case reading",
    day: visit.daysOnSite.includes(today) ? today : null,
    sourceGroups: group === null ? [] : [group],
    state: "held",
  });
};
