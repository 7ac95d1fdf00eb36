import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Origins } from "../pages.ts";
import type { Measure } from "../table.ts";
import { lostOf, startTyping } from "../typing.ts";

/** Types, kills Chromium and all it started at a random moment, and looks for what was acknowledged. */
export async function measureKill(run: {
  readonly origins: Origins;
  readonly kills: number;
}): Promise<readonly Measure[]> {
  let acknowledged = 0;
  let lost = 0;
  for (let trial = 0; trial < run.kills; trial++) {
    const profile = mkdtempSync(path.join(os.tmpdir(), "bench-kill-"));
    try {
      const engine = trial % 2 === 0 ? "oursStrict" : "oursRelaxed";
      const typing = await startTyping(profile, run.origins, engine);
      await wait(500 + Math.random() * 2_500);
      await typing.kill();
      acknowledged += typing.acknowledged.length;
      lost += (await lostOf(profile, run.origins, engine, typing.acknowledged)).length;
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  }
  return [
    {
      what: `SIGKILL while typing, ${run.kills} times`,
      goals: [
        {
          goal: "0 acknowledged notes lost",
          measured: `${lost} of ${acknowledged}`,
          isMet: lost === 0 && acknowledged > 0,
        },
      ],
      remark: "half of them committed, half typed between commit points; the database alone",
    },
  ];
}
