import { startBrowser } from "../browser.ts";
import type { Origins } from "../pages.ts";
import { median, ratioOf } from "../statistics.ts";
import { atMost, type Measure } from "../table.ts";

const perBlock = 5;

/**
 * From a put to the list that shows it, in a visit of 2,000 notes: Dexie's live query reads the
 * visit again, ours changes what it has in memory. Ours waits for the disk, Dexie does not.
 */
export async function measureLiveList(run: {
  readonly origins: Origins;
  readonly profile: string;
  readonly cycles: number;
}): Promise<readonly Measure[]> {
  const browser = await startBrowser(run.profile, run.origins);
  try {
    const dexie = await browser.page("dexie");
    const ours = await browser.page("oursStrict");
    for (const { call } of [dexie, ours]) {
      await call("open");
      await call("bulk");
      await call("idle");
      await call("liveList", perBlock);
    }
    const times = { dexie: [] as number[], ours: [] as number[] };
    for (let cycle = 0; cycle < run.cycles; cycle++) {
      const turns = [
        async () => times.dexie.push(median(await dexie.call("liveList", perBlock))),
        async () => times.ours.push(median(await ours.call("liveList", perBlock))),
      ];
      for (const turn of cycle % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    return [
      {
        what: "live list after one put in 2,000 sealed rows",
        goals: [atMost(1.2, ratioOf(times.ours, times.dexie), "plain Dexie")],
      },
    ];
  } finally {
    await browser.close();
  }
}
