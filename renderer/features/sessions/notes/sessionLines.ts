import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Concern } from "../../../../shared/visit/kinds/concern.ts";
import type { SessionId } from "../../../../shared/visit/ids.ts";
import type { Note } from "../../../../shared/visit/kinds/note.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";

/** What one session shows: evidence points, and concerns without their text, in the order of the talk. */
export type SessionLine =
  | { readonly type: "note"; readonly id: string; readonly note: Note }
  | { readonly type: "concern"; readonly id: string; readonly concern: Concern };

/** The lines of a session. A concern has no order of its own: it stands after the notes written before it. */
export function sessionLines(
  { notes, concerns }: Pick<VisitRecords, "notes" | "concerns">,
  sessionId: SessionId,
): readonly SessionLine[] {
  const lines: SessionLine[] = inOrder(notes.filter((note) => note.sessionId === sessionId)).map(
    (note) => ({ type: "note", id: note.id, note }),
  );
  const own = concerns
    .filter((concern) => concern.sessionId === sessionId)
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  for (const concern of own) {
    const after = lines.findLastIndex((line) => writtenAt(line) <= concern.recordedAt);
    lines.splice(after + 1, 0, { type: "concern", id: concern.id, concern });
  }
  return lines;
}

const writtenAt = (line: SessionLine) =>
  line.type === "note" ? line.note.createdAt : line.concern.recordedAt;
