import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdOpen, isHeldOpen, letGo, longestHoldMs } from "./heldOpen.ts";
import { startIdleLock } from "./startIdleLock.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date", "performance"] });
});
afterEach(() => {
  letGo();
  vi.useRealTimers();
});

function started() {
  const lock = vi.fn<(isSoon?: boolean) => void>();
  const warn = vi.fn<(isSoon?: boolean) => void>();
  const stop = startIdleLock({ minutes: () => 5, isHeld: isHeldOpen, warn, lock });
  return { lock, warn, stop };
}

test("it warns half a minute before it locks, and a sign puts it off", () => {
  const { lock, warn } = started();
  vi.advanceTimersByTime(270_000);
  expect(warn).toHaveBeenLastCalledWith(true);
  window.dispatchEvent(new Event("pointermove"));
  expect(warn).toHaveBeenLastCalledWith(false);
  vi.advanceTimersByTime(299_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(lock).toHaveBeenCalledOnce();
});

test("fault 68: a clock that is set back does not keep it open", () => {
  const { lock } = started();
  vi.advanceTimersByTime(120_000);
  vi.setSystemTime(Date.now() - 86_400_000);
  vi.advanceTimersByTime(180_000);
  expect(lock).toHaveBeenCalledOnce();
});

test("fault 68: time that passed while timers stood still counts", () => {
  const { lock, stop } = started();
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(1_000);
  expect(lock).toHaveBeenCalledOnce();
  stop();
});

test("for somebody who writes by hand it stays open, two hours at most, and after that or when they are done it waits its minutes", () => {
  const { lock, warn, stop } = started();
  holdOpen();
  vi.advanceTimersByTime(longestHoldMs - 1_000);
  expect(lock).not.toHaveBeenCalled();
  expect(warn).not.toHaveBeenCalledWith(true);
  vi.advanceTimersByTime(301_000);
  expect(lock).toHaveBeenCalledOnce();
  stop();

  const next = started();
  holdOpen();
  vi.advanceTimersByTime(600_000);
  letGo();
  vi.advanceTimersByTime(299_000);
  expect(next.lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(next.lock).toHaveBeenCalledOnce();
});

test("a laptop that slept while somebody wrote by hand does not wake up open", () => {
  const { lock } = started();
  holdOpen();
  vi.advanceTimersByTime(60_000);
  vi.setSystemTime(Date.now() + longestHoldMs);
  vi.advanceTimersByTime(1_000);
  expect(lock).toHaveBeenCalledOnce();
});
