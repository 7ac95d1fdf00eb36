import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SessionId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { Session } from "../../../shared/visit/kinds/session.ts";
import { redo, run, undo } from "../../db/run.ts";
import { type Lines, overlay } from "./overlay.ts";
import { type SessionLine, sessionLines } from "./sessionLines.ts";
import type { Action } from "./takeNotes.ts";
import { leavingWaitsFor } from "../../vault/leaving.ts";

export { mint } from "../../db/mint.ts";

interface Pending {
  readonly key: number;
  readonly action: Action;
  readonly state: "saving" | "failed";
}

export interface SessionLines extends Lines {
  /** Notes and concerns of the session in their order, with what is still being saved. */
  readonly lines: readonly SessionLine[];
  /** Ids of the notes that are on disk, whatever is still being changed in them. */
  readonly savedIds: ReadonlySet<string>;
  /** Whether the disk refused something that is on screen. */
  readonly hasUnsaved: boolean;
  /** Shows an action at once and commits it after those before it; resolves when that has ended, well or not. */
  readonly perform: (action: Action) => Promise<void>;
  /** Tries again what the disk refused. */
  readonly retry: () => void;
  /** Takes the last action back, or does it again, once everything is saved. Says what became of it. */
  readonly step: (direction: "undo" | "redo") => Promise<string | null>;
}

let lastKey = 0;

// What the disk refused outlives the screen: going to another one and back loses nothing.
const refused = new Map<SessionId, Map<number, Action>>();

function rememberRefused(sessionId: SessionId, key: number, action: Action | null): void {
  const own = refused.get(sessionId) ?? new Map<number, Action>();
  if (action) own.set(key, action);
  else own.delete(key);
  refused.set(sessionId, own);
}

/** The lines of a session, ahead of the disk by what has just been done. */
export function useSessionLines(records: VisitRecords, session: Session): SessionLines {
  const [pending, setPending] = useState<readonly Pending[]>(() =>
    [...(refused.get(session.id) ?? [])].map(([key, action]) => ({ key, action, state: "failed" })),
  );
  const queue = useRef(Promise.resolve());
  const savedNotes = useMemo(
    () => records.notes.filter((note) => note.sessionId === session.id),
    [records.notes, session.id],
  );
  const savedIds = useMemo(() => new Set<string>(savedNotes.map(({ id }) => id)), [savedNotes]);
  const saved = useMemo(
    () => ({ notes: savedNotes, concerns: records.concerns }),
    [savedNotes, records.concerns],
  );
  const shown = useMemo(
    () =>
      overlay(
        saved,
        pending.map(({ action }) => action),
      ),
    [saved, pending],
  );
  const lines = useMemo(() => sessionLines(shown, session.id), [shown, session.id]);

  const sessionId = session.id;
  const commit = useCallback(
    (key: number, action: Action) => {
      // One after the other, so that undo takes back the last of them and an edit never comes first.
      const ended = queue.current
        .then(() =>
          run(action.visitId, action.label, () => action.changes, { whenRefused: "shown" }),
        )
        .then(
          () => {
            rememberRefused(sessionId, key, null);
            // The live records show it by now, merged with what came in.
            setPending((all) => all.filter((entry) => entry.key !== key));
          },
          () => {
            rememberRefused(sessionId, key, action);
            setPending((all) =>
              all.map((entry) => (entry.key === key ? { ...entry, state: "failed" } : entry)),
            );
          },
        );
      queue.current = ended;
      leavingWaitsFor(ended);
      return ended;
    },
    [sessionId],
  );

  const perform = useCallback(
    (action: Action) => {
      const key = (lastKey += 1);
      setPending((all) => [...all, { key, action, state: "saving" }]);
      return commit(key, action);
    },
    [commit],
  );

  const failed = pending.filter(({ state }) => state === "failed");
  useLeaveWarning(failed.length > 0);
  return {
    ...shown,
    lines,
    savedIds,
    hasUnsaved: failed.length > 0,
    perform,
    retry: () => {
      setPending((all) =>
        all.map((entry) => (entry.state === "failed" ? { ...entry, state: "saving" } : entry)),
      );
      for (const { key, action } of failed) void commit(key, action);
    },
    step: async (direction) => {
      await queue.current;
      return direction === "undo" ? undo(session.visitId) : redo(session.visitId);
    },
  };
}

function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isNeeded]);
}
