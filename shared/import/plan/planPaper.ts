import { SessionId } from "../../visit/ids.ts";
import { newSession, type Session } from "../../visit/kinds/session.ts";
import type { FileReading, ReadAs, ReadLine } from "../fileReading.ts";
import { keyOf } from "./broughtBefore.ts";
import { rowsAfter, type ImportDraft, type RecordReference } from "./importDraft.ts";
import { planConcern } from "./planConcern.ts";
import { noteWriter, type NoteWriter } from "./planSession.ts";
import { nextOrder } from "../../visit/nextOrder.ts";

/** Keeps what of a wall or an agreement fits no record of its own. */
export type Leftovers = {
  /** A line as a note. */
  readonly note: (line: ReadLine, text: string) => readonly RecordReference[];
  /** A line as a concern, apart from the notes. */
  readonly concern: (reading: Extract<ReadAs, { type: "concern" }>) => readonly RecordReference[];
};

/** Keeps lines of a wall or an agreement in a session of their own, which comes with the first. */
export function leftoversOf(draft: ImportDraft, reading: FileReading, title: string): Leftovers {
  let made: Session | null = null;
  const session = (): Session => (made ??= paperSession(draft, reading, title));
  let writer: NoteWriter | null = null;
  const known = keptBefore(draft, title);
  return {
    note: (line, text) => {
      const before = known.get(keyOf(text));
      if (before !== undefined) return [before];
      writer ??= noteWriter(draft, session(), reading);
      return writer(line, { mark: "plain", kind: "read", text, sourceGroup: null });
    },
    concern: (words) =>
      known.has(keyOf(words.text))
        ? [known.get(keyOf(words.text))].filter((row) => row !== undefined)
        : planConcern(draft, { session: session(), reading: words, further: [] }),
  };
}

/** What papers of this kind left before, by what it says. */
function keptBefore(draft: ImportDraft, title: string): ReadonlyMap<string, RecordReference> {
  const own = new Set<string>(
    draft.records.sessions
      .filter((session) => session.title === title && session.importedFrom.length > 0)
      .map(({ id }) => id),
  );
  const of = (table: "notes" | "concerns") =>
    draft.records[table]
      .filter(({ sessionId }) => sessionId !== null && own.has(sessionId))
      .map(({ id, text }) => [keyOf(text), { table, id }] as const);
  return new Map<string, RecordReference>([...of("notes"), ...of("concerns")]);
}

function paperSession(draft: ImportDraft, reading: FileReading, title: string): Session {
  const sessions = rowsAfter(draft, "sessions");
  const sha256 = draft.hashOf(reading.fileName);
  const known = sessions.find(({ importedFrom }) =>
    importedFrom.some((file) => file.sha256 === sha256),
  );
  const session =
    known ??
    newSession({
      id: SessionId.parse(draft.newId()),
      visitId: draft.visit.id,
      order: nextOrder(sessions),
      kind: "documentReading",
      title,
      state: "held",
      isEvidence: false,
      importedFrom: [{ fileName: reading.fileName.slice(-500), sha256 }],
    });
  draft.puts.sessions.set(session.id, session);
  return session;
}
