import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Session } from "../../../shared/visit/kinds/session.ts";
import { put } from "../../../shared/visit/change.ts";
import { deleteRecord } from "../../db/deleteRecord.ts";
import { run } from "../../db/run.ts";
import { mint } from "../../db/mint.ts";

export const { newId } = mint;

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

/** Adds a session, or changes the one that the person saw as `base`. */
export const putSession = (session: Session, label: string, base?: Session): Promise<void> =>
  run(session.visitId, label, () => [put("sessions", session, base)]);

/** Deletes a session with its notes and what ties them to findings. Its concerns stay: they are not notes. */
export const deleteSession = ({ id, visitId, title }: Session): Promise<void> =>
  deleteRecord(visitId, { table: "sessions", id }, `“${title}”`);

/** How many lines each session has, by session id. */
export function countLines({ notes }: Pick<VisitRecords, "notes">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sessionId } of notes) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
  return counts;
}
