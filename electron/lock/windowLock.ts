import type { LockReason } from "../../shared/bridge/bridge.ts";

/** How long the window may take to keep what is being typed before main locks by itself. */
export const flushMs = 2_000;

export interface WindowLock {
  /** The window has the local key. */
  readonly unlocked: () => void;
  /** Asks the window to keep what is being typed and to lock; locks anyway after `flushMs`. */
  readonly soon: (reason: LockReason) => void;
  /** Locks at once: a new page that has never seen a key, or the end when the window is closing. */
  readonly now: () => void;
  /** Whether the window may close now. If not, it is asked to flush and closes when it has, or after `flushMs`. */
  readonly mayClose: () => boolean;
}

export interface LockedWindow {
  readonly tell: (reason: LockReason) => void;
  readonly replace: () => void;
  /** Closes without asking again. */
  readonly destroy: () => void;
}

/** Decides when the window goes; `window` carries it out. A window that holds no key is left alone. */
export function windowLock(window: LockedWindow): WindowLock {
  let holdsKey = false;
  let isClosing = false;
  let overdue: NodeJS.Timeout | undefined;
  const now = (): void => {
    // The answer of a page that hung and has been replaced meanwhile.
    if (!holdsKey) return;
    clearTimeout(overdue);
    overdue = undefined;
    holdsKey = false;
    if (isClosing) window.destroy();
    else window.replace();
  };
  const soon = (reason: LockReason): void => {
    if (!holdsKey) return;
    window.tell(reason);
    overdue ??= setTimeout(now, flushMs);
  };
  return {
    unlocked: () => {
      holdsKey = true;
    },
    soon,
    now,
    mayClose: () => {
      if (!holdsKey) return true;
      isClosing = true;
      soon("quit");
      return false;
    },
  };
}
