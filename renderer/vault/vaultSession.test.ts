import { expect, test } from "vitest";
import { restingBridge } from "../../shared/bridge/testing/restingBridge.ts";
import { beforeLeaving, leavingWaitsFor } from "./leaving.ts";

// Locking happens once in the life of a page, so all that it promises is one test.
test("locking gives registered work its time and no more, zeroes the key, and only then tells main", async () => {
  const log: string[] = [];
  const localKey = new Uint8Array(32).fill(7);
  Object.assign(window, {
    bridge: restingBridge({
      lock: async () => void log.push(`main told, key sums to ${sumOf(localKey).toString()}`),
    }),
    bridgeEvents: {},
  });
  const { lockApp, rememberKey } = await import("./vaultSession.ts");
  rememberKey({ localKey });

  beforeLeaving(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.push(`kept, key sums to ${sumOf(localKey).toString()}`);
  });
  beforeLeaving(() => Promise.reject(new Error("the disk is full")));
  beforeLeaving(() => new Promise(() => undefined));
  const takeBack = beforeLeaving(async () => void log.push("not wanted any more"));
  takeBack();
  leavingWaitsFor(
    new Promise((resolve) => {
      setTimeout(resolve, 100);
    }).then(() => log.push("under way, and ended")),
  );

  // On one clock with its own limit, which comes first however slow the machine is.
  const tooLate = new Promise((resolve) => setTimeout(() => resolve("too late"), 5_000));
  const locked = Promise.all([lockApp(), lockApp()]).then(() => "locked");
  expect(await Promise.race([locked, tooLate])).toBe("locked");
  expect(log).toEqual([
    "kept, key sums to 224",
    "under way, and ended",
    "main told, key sums to 0",
  ]);
});

const sumOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + byte, 0);
