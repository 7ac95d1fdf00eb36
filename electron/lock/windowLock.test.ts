import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { flushMs, windowLock } from "./windowLock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function lockWithLog() {
  const log: string[] = [];
  const lock = windowLock({
    tell: (reason) => void log.push(reason),
    replace: () => void log.push("replaced"),
    destroy: () => void log.push("destroyed"),
  });
  return { lock, log };
}

test("a window without a key is left alone, and closes at once", () => {
  const { lock, log } = lockWithLog();
  lock.soon("suspend");
  vi.advanceTimersByTime(flushMs);
  expect(lock.mayClose()).toBe(true);
  expect(log).toEqual([]);
});

test("a window that answers is replaced when it does, once", () => {
  const { lock, log } = lockWithLog();
  lock.unlocked();
  lock.soon("suspend");
  lock.soon("screenLocked");
  expect(log).toEqual(["suspend", "screenLocked"]);
  lock.now();
  vi.advanceTimersByTime(10 * flushMs);
  expect(log).toEqual(["suspend", "screenLocked", "replaced"]);
});

test("a window that hangs is replaced all the same", () => {
  const { lock, log } = lockWithLog();
  lock.unlocked();
  lock.soon("menu");
  vi.advanceTimersByTime(flushMs - 1);
  expect(log).toEqual(["menu"]);
  vi.advanceTimersByTime(1);
  expect(log).toEqual(["menu", "replaced"]);
  lock.now();
  expect(log).toEqual(["menu", "replaced"]);
});

test("closing waits for the window to flush, at most for a while, and then ends", () => {
  const { lock, log } = lockWithLog();
  lock.unlocked();
  expect(lock.mayClose()).toBe(false);
  expect(lock.mayClose()).toBe(false);
  vi.advanceTimersByTime(flushMs);
  expect(log).toEqual(["quit", "quit", "destroyed"]);
});
