import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startIdleLock } from "./startIdleLock.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date", "performance"] });
});
afterEach(() => void vi.useRealTimers());

function started() {
  const lock = vi.fn<(isSoon?: boolean) => void>();
  const warn = vi.fn<(isSoon?: boolean) => void>();
  const stop = startIdleLock({ minutes: () => 5, warn, lock });
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
