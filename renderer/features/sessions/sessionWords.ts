import { assertNever } from "../../../shared/assertNever.ts";
import { initialsOfPeers } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Session, SessionKind } from "../../../shared/visit/kinds/session.ts";
import type { EvidenceKind } from "../../../shared/visit/kinds/note.ts";
import { sessionKindWords } from "../../../shared/visit/kinds/session.ts";
import { formatDay } from "../../ui/forms/parseDay.ts";

/** How evidence of such a session usually comes; one key changes it for a line. */
export function usualEvidenceKind(kind: SessionKind): EvidenceKind {
  switch (kind) {
    case "oneToOne":
    case "paired":
    case "group":
    case "focusGroup":
    case "checkIn":
      return "heard";
    case "observedMeeting":
      return "seen";
    case "caseReading":
    case "documentReading":
    case "questionnaire":
      return "read";
    default:
      return assertNever(kind);
  }
}

/** "Wednesday 16 October 2024", or what stands in its place. */
export const dayOfSession = (day: string | null) =>
  day === null ? "Day not set" : formatDay(day, { withWeekday: true });

/** "09:30 to 10:45", "09:30", or nothing. */
export function timeInWords({ startsAt, endsAt }: Pick<Session, "startsAt" | "endsAt">): string {
  if (startsAt === null) return "";
  return endsAt === null ? startsAt : `${startsAt} to ${endsAt}`;
}

/** Labels of the session's source groups, in the vocabulary's words. */
export function groupsInWords(session: Session, { visit }: Pick<VisitRecords, "visit">): string {
  const labels = new Map(visit.vocabulary.sourceGroups.map(({ key, label }) => [key, label]));
  return session.sourceGroups.map((key) => labels.get(key) ?? key).join(", ");
}

/** "5 people", "1 person", or nothing for readings. */
function peopleInWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? "1 person" : `${count.toString()} people`;
}

/** The line under a session's title: kind, when, where, whom, which peers. */
export function sessionFacts(session: Session, records: VisitRecords): string {
  const peers = initialsOfPeers(session.peerIds, records);
  return [
    sessionKindWords[session.kind],
    [session.day === null ? "" : dayOfSession(session.day), timeInWords(session)]
      .filter(Boolean)
      .join(", "),
    session.room,
    groupsInWords(session, records),
    peopleInWords(session.peopleMet),
    peers === "" ? "" : `Peers: ${peers}`,
  ]
    .filter(Boolean)
    .join(" \u00B7 ");
}
