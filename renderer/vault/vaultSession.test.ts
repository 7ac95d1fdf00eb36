import { expect, onTestFinished, test } from "vitest";
import { main } from "../testing/mainInMemory.ts";
import { beforeLeaving, leavingWaitsFor } from "./leaving.ts";
import { lockApp, rememberKey } from "./vaultSession.ts";

test("locking gives registered work its time and no more, zeroes the key, and only then tells main", async () => {
  const log: string[] = [];
  const localKey = new Uint8Array(32).fill(7);
  main.whenLocked = async () => void log.push(`main told, key sums to ${sumOf(localKey)}`);
  rememberKey({ localKey });

  registered(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    log.push(`kept, key sums to ${sumOf(localKey)}`);
  });
  registered(() => Promise.reject(new Error("the disk is full")));
  registered(() => new Promise(() => undefined));
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

test("when main could not lock, it is asked again", async () => {
  let asked = 0;
  main.whenLocked = async () => {
    asked += 1;
    if (asked === 1) throw new Error("main is busy");
  };
  await expect(lockApp()).rejects.toThrow("main is busy");
  await lockApp();
  expect(asked).toBe(2);
});

/** Work to finish before leaving, for this test alone. */
const registered = (finish: () => Promise<unknown>): void => onTestFinished(beforeLeaving(finish));

const sumOf = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + byte, 0);
