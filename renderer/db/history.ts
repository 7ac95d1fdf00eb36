import type { Change, Step } from "./commit.ts";
import { commit, revert } from "./commit.ts";
import { rememberRefused } from "./refusedChanges.ts";

/** What the frame shows about saving and undoing. A new object whenever something changed. */
export interface HistoryState {
  /** When the last change became durable; null before the first in this window. */
  readonly savedAt: Date | null;
  /** A write failed and its change is not on disk: said in the frame until one succeeds. */
  readonly failed: string | null;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
}

const stepsKept = 500;
const done: Step[] = [];
const undone: Step[] = [];
const listeners = new Set<() => void>();
let state: HistoryState = { savedAt: null, failed: null, undoLabel: null, redoLabel: null };

/** Commits one user action so that it can be undone. Rejects, after saying so in the frame, when the disk refuses. */
export async function act(action: {
  readonly label: string;
  readonly visitId: string;
  readonly changes: readonly Change[];
}): Promise<void> {
  if (action.changes.length === 0) return;
  await rememberRefused(action.changes, () => record(() => commit(action)));
}

/** Runs a commit and remembers its step: for commands that write in their own way, such as imports. */
export async function record(run: () => Promise<Step>): Promise<void> {
  try {
    done.push(await run());
    if (done.length > stepsKept) done.shift();
    undone.length = 0;
    publish({ savedAt: new Date(), failed: null });
  } catch (error) {
    publish({ failed: error instanceof Error ? error.name : "unknown" });
    throw error;
  }
}

/** Takes the last action back. Says in words what was undone, or why it could not be; null when there is nothing. */
export const undo = () => move({ from: done, to: undone, direction: "undo" });

/** Does the last undone action again. */
export const redo = () => move({ from: undone, to: done, direction: "redo" });

async function move(way: {
  readonly from: Step[];
  readonly to: Step[];
  readonly direction: "undo" | "redo";
}): Promise<string | null> {
  const step = way.from.at(-1);
  if (!step) return null;
  const result = await revert(step, way.direction);
  way.from.pop();
  if (result === "done") way.to.push(step);
  publish({ savedAt: new Date(), failed: null });
  const word = way.direction === "undo" ? "Undone" : "Done again";
  return result === "done"
    ? `${word}: ${step.label}`
    : `“${step.label}” was left as it is: it has been changed since.`;
}

/** For `useSyncExternalStore`. */
export function subscribeHistory(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** For `useSyncExternalStore`. */
export const historyState = (): HistoryState => state;

/** Forgets all steps: on opening another visit, and between tests. */
export function clearHistory(): void {
  done.length = 0;
  undone.length = 0;
  publish({});
}

function publish(change: Partial<HistoryState>): void {
  state = {
    ...state,
    ...change,
    undoLabel: done.at(-1)?.label ?? null,
    redoLabel: undone.at(-1)?.label ?? null,
  };
  for (const listener of listeners) listener();
}
