import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../electron/segments/testing/temporaryFolder.ts";
import { memoryStore } from "../../electron/stores/testing/memoryStore.ts";
import type { Store } from "../../electron/stores/store.ts";
import { fixedRandom } from "../../shared/crypto/testing/fixedRandom.ts";
import type { Action } from "../../shared/ops/action.ts";
import { type Fault, Killed } from "./faultyDisk.ts";
import type { PlayedLaptop } from "./playedLaptop.ts";
import { playedTeam } from "./playedTeam.ts";

const kinds: readonly Fault[] = ["EIO", "ENOSPC", "kill"];
const row = (number: number) => `01890000-0000-7000-8000-00000000000${number.toString()}`;

/** Lines and syncs of the first laptop; what it says is saved. A fault ends a step and not the day. */
async function day(laptop: PlayedLaptop, other: PlayedLaptop, store: Store): Promise<Action[]> {
  const saved: Action[] = [];
  const step = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof Killed)) return;
      laptop.disk.revive();
      await laptop.start();
    }
  };
  const write = (number: number, text: string) =>
    step(async () => {
      const op = { table: "notes" as const, row: row(number), set: { text } };
      const action = await laptop.write(op);
      if (action !== null) saved.push(action);
    });
  await step(() => laptop.start());
  await write(1, "One.");
  await write(2, "Two.");
  await step(() => laptop.sync(store));
  await other.sync(store);
  await write(1, "One, corrected.");
  await step(() => laptop.sync(store));
  await write(3, "Three.");
  await step(() => laptop.start());
  await write(4, "Four.");
  return saved;
}

test("fault 60: each call to disk and database of a day fails once, in turn, or is the last before the app is killed: what was said to be saved is on both laptops afterwards", async () => {
  const home = temporaryFolder();
  for (let call = 0; ; call += 1) {
    const root = path.join(home, String(call));
    const [laptop, other] = await playedTeam(root, 2, fixedRandom(`call ${call.toString()}`));
    if (laptop === undefined || other === undefined) throw new Error("two laptops");
    const { store } = memoryStore();
    await other.start();
    laptop.disk.arm(kinds[call % kinds.length] ?? "EIO", call);
    const saved = await day(laptop, other, store);
    if (laptop.disk.struck.size === 0) {
      expect(call).toBeGreaterThan(60);
      return;
    }
    laptop.disk.revive();
    await laptop.start();
    for (const each of [laptop, other, laptop, other]) await each.sync(store);
    for (const { state } of [laptop, other])
      expect([call, state.actions()]).toEqual([call, expect.arrayContaining(saved)]);
  }
});
