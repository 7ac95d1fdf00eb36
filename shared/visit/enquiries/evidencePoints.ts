import type { Note } from "../kinds/note.ts";
import type { Session } from "../kinds/session.ts";
import type { VisitRecords } from "../records.ts";

/**
 * The notes that are evidence, wherever they are counted. A line of a check-in is what the team told
 * the host, one of a paper of the team's own is what it set out to do; neither is what it found. A
 * session that is still to come or was cancelled bears no evidence, and a line without a letter or
 * digit, or one that only heads an e-mail, says none.
 */
export function evidencePoints(records: Pick<VisitRecords, "notes" | "sessions">): readonly Note[] {
  const bearing = new Set(records.sessions.filter(bearsEvidence).map(({ id }) => id));
  return records.notes.filter((note) => bearing.has(note.sessionId) && isPoint(note));
}

/** Whether what is noted in a session is evidence. */
const bearsEvidence = (session: Session): boolean =>
  maySupport(session) && session.state === "held";

/** Whether what is noted in a session, held or yet to be marked so, can bear out a finding. */
export const maySupport = ({ kind, state, isEvidence }: Session): boolean =>
  isEvidence && kind !== "checkIn" && state !== "cancelled";

const isPoint = ({ text, importedLine }: Note): boolean =>
  /[\p{L}\p{N}]/u.test(text) && (importedLine === null || !headsMail.test(text));

/** What stands above an e-mail that was saved as a file. */
const headsMail =
  /^\s*(?:from|sent|to|cc|bcc|subject|reply-to|attachments?|importance)\s*:\s*\S|^\s*-+\s*(?:original|forwarded) message\s*-+\s*$/iu;
