import { SessionId } from "../visit/ids.ts";
import type { FileReading, ReadLine } from "./fileReading.ts";
import { nextOrder, rowsAfter, type ImportDraft, type RecordReference } from "./importDraft.ts";
import { noteWriter, type NoteWriter } from "./planSession.ts";

/** Keeps as notes the lines of a wall or an agreement that fit no record; the session for them comes with the first. */
export function leftoverNotes(
  draft: ImportDraft,
  reading: FileReading,
  title: string,
): (line: ReadLine, text: string) => readonly RecordReference[] {
  let writer: NoteWriter | null = null;
  return (line, text) => {
    writer ??= paperWriter(draft, reading, title);
    return writer(line, { mark: "plain", kind: "read", text, sourceGroup: null });
  };
}

function paperWriter(draft: ImportDraft, reading: FileReading, title: string): NoteWriter {
  const sessions = rowsAfter(draft, "sessions");
  const sha256 = draft.hashOf(reading.fileName);
  const known = sessions.find(({ importedFrom }) =>
    importedFrom.some((file) => file.sha256 === sha256),
  );
  const session = known ?? {
    id: SessionId.parse(draft.newId()),
    visitId: draft.visit.id,
    order: nextOrder(sessions),
    kind: "documentReading" as const,
    title,
    day: null,
    startsAt: null,
    endsAt: null,
    room: "",
    sourceGroups: [],
    peopleMet: 0,
    peerIds: [],
    state: "held" as const,
    importedFrom: [{ fileName: reading.fileName.slice(-500), sha256 }],
  };
  draft.puts.sessions.set(session.id, session);
  return noteWriter(draft, session, reading);
}
