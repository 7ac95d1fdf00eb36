import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Mirrored, StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { backgroundSync } from "./backgroundSync.ts";

const team = "a1".repeat(16);
type Ended = Result<Mirrored, StoreError>;
const done: Ended = ok({ sent: 0, fetched: 0, verifiedAt: null, isReadOnly: false, notices: [] });
const second = 1_000;
const minute = 60 * second;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Counts mirrors while `minutes` go by, each ending as `result` says. */
function background(result: () => Ended, random = 0.5) {
  const at: number[] = [];
  const begun = Date.now();
  const sync = backgroundSync(
    async (which) => {
      at.push((Date.now() - begun) / second);
      sync.ended(which, result());
    },
    () => random,
  );
  sync.add(team);
  return { sync, at };
}

test("mirrors soon after the start, then every five minutes", async () => {
  const { at } = background(() => done);
  await vi.advanceTimersByTimeAsync(11 * minute);
  expect(at).toEqual([3, 303, 603]);
});

test("mirrors once after several new segments", async () => {
  const { sync, at } = background(() => done);
  await vi.advanceTimersByTimeAsync(minute);
  for (let count = 0; count < 5; count += 1) {
    sync.segmentWritten(team);
    await vi.advanceTimersByTimeAsync(second);
  }
  await vi.advanceTimersByTimeAsync(30 * second);
  expect(at).toEqual([3, 67]);
});

test("fault 31: waits longer after each failure, and new segments do not hurry it", async () => {
  const { sync, at } = background(() => err({ type: "Unreachable", retryAfterMs: null }));
  await vi.advanceTimersByTimeAsync(5 * second);
  sync.segmentWritten(team);
  await vi.advanceTimersByTimeAsync(20 * minute);
  expect(at.slice(0, 6)).toEqual([3, 13, 33, 73, 153, 313]);
  expect(at.slice(6)).toEqual([613, 913]);
});

test("fault 31: laptops that come back together do not call together", async () => {
  const first = background(() => err({ type: "Timeout" }), 0);
  const last = background(() => err({ type: "Timeout" }), 0.999);
  await vi.advanceTimersByTimeAsync(30 * second);
  expect(last.at[1]).toBeGreaterThan((first.at[1] ?? 0) + 3);
});

test("fault 27: after 401 or 403 it does not try again by itself, not even when the laptop wakes", async () => {
  let answer: Ended = err({ type: "SignInNeeded" });
  const { sync, at } = background(() => answer);
  await vi.advanceTimersByTimeAsync(5 * minute);
  sync.segmentWritten(team);
  sync.nudge();
  await vi.advanceTimersByTimeAsync(24 * 60 * minute);
  expect(at).toEqual([3]);
  answer = done;
  sync.ended(team, done);
  await vi.advanceTimersByTimeAsync(6 * minute);
  expect(at).toHaveLength(2);
});

test("fault 30: waits at least as long as the server asks", async () => {
  const { at } = background(() => err({ type: "Busy", retryAfterMs: 30 * minute }));
  await vi.advanceTimersByTimeAsync(35 * minute);
  expect(at).toHaveLength(2);
  expect(at[1]).toBeGreaterThanOrEqual(30 * 60);
});

test("fault 25: a full store is asked again minutes later, not at once", async () => {
  const { at } = background(() => err({ type: "StoreFull" }));
  await vi.advanceTimersByTimeAsync(4 * minute);
  expect(at).toEqual([3]);
  await vi.advanceTimersByTimeAsync(10 * minute);
  expect(at).toHaveLength(2);
});

test("fault 37: a drive that is not plugged in is looked for every half minute", async () => {
  const { at } = background(() => err({ type: "FolderMissing" }));
  await vi.advanceTimersByTimeAsync(5 * minute);
  expect(at.at(-1)).toBeGreaterThan(4.5 * 60);
});

test("fault 43: a laptop that wakes up syncs soon", async () => {
  const { sync, at } = background(() => done);
  await vi.advanceTimersByTimeAsync(minute);
  sync.nudge();
  await vi.advanceTimersByTimeAsync(4 * second);
  expect(at).toEqual([3, 63]);
});

test("a team without a store, and an app that quits, are left alone", async () => {
  const one = background(() => done);
  one.sync.remove(team);
  one.sync.segmentWritten(team);
  const two = background(() => done);
  two.sync.stop();
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect([one.at, two.at]).toEqual([[], []]);
});
