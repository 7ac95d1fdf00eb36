import { useEffect, useMemo, useSyncExternalStore } from "react";
import { withChanges } from "../../../../shared/ops/withChanges.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { openedVisit } from "../../../db/currentLaptop.ts";
import { mint } from "../../../db/mint.ts";
import { type Command, type NamedCommand, redo, undo } from "../../../db/run.ts";
import { useUnsaved } from "../../../db/useUnsaved.ts";
import { type SessionLine, sessionLines } from "./sessionLines.ts";

export interface SessionLines extends Pick<VisitRecords, "notes" | "concerns"> {
  /** Notes and concerns of the session in their order, with what is still being saved. */
  readonly lines: readonly SessionLine[];
  /** Ids of the notes that are on disk, whatever is still being changed in them. */
  readonly savedIds: ReadonlySet<string>;
  /** Whether the disk refused something that is on screen. */
  readonly hasUnsaved: boolean;
  /** Shows at once what a command comes to, and saves it after those before it. Gives its changes. */
  readonly perform: (command: NamedCommand) => ReturnType<Command>;
  /** Tries again what the disk refused. */
  readonly retry: () => void;
  /** Takes the last step back, or does it again, once everything is saved. Says what became of it. */
  readonly step: (direction: "undo" | "redo") => Promise<string | null>;
}

/** The lines of a session, ahead of the disk by what has just been done. */
export function useSessionLines(records: VisitRecords, session: Session): SessionLines {
  const { id, visitId } = session;
  const visit = openedVisit(visitId);
  const savedNotes = useMemo(
    () => records.notes.filter(({ sessionId }) => sessionId === id),
    [records.notes, id],
  );
  const savedIds = useMemo(() => new Set<string>(savedNotes.map((note) => note.id)), [savedNotes]);
  const unsaved = useUnsaved(visitId, ["notes", "concerns"]);
  const { notes, concerns } = useMemo(
    () => withChanges({ ...records, notes: savedNotes }, unsaved),
    [records, savedNotes, unsaved],
  );
  const lines = useMemo(() => sessionLines({ notes, concerns }, id), [notes, concerns, id]);
  const hasUnsaved = useSyncExternalStore(
    visit?.drafts.subscribe ?? never,
    () => visit?.drafts.isRefused("sessions", id) ?? false,
  );
  useLeaveWarning(hasUnsaved);
  return {
    notes,
    concerns,
    lines,
    savedIds,
    hasUnsaved,
    perform: ({ label, command }) => {
      const saved = visit?.records.value();
      if (!visit || !saved) return [];
      const changes = command(withChanges(saved, visit.drafts.value()), mint, visit.state);
      const place = { table: "sessions", row: id, field: `entered ${mint.newId()}` } as const;
      void visit.drafts.enter(place, label, changes);
      return changes;
    },
    retry: () => void visit?.drafts.flush(),
    step: async (direction) => {
      await visit?.drafts.flush();
      return direction === "undo" ? undo(visitId) : redo(visitId);
    },
  };
}

const never = () => () => undefined;

function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
