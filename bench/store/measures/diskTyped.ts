import { startBrowser } from "../browser.ts";
import { sizeOfStore } from "../diskSize.ts";
import type { Origins } from "../pages.ts";
import { atMost, type Measure } from "../table.ts";

const perPause = 250;

/** Disk for notes that were typed one by one, each in a transaction of its own, and then left alone. */
export async function measureDiskTyped(run: {
  readonly origins: Origins;
  readonly profile: string;
  readonly notes: number;
}): Promise<readonly Measure[]> {
  const engines = ["bareRelaxed", "oursStrict"] as const;
  for (const engine of engines) {
    const browser = await startBrowser(run.profile, run.origins);
    const { call } = await browser.page(engine);
    await call("open");
    for (let typed = 0; typed < run.notes; typed += perPause) {
      await call("puts", Math.min(perPause, run.notes - typed));
      await call("idle");
    }
    await browser.close();
  }
  // LevelDB settles when a store is opened again and left alone.
  const browser = await startBrowser(run.profile, run.origins);
  for (const engine of engines) {
    const { call, page } = await browser.page(engine);
    await call("open");
    await page.waitForTimeout(2_000);
  }
  await browser.close();
  const [bare = Number.NaN, ours = Number.NaN] = engines.map((engine) =>
    sizeOfStore(run.profile, run.origins[engine]),
  );
  return [
    {
      what: `disk for ${run.notes.toLocaleString("en-GB")} notes typed one by one, with full history`,
      goals: [atMost(1.45, ours / bare, "bare rows")],
    },
  ];
}
