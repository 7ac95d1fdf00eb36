import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { SessionInWords } from "../../../shared/import/sessionInWords.ts";
import { SessionId } from "../../../shared/visit/ids.ts";
import { newSession, Session } from "../../../shared/visit/kinds/session.ts";
import { put, set } from "../../../shared/visit/change.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { mint } from "../../db/mint.ts";
import { sessionFrom, type SessionFormOutput } from "./form/sessionForm.ts";
import { plannedAtOf } from "../../../shared/timetable/movedOnSite.ts";
import { today } from "../../ui/today.ts";
import { nextOrder } from "../../../shared/visit/nextOrder.ts";

/** Sessions of one day, in the order of their times. */
export interface SessionDay {
  readonly day: string | null;
  readonly sessions: readonly Session[];
}

/** The visit's sessions by day; within a day by time, those without a time last. Days not set come last. */
export function sessionsByDay(sessions: readonly Session[]): readonly SessionDay[] {
  const days = [...new Set(sessions.map(({ day }) => day))].sort((a, b) =>
    (a ?? "~") < (b ?? "~") ? -1 : 1,
  );
  return days.map((day) => ({
    day,
    sessions: sessions
      .filter((session) => session.day === day)
      .sort(
        (a, b) =>
          (a.startsAt ?? "~").localeCompare(b.startsAt ?? "~") ||
          a.order - b.order ||
          (a.id < b.id ? -1 : 1),
      ),
  }));
}

/** Adds a session with what the form says, or changes the one that the person saw as `before`, and gives it. */
export async function saveSession(
  fields: SessionFormOutput,
  before: Session | null,
  records: VisitRecords,
): Promise<Session> {
  const typed = sessionFrom(fields, before, { records, newId: mint.newId });
  const session =
    before === null
      ? typed
      : {
          ...typed,
          plannedAt: plannedAtOf(before, typed, { visit: records.visit, today: today() }),
        };
  const label = before ? "Edit session" : "Add session";
  await run(session.visitId, label, () => [put("sessions", session, before ?? undefined)]);
  return session;
}

/** Adds a session that begins, as its words and the clock gave it, and gives it. */
export async function addSession(
  { sourceGroups, peerIds, ...fields }: SessionInWords,
  { visit, sessions }: VisitRecords,
): Promise<Session> {
  const session = Session.parse(
    newSession({
      ...fields,
      sourceGroups: [...sourceGroups],
      peerIds: [...peerIds],
      id: SessionId.parse(mint.newId()),
      visitId: visit.id,
      order: nextOrder(sessions),
    }),
  );
  await run(visit.id, "Add session", () => [put("sessions", session)]);
  return session;
}

/** Keeps a session that does not take place. */
export const cancelSession = (session: Session): Promise<void> =>
  run(session.visitId, "Cancel session", () => [set("sessions", session, { state: "cancelled" })]);

/** Has a cancelled session take place after all. */
export const reinstateSession = (session: Session): Promise<void> =>
  run(session.visitId, "Reinstate session", () => [set("sessions", session, { state: "planned" })]);

/** Deletes a session with its notes and what ties them to findings. Its concerns stay: they are not notes. */
export const deleteSession = ({ id, visitId, title }: Session): Promise<void> =>
  deleteRecord(visitId, { table: "sessions", id }, `“${title}”`);

/** How many lines each session has, by session id. */
export function countLines({ notes }: Pick<VisitRecords, "notes">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sessionId } of notes) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
  return counts;
}
