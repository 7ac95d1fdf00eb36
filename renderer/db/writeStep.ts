import type { RowChange } from "../../shared/ops/writeAction.ts";
import { NotesDestroyed } from "../../shared/visit/retention/notesDestroyed.ts";
import type { Signal } from "../signal.ts";
import type { RefusedChanges } from "./refusedChanges.ts";
import type { Step, Steps } from "./steps.ts";

/** What the frame says about saving. */
export interface Saved {
  /** When the last change became durable; null before the first since the visit was opened. */
  readonly at: Date | null;
  /** A write failed and its change is not on disk: said until one succeeds. */
  readonly failed: string | null;
  /** Why, where it was not the disk: what of it is more than its field holds. */
  readonly tooMuch?: string;
}

/** What somebody wanted to write is more than its field holds: no other laptop, and no file, could take it. */
export class TooMuchToKeep extends Error {
  override readonly name = "TooMuchToKeep";
}

/** Writes changes as one action of the person, all of them or none, and gives what that changed. */
export type WriteChanges = (
  label: string,
  changes: readonly RowChange[],
  onProgress?: (done: number, of: number) => void,
) => Promise<Step>;

/** What a step is written in: an open visit. */
interface VisitToWrite {
  readonly saved: Signal<Saved>;
  readonly steps: Steps;
  readonly refused: RefusedChanges;
  readonly write: <T>(work: (write: WriteChanges) => Promise<T>) => Promise<T>;
}

export interface HowToWrite {
  /**
   * What becomes of it when the disk refuses:
   * - `kept`, when nothing is said: it is in a visit file saved elsewhere, unless it deletes: what it
   *   would have deleted is on screen still;
   * - `dropped`: for whoever keeps it and offers it again.
   */
  readonly whenRefused?: "kept" | "dropped";
  /** Told how much of a large command is on the disk. */
  readonly onProgress?: (done: number, of: number) => void;
  /** The screen it was done on says what it came to, so the top line does not. */
  readonly isSaidInPlace?: boolean;
}

/**
 * Writes what `command` makes in the visit's turn as one step that can be undone. Durable when it
 * resolves; rejects, after saying so in the frame, when the disk refuses, and nothing was written.
 */
export async function writeStep(
  visit: VisitToWrite,
  label: string | ((changes: readonly RowChange[]) => string),
  command: () => readonly RowChange[],
  { whenRefused = "kept", onProgress, isSaidInPlace = false }: HowToWrite,
): Promise<void> {
  const isWritten = await visit.write(async (write) => {
    const changes = command();
    if (changes.length === 0) return false;
    const name = typeof label === "string" ? label : label(changes);
    try {
      visit.steps.add({ ...(await write(name, changes, onProgress)), isSaidInPlace });
    } catch (fault) {
      const isTooMuch = fault instanceof TooMuchToKeep;
      const isForNothing = isTooMuch || fault instanceof NotesDestroyed;
      if (whenRefused === "kept" && !isForNothing && !changes.some((change) => "delete" in change))
        visit.refused.keep({ label: name, changes });
      noteFailed(visit, fault);
      throw fault;
    }
    visit.refused.taken(changes);
    return true;
  });
  if (isWritten) noteSaved(visit);
}

export const noteSaved = ({ saved }: Pick<VisitToWrite, "saved">): void =>
  saved.set({ at: new Date(), failed: null });

export const noteFailed = ({ saved }: Pick<VisitToWrite, "saved">, fault: unknown): void =>
  saved.set({
    at: saved.value().at,
    failed: fault instanceof Error ? fault.name : "unknown",
    ...(fault instanceof TooMuchToKeep && { tooMuch: fault.message }),
  });
