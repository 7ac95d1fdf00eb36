import { sameValue } from "../../shared/ops/fieldsOfRow.ts";
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

/** Steps of one visit: those that can be taken back, and those that were. */
interface Steps {
  readonly done: Step[];
  readonly undone: Step[];
}

const stepsKept = 500;
// By visit, so that going to another one and back loses none.
const stepsOf = new Map<string, Steps>();
/** The visit whose steps the frame shows. */
let current = "";
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

/**
 * Runs a commit and remembers its step: for commands that write in their own way, such as imports.
 * One that left every row as it was is no step.
 */
export async function record(run: () => Promise<Step>): Promise<void> {
  try {
    const step = await run();
    current = step.visitId;
    const { done, undone } = steps(current);
    if (step.rows.some(({ before, after }) => !sameValue(before, after))) {
      done.push(step);
      if (done.length > stepsKept) done.shift();
      undone.length = 0;
    }
    publish({ savedAt: new Date(), failed: null });
  } catch (error) {
    publish({ failed: error instanceof Error ? error.name : "unknown" });
    throw error;
  }
}

/** Takes the last action on the visit back. Says in words what was undone, or why it could not be; null when there is nothing. */
export const undo = (visitId = current) => move(visitId, "undo");

/** Does the last undone action on the visit again. */
export const redo = (visitId = current) => move(visitId, "redo");

async function move(visitId: string, direction: "undo" | "redo"): Promise<string | null> {
  const { done, undone } = steps(visitId);
  const [from, to] = direction === "undo" ? [done, undone] : [undone, done];
  const step = from.at(-1);
  if (!step) return null;
  const result = await revert(step, direction);
  from.pop();
  if (result === "done") to.push(step);
  current = visitId;
  publish({ savedAt: new Date(), failed: null });
  const word = direction === "undo" ? "Undone" : "Done again";
  return result === "done"
    ? `${word}: ${step.label}`
    : `“${step.label}” was left as it is: it has been changed since.`;
}

function steps(visitId: string): Steps {
  const known = stepsOf.get(visitId);
  if (known !== undefined) return known;
  const fresh: Steps = { done: [], undone: [] };
  stepsOf.set(visitId, fresh);
  return fresh;
}

/** Lets the frame show what can be undone in this visit. */
export function showStepsOf(visitId: string): void {
  if (visitId === current) return;
  current = visitId;
  publish({});
}

/** For `useSyncExternalStore`. */
export function subscribeHistory(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** For `useSyncExternalStore`. */
export const historyState = (): HistoryState => state;

/** Forgets all steps of a visit, or of all: when one is removed or replaced, and between tests. */
export function clearHistory(visitId?: string): void {
  if (visitId === undefined) stepsOf.clear();
  else stepsOf.delete(visitId);
  publish({});
}

function publish(change: Partial<HistoryState>): void {
  state = {
    ...state,
    ...change,
    undoLabel: stepsOf.get(current)?.done.at(-1)?.label ?? null,
    redoLabel: stepsOf.get(current)?.undone.at(-1)?.label ?? null,
  };
  for (const listener of listeners) listener();
}
