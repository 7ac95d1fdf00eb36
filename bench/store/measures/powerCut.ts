import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { EngineName } from "../engine.ts";
import { makeLoopDisk } from "../loopDisk.ts";
import type { Origins } from "../pages.ts";
import type { Measure } from "../table.ts";
import { lostOf, startTyping, type Acknowledged } from "../typing.ts";

const what = "power cut while typing (emulated: ext4 on a loop device, shut down unflushed)";

interface Trial {
  readonly acknowledged: readonly Acknowledged[];
  readonly lost: readonly Acknowledged[];
}

/** What is left of what was acknowledged when the disk's power goes. A model: no drive cache, no torn sectors. */
export async function measurePowerCut(run: {
  readonly origins: Origins;
  readonly cuts: number;
  readonly seconds: number;
}): Promise<readonly Measure[]> {
  const trials: Record<"oursStrict" | "oursRelaxed" | "bareRelaxed", Trial[]> = {
    oursStrict: [],
    oursRelaxed: [],
    bareRelaxed: [],
  };
  for (let cut = 0; cut < run.cuts; cut++) {
    for (const engine of ["oursStrict", "oursRelaxed", "bareRelaxed"] as const) {
      // Once shows that the emulation loses what was not flushed.
      if (engine === "bareRelaxed" && cut > 0) continue;
      const trial = await oneCut(run.origins, engine, run.seconds);
      if ("whyNot" in trial) {
        const goal = "0 committed lost, ≤ 0.25 s of typing";
        return [{ what, goals: [{ goal, measured: trial.whyNot, isMet: null }] }];
      }
      trials[engine].push(trial);
    }
  }
  const committed = countsOf(trials.oursStrict);
  const typingLost = Math.max(...trials.oursRelaxed.map(millisecondsLost));
  const bare = countsOf(trials.bareRelaxed);
  return [
    {
      what,
      goals: [
        {
          goal: "0 committed notes lost",
          measured: `${committed.lost} of ${committed.acknowledged}`,
          isMet: committed.lost === 0 && committed.acknowledged > 0,
        },
        {
          goal: "≤ 0.25 s of typing lost",
          measured: `${(typingLost / 1_000).toFixed(2)} s at worst`,
          isMet: typingLost <= 250,
        },
      ],
      remark: `${run.cuts} cuts each; bare relaxed puts in the same emulation: ${bare.lost} of ${bare.acknowledged} lost`,
    },
  ];
}

async function oneCut(
  origins: Origins,
  engine: EngineName,
  seconds: number,
): Promise<Trial | { readonly whyNot: string }> {
  const disk = makeLoopDisk(512);
  if ("whyNot" in disk) return disk;
  try {
    const profile = path.join(disk.folder, "profile");
    const typing = await startTyping(profile, origins, engine);
    await wait(seconds * 1_000 + Math.random() * 1_000);
    disk.cutPower();
    await typing.kill();
    disk.restart();
    return {
      acknowledged: typing.acknowledged,
      lost: await lostOf(profile, origins, engine, typing.acknowledged),
    };
  } finally {
    disk.remove();
  }
}

function countsOf(trials: readonly Trial[]): {
  readonly acknowledged: number;
  readonly lost: number;
} {
  return {
    acknowledged: trials.reduce((sum, trial) => sum + trial.acknowledged.length, 0),
    lost: trials.reduce((sum, trial) => sum + trial.lost.length, 0),
  };
}

function millisecondsLost({ acknowledged, lost }: Trial): number {
  const [first] = lost;
  const last = acknowledged.at(-1);
  return first === undefined || last === undefined ? 0 : last.startedAt - first.startedAt + 20;
}
