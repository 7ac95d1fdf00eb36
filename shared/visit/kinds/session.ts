import * as z from "zod";
import { Day, Line, Order, TimeOfDay, VocabularyKey } from "../fields.ts";
import { EnquiryId, PeerId, SessionId, VisitId } from "../ids.ts";
import { dayInWords } from "../../words/inWords.ts";
import { type Kind, pointsAtMany } from "../kind.ts";

/** How the team came by what it noted. Documents and questionnaires have the same shape as meetings. */
export const SessionKind = z.enum([
  "oneToOne",
  "paired",
  "group",
  "focusGroup",
  "observedMeeting",
  "caseReading",
  "documentReading",
  "questionnaire",
  "checkIn",
]);
export type SessionKind = z.infer<typeof SessionKind>;

/** One meeting, observation or reading, from which evidence points come. */
export const Session = z.strictObject({
  id: SessionId,
  visitId: VisitId,
  order: Order,
  kind: SessionKind,
  /** The role group met or the document read, in plain words; never a person's name. */
  title: Line,
  day: Day.nullable(),
  startsAt: TimeOfDay.nullable(),
  endsAt: TimeOfDay.nullable(),
  room: Line,
  sourceGroups: z.array(VocabularyKey).max(20),
  /** How many people of the host or its partners were met; 0 for readings. */
  peopleMet: z.int().min(0).max(500),
  /** How many case files were read in it, where no case of its own is kept of them. */
  filesRead: z.int().min(0).max(500),
  peerIds: z.array(PeerId).max(20),
  /** How many people hold the role that was met; null while nobody has said. What only few hold points at them. */
  roleHolders: z.int().min(0).max(10_000).nullable(),
  state: z.enum(["planned", "held", "cancelled"]),
  /** Lines of enquiry that it is for; none while nobody has said. */
  enquiryIds: z.array(EnquiryId).max(40),
  /** Where it stood in the plan, if it was moved once the visit had begun. */
  plannedAt: z.strictObject({ day: Day, startsAt: TimeOfDay }).nullable(),
  /** False for papers of the team's own, such as the scoping agreement: its lines are no evidence. */
  isEvidence: z.boolean(),
  /** Files the notes were imported from, so that the same file is not taken in twice unseen. */
  importedFrom: z.array(z.strictObject({ fileName: Line, sha256: z.string().length(64) })).max(50),
});
export type Session = z.infer<typeof Session>;

/** A session of which only this is known: planned, with nobody met yet. */
export const newSession = (
  fields: Pick<Session, "id" | "visitId" | "order" | "kind" | "title"> & Partial<Session>,
): Session => ({
  day: null,
  startsAt: null,
  endsAt: null,
  room: "",
  sourceGroups: [],
  peopleMet: 0,
  filesRead: 0,
  peerIds: [],
  roleHolders: null,
  state: "planned",
  enquiryIds: [],
  plannedAt: null,
  isEvidence: true,
  importedFrom: [],
  ...fields,
});

/** Kinds of session as people call them, in the order a form offers them. */
export const sessionKindWords = {
  oneToOne: "One to one",
  paired: "Paired interview",
  group: "Group",
  focusGroup: "Focus group",
  observedMeeting: "Observed meeting",
  caseReading: "Case reading",
  documentReading: "Document reading",
  questionnaire: "Questionnaire",
  checkIn: "Check-in with the host",
} as const satisfies Record<SessionKind, string>;

export const sessions: Kind<typeof Session> = {
  schema: Session,
  one: "Session",
  many: "Sessions",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    kind: { label: "Kind", said: sessionKindWords, absent: "group" },
    title: { label: "Who was met, or what was read", said: "line" },
    day: { label: "Day", said: "day" },
    startsAt: { label: "From", said: "exact" },
    endsAt: { label: "To", said: "exact" },
    room: { label: "Room", said: "line" },
    sourceGroups: { label: "Source groups", said: "groups" },
    peopleMet: { label: "People met", said: "number" },
    filesRead: { label: "Case files read", said: "number", since: 3 },
    enquiryIds: {
      label: "Lines of enquiry",
      since: 3,
      refers: pointsAtMany("enquiries"),
    },
    plannedAt: {
      label: "Planned for",
      since: 3,
      merge: "quiet",
      said: (planned) =>
        planned === null ? "" : `${dayInWords(planned.day)}, ${planned.startsAt}`,
    },
    peerIds: { label: "Peers", refers: pointsAtMany("peers") },
    roleHolders: { label: "People who hold this role here", said: "number", since: 3 },
    state: {
      label: "State",
      said: { planned: "Planned", held: "Held", cancelled: "Cancelled" },
      // Nothing is counted as held that nobody says was.
      absent: "planned",
    },
    isEvidence: { label: "Its lines are evidence", said: "yesNo", since: 3, absent: true },
    importedFrom: { label: "Brought in from", isHidden: true, merge: "quiet" },
  },
  title: (row) => row.title,
  place: ({ day, startsAt }) =>
    [day === null ? "" : dayInWords(day), startsAt ?? ""].filter(Boolean).join(", "),
  shownAt: (row) => (row ? { screen: "session", of: row.id } : { screen: "sessions" }),
  found: (row) => `${row.title} ${row.room}`,
};
