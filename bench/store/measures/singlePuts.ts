import { startBrowser, type EnginePage } from "../browser.ts";
import { engineNames, type EngineName } from "../engine.ts";
import type { Origins } from "../pages.ts";
import { median, ratioOf, shuffled } from "../statistics.ts";
import { atMost, type Measure } from "../table.ts";

const perBlock = 20;

/**
 * One note in a transaction of its own. All engines' pages are open at once and write blocks of 20
 * in an order that changes every cycle; ratios are of the medians of blocks of the same cycle.
 */
export async function measureSinglePuts(run: {
  readonly origins: Origins;
  readonly profile: string;
  readonly cycles: number;
}): Promise<readonly Measure[]> {
  const browser = await startBrowser(run.profile, run.origins);
  try {
    const pages = new Map<EngineName, EnginePage>();
    for (const name of engineNames) {
      const page = await browser.page(name);
      await page.call("open");
      await page.call("puts", perBlock * 3);
      pages.set(name, page);
    }
    const blocks = new Map(engineNames.map((name) => [name, [] as number[]]));
    for (let cycle = 0; cycle < run.cycles; cycle++) {
      for (const name of shuffled(engineNames)) {
        blocks.get(name)?.push(median((await pages.get(name)?.call("puts", perBlock)) ?? []));
      }
    }
    return measuresOf((of, base) => ratioOf(blocks.get(of) ?? [], blocks.get(base) ?? []));
  } finally {
    await browser.close();
  }
}

function measuresOf(ratio: (of: EngineName, base: EngineName) => number): readonly Measure[] {
  const others = engineNames
    .filter((name) => name !== "bareRelaxed")
    .map((name) => `${name} ${ratio(name, "bareRelaxed").toFixed(2)}`);
  return [
    {
      what: "one note committed, sealed and logged, acknowledged when safe from a power cut",
      goals: [
        atMost(1.5, ratio("oursStrict", "bareStrict"), "a bare strict put"),
        atMost(1.2, ratio("oursStrict", "pouch"), "PouchDB's non-durable put"),
      ],
      remark: `all of them against a bare relaxed put: ${others.join(", ")}`,
    },
    {
      what: "the same, not durable (typing between commit points)",
      goals: [
        atMost(1.7, ratio("oursRelaxed", "bareRelaxed"), "a bare relaxed put"),
        atMost(0.65, ratio("oursRelaxed", "pouch"), "PouchDB"),
        atMost(0.52, ratio("oursRelaxed", "rxdb"), "RxDB"),
      ],
    },
  ];
}
