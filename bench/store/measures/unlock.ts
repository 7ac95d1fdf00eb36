import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Measure } from "../table.ts";

const script = path.resolve(import.meta.dirname, "../../unlock.ts");

/** The last line of `npm run bench:unlock`, which says more. */
export async function measureUnlock(): Promise<readonly Measure[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const said = /unlock: ([\d.]+)× .*blocked ([\d.]+) ms/.exec(stdout);
  if (said === null) throw new Error(`bench:unlock said nothing of use:\n${stdout}`);
  const [ratio, blocked] = [Number(said[1]), Number(said[2])];
  return [
    {
      what: "unlock",
      goals: [
        {
          goal: "≤ 0.3× the pure-JavaScript KDF",
          measured: `${ratio.toFixed(2)}×`,
          isMet: ratio <= 0.3,
        },
        { goal: "blocked ≤ 50 ms", measured: `${blocked} ms`, isMet: blocked <= 50 },
      ],
    },
  ];
}
