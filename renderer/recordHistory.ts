import type { Table } from "../shared/visit/records.ts";

/** A record whose history somebody wants to see; with `field` only what became of that field. */
export interface HistoryTarget {
  readonly table: Table;
  readonly row: string;
  readonly field?: string;
}

let target: HistoryTarget | null = null;
const listeners = new Set<() => void>();

/** Asks the frame to show the history of a record over whatever screen is open; null puts it away. */
export function showHistory(next: HistoryTarget | null): void {
  target = next;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export const historyTarget = (): HistoryTarget | null => target;

/** For `useSyncExternalStore`. */
export function subscribeHistoryTarget(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
