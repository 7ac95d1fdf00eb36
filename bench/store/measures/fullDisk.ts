import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startBrowser } from "../browser.ts";
import type { EngineName } from "../engine.ts";
import { makeLoopDisk } from "../loopDisk.ts";
import type { Origins } from "../pages.ts";
import type { Goal, Measure } from "../table.ts";
import { lostOf, startTyping } from "../typing.ts";

const what = "disk full while typing";

interface Trial {
  readonly acknowledged: number;
  readonly lost: number;
}

/**
 * The database alone when the disk fills: with room again before the next start, and after two
 * starts on a disk that was still full, where Chromium may throw a LevelDB store away.
 */
export async function measureFullDisk(run: {
  readonly origins: Origins;
  readonly trials: number;
}): Promise<readonly Measure[]> {
  const goals: Goal[] = [];
  for (const startsWhileFull of [0, 2]) {
    const goal = `0 committed notes lost, ${startsWhileFull} starts while full`;
    const trials: Trial[] = [];
    for (let trial = 0; trial < run.trials; trial++) {
      const done = await oneFullDisk(run.origins, "oursStrict", startsWhileFull);
      if ("whyNot" in done)
        return [{ what, goals: [{ goal, measured: done.whyNot, isMet: null }] }];
      trials.push(done);
    }
    const lost = trials.reduce((sum, trial) => sum + trial.lost, 0);
    const acknowledged = trials.reduce((sum, trial) => sum + trial.acknowledged, 0);
    goals.push({
      goal,
      measured: `${lost} of ${acknowledged}`,
      isMet: lost === 0 && acknowledged > 0,
    });
  }
  return [
    {
      what,
      goals,
      remark: "the database alone; what it loses is rebuilt from the segments and the journal",
    },
  ];
}

async function oneFullDisk(
  origins: Origins,
  engine: EngineName,
  startsWhileFull: number,
): Promise<Trial | { readonly whyNot: string }> {
  const disk = makeLoopDisk(300);
  if ("whyNot" in disk) return disk;
  try {
    const profile = path.join(disk.folder, "profile");
    const typing = await startTyping(profile, origins, engine);
    await wait(1_500);
    const filler = path.join(disk.folder, "filler");
    fill(filler);
    await wait(1_500);
    await typing.kill();
    for (let start = 0; start < startsWhileFull; start++) await tryToOpen(profile, origins, engine);
    rmSync(filler);
    const lost = await lostOf(profile, origins, engine, typing.acknowledged);
    return { acknowledged: typing.acknowledged.length, lost: lost.length };
  } finally {
    disk.remove();
  }
}

function fill(file: string): void {
  const handle = openSync(file, "w");
  try {
    // Ever smaller pieces, down to the last block.
    for (let size = 1 << 22; size >= 4_096;) {
      try {
        if (writeSync(handle, new Uint8Array(size)) < size) size >>= 1;
      } catch {
        size >>= 1; // no space left for a piece of this size
      }
    }
  } finally {
    closeSync(handle);
  }
}

/** Starts as a person would who does not know what is wrong; whether it opens does not matter here. */
async function tryToOpen(profile: string, origins: Origins, engine: EngineName): Promise<void> {
  // Chromium itself may not start on a full disk.
  const browser = await startBrowser(profile, origins).catch(() => null);
  try {
    const opened = await browser?.page(engine);
    await Promise.race([opened?.call("open"), wait(3_000)]);
  } catch {
    // Nor may its page or its database; either way it must not go on holding the disk.
  } finally {
    await browser?.close();
  }
}
