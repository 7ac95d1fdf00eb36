import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { notesPerVisit, visits } from "../benchNote.ts";
import { startBrowser } from "../browser.ts";
import { sizeOfStore } from "../diskSize.ts";
import type { EngineName } from "../engine.ts";
import type { Read } from "../page.ts";
import type { Origins } from "../pages.ts";
import { median, quantile, ratioOf, shuffled } from "../statistics.ts";
import { atMost, type Measure } from "../table.ts";

const engines = ["bareRelaxed", "oursStrict", "dexie", "pouch", "rxdb", "yjs"] as const;
type Compared = (typeof engines)[number];

/** What one round took on a profile of its own, in milliseconds and bytes. */
interface Round {
  readonly bulk: Readonly<Record<Compared, number>>;
  readonly open: Readonly<Record<Compared, number>>;
  readonly visit: Readonly<Record<Compared, number>>;
  readonly all: Readonly<Record<Compared, number>>;
  readonly disk: Readonly<Record<Compared, number>>;
  readonly queries: readonly number[];
}

/**
 * An import of 10,000 notes into five visits and what is done with them: each round on a new
 * profile, Chromium started anew before each kind of read, the engines in another order each time.
 */
export async function measureImportAndReads(run: {
  readonly origins: Origins;
  readonly rounds: number;
}): Promise<readonly Measure[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < run.rounds; round++) rounds.push(await oneRound(run.origins));
  return measuresOf(rounds);
}

async function oneRound(origins: Origins): Promise<Round> {
  const profile = mkdtempSync(path.join(os.tmpdir(), "bench-store-"));
  try {
    const bulk = await inNewBrowser(profile, origins, async ({ call }) => {
      await call("open");
      const ms = await call("bulk");
      await call("idle");
      return ms;
    });
    const first = await inNewBrowser(profile, origins, async ({ call }) => {
      const open = await call("open");
      return { open, visit: timeOf(await call("readVisit"), notesPerVisit) };
    });
    let queries: readonly number[] = [];
    const all = await inNewBrowser(profile, origins, async ({ call }, name) => {
      await call("open");
      const ms = timeOf(await call("readAll"), visits * notesPerVisit);
      if (name === "oursStrict") queries = await call("search", 100);
      return ms;
    });
    // LevelDB settles when a store is opened again and left alone.
    await inNewBrowser(profile, origins, async ({ call, page }) => {
      await call("open");
      await page.waitForTimeout(1_000);
    });
    return {
      bulk,
      open: eachOf((name) => first[name].open),
      visit: eachOf((name) => first[name].visit),
      all,
      disk: eachOf((name) => sizeOfStore(profile, origins[name])),
      queries,
    };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function inNewBrowser<T>(
  profile: string,
  origins: Origins,
  work: (
    page: Awaited<ReturnType<Awaited<ReturnType<typeof startBrowser>>["page"]>>,
    name: EngineName,
  ) => Promise<T>,
): Promise<Record<Compared, T>> {
  const browser = await startBrowser(profile, origins);
  try {
    const done: [Compared, T][] = [];
    for (const name of shuffled(engines)) {
      const page = await browser.page(name);
      done.push([name, await work(page, name)]);
      await page.page.close();
    }
    return Object.fromEntries(done) as Record<Compared, T>;
  } finally {
    await browser.close();
  }
}

const eachOf = <T>(value: (name: Compared) => T): Record<Compared, T> =>
  Object.fromEntries(engines.map((name) => [name, value(name)])) as Record<Compared, T>;

function timeOf(read: Read, expected: number): number {
  if (read.notes !== expected) throw new Error(`${read.notes} notes read, not ${expected}`);
  return read.ms;
}

function measuresOf(rounds: readonly Round[]): readonly Measure[] {
  const ratio = (what: "bulk" | "open" | "visit" | "all" | "disk", of: Compared, base: Compared) =>
    ratioOf(
      rounds.map((round) => round[what][of]),
      rounds.map((round) => round[what][base]),
    );
  const besides = (what: "bulk" | "visit" | "all" | "disk"): string =>
    engines.map((name) => `${name} ${ratio(what, name, "bareRelaxed").toFixed(2)}`).join(", ");
  const opened = eachOf((name) => rounds.map((round) => round.open[name] + round.visit[name]));
  const ready = ratioOf(
    rounds.map((round) => round.all.oursStrict),
    rounds.map((round) => round.all.bareRelaxed),
  );
  const p95 = median(rounds.map(({ queries }) => quantile(queries, 0.95)));
  return [
    {
      what: "10,000 notes in bulk",
      goals: [
        atMost(1.6, ratio("bulk", "oursStrict", "bareRelaxed"), "bare"),
        atMost(0.6, ratio("bulk", "oursStrict", "pouch"), "PouchDB"),
      ],
      remark: `ours waits for the disk, the others do not; against bare: ${besides("bulk")}`,
    },
    {
      what: "a sealed 2,000-note visit opened cold",
      goals: [
        atMost(0.4, ratio("visit", "oursStrict", "bareRelaxed"), "bare plain getAll"),
        atMost(0.15, ratio("visit", "oursStrict", "pouch"), "PouchDB"),
        atMost(0.15, ratio("visit", "oursStrict", "rxdb"), "RxDB"),
      ],
      remark:
        `the read alone, the database open, against bare: ${besides("visit")}; ` +
        `opening the database included: ours ${ratioOf(opened.oursStrict, opened.bareRelaxed).toFixed(2)}`,
    },
    {
      what: "search ready from cold over 10,000 sealed notes; a query",
      goals: [
        atMost(1, ready, "bare getAll"),
        { goal: "p95 < 10 ms", measured: `${p95.toFixed(1)} ms`, isMet: p95 < 10 },
      ],
      remark: `all notes in memory, against bare: ${besides("all")}`,
    },
    {
      what: "disk for 10,000 notes with full history",
      goals: [atMost(1.45, ratio("disk", "oursStrict", "bareRelaxed"), "bare rows")],
      remark: `after an import, a restart and a while, against bare: ${besides("disk")}`,
    },
  ];
}
