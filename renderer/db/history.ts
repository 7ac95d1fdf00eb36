import { sameValue } from "../../shared/ops/fieldsOfRow.ts";
import { leavingWaitsFor } from "../leaving.ts";
import type { Change } from "../../shared/visit/change.ts";
import type { Step } from "./commit.ts";
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
/** Actions and undos that have not ended yet. */
const underWay = new Set<Promise<unknown>>();
let state: HistoryState = { savedAt: null, failed: null, undoLabel: null, redoLabel: null };

/** Commits one user action so that it can be undone. Rejects, after saying so in the frame, when the disk refuses. */
export async function act(action: {
  readonly label: string;
  readonly visitId: string;
  readonly changes: readonly Change[];
}): Promise<void> {
  if (action.changes.length === 0) return;
  await rememberRefused(
    () => action.changes,
    () => record(() => commit(action)),
  );
}

/**
 * Runs a commit and remembers its step: for commands that write in their own way, such as imports.
 * One that left every row as it was is no step.
 */
export function record(run: () => Promise<Step>): Promise<void> {
  return tracked(recordNow(run));
}

async function recordNow(run: () => Promise<Step>): Promise<void> {
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
    publish({ failed: nameOf(error) });
    throw error;
  }
}

/** Takes the last action on the visit back. Says in words what was undone, or why it could not be; null when there is nothing. */
export const undo = (visitId = current) => move(visitId, "undo");

/** Does the last undone action on the visit again. */
export const redo = (visitId = current) => move(visitId, "redo");

/** Keys come quicker than a disk writes: what was begun before has ended before the next step is taken. */
function move(visitId: string, direction: "undo" | "redo"): Promise<string | null> {
  const before = Promise.allSettled(underWay);
  return tracked(before.then(() => moveNow(visitId, direction)));
}

async function moveNow(visitId: string, direction: "undo" | "redo"): Promise<string | null> {
  const { done, undone } = steps(visitId);
  const [from, to] = direction === "undo" ? [done, undone] : [undone, done];
  // Taken off at once: an action that is saved meanwhile lies above it.
  const step = from.pop();
  if (!step) return null;
  const inWords = direction === "undo" ? "Undone" : "Done again";
  try {
    const result = await revert(step, direction);
    if (result === "done") to.push(step);
    current = visitId;
    publish({ savedAt: new Date(), failed: null });
    return result === "done"
      ? `${inWords}: ${step.label}`
      : `“${step.label}” was left as it is: it has been changed since.`;
  } catch (error) {
    from.push(step);
    publish({ failed: nameOf(error) });
    return `“${step.label}” was left as it is: it could not be saved.`;
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

function tracked<T>(work: Promise<T>): Promise<T> {
  const ended = () => void underWay.delete(work);
  underWay.add(work);
  work.then(ended, ended);
  leavingWaitsFor(work);
  return work;
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
