import type { StoreTrouble } from "../db/store.ts";

/** What went wrong with this laptop's own copies, for the frame to say. Null when nothing is. */
export type Trouble =
  | StoreTrouble
  /** The journal on disk does not take what was committed: the database has it, the rescue copy does not. */
  | { readonly type: "JournalBehind"; readonly reason: string };

let current: Trouble | null = null;
const listeners = new Set<() => void>();

export function noteTrouble(trouble: Trouble | null): void {
  current = trouble;
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export const currentTrouble = (): Trouble | null => current;

/** For `useSyncExternalStore`. */
export function subscribeTrouble(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
