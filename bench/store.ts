import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startBrowser } from "./store/browser.ts";
import { measureDiskTyped } from "./store/measures/diskTyped.ts";
import { measureFullDisk } from "./store/measures/fullDisk.ts";
import { measureImportAndReads } from "./store/measures/importAndReads.ts";
import { measureKill } from "./store/measures/kill.ts";
import { measureLiveList } from "./store/measures/liveList.ts";
import { measurePowerCut } from "./store/measures/powerCut.ts";
import { measureSinglePuts } from "./store/measures/singlePuts.ts";
import { measureTenDevices } from "./store/measures/tenDevices.ts";
import { measureUnlock } from "./store/measures/unlock.ts";
import { buildPages, installPeers, servePages } from "./store/pages.ts";
import { sampleWords } from "./store/sampleWords.ts";
import { tableOf, type Measure } from "./store/table.ts";

// The store beside its peers: `npm run bench`, a short version with `-- --quick`, single measures with
// `-- --only puts,sync`. Absolute times say little on a shared machine; ratios of one run do. A whole
// run is kept in results.md, from which README quotes.

const { values: options } = parseArgs({
  options: { quick: { type: "boolean", default: false }, only: { type: "string" } },
});
const { quick } = options;

installPeers();
await buildPages();
const { origins, close } = await servePages();
try {
  const measures = {
    puts: () =>
      withProfile((profile) => measureSinglePuts({ origins, profile, cycles: quick ? 6 : 40 })),
    reads: () => measureImportAndReads({ origins, rounds: quick ? 1 : 7 }),
    disk: () => withProfile((profile) => measureDiskTyped({ origins, profile, notes: 10_000 })),
    list: () =>
      withProfile((profile) => measureLiveList({ origins, profile, cycles: quick ? 4 : 20 })),
    sync: () =>
      measureTenDevices({
        words: sampleWords(),
        perDevice: quick ? 300 : 1_000,
        rounds: quick ? 1 : 5,
      }),
    kill: () => measureKill({ origins, kills: quick ? 2 : 20 }),
    power: () => measurePowerCut({ origins, cuts: 6, seconds: 6 }),
    full: () => measureFullDisk({ origins, trials: 4 }),
    unlock: () => measureUnlock(),
  };
  // The others take their time or say nothing when cut short.
  const short = ["puts", "reads", "list", "sync", "kill"];
  const only = options.only?.split(",") ?? (quick ? short : Object.keys(measures));
  const machine = await describeMachine();
  console.log(`${machine}\n`);
  const table: Measure[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (!only.includes(name)) continue;
    const began = Date.now();
    try {
      table.push(...(await measure()));
    } catch (fault) {
      // What the others measured is not lost with it.
      console.error(fault);
      table.push({ what: name, goals: [{ goal: "", measured: "failed, see above", isMet: null }] });
      process.exitCode = 1;
    }
    console.log(`${name}: measured in ${Math.round((Date.now() - began) / 1_000)} s`);
  }
  const results = tableOf(table);
  console.log(`\n${results}`);
  if (options.only === undefined && !quick)
    writeFileSync(
      path.join(import.meta.dirname, "results.md"),
      `# The last whole run\n\nWritten by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ${machine}.\n\n${results}\n`,
    );
} finally {
  close();
}

async function withProfile<T>(work: (profile: string) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(path.join(os.tmpdir(), "bench-store-"));
  try {
    return await work(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

async function describeMachine(): Promise<string> {
  const version = await withProfile(async (profile) => {
    const browser = await startBrowser(profile, origins);
    await browser.close();
    return browser.version;
  });
  const [processor] = os.cpus();
  return (
    `Chromium ${version}, Node ${process.versions.node}, ${os.cpus().length} cores ` +
    `(${processor?.model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB of memory, ` +
    `${os.type()} ${os.release()}, load ${os.loadavg()[0]?.toFixed(1)} at the start` +
    (quick ? "; quick: too few rounds to judge by" : "")
  );
}
