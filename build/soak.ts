import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { runTests } from "./testing/runTests.ts";
import { playedInWords, playVisits } from "./soak/playVisits.ts";
import { countTests, summaryOf } from "./testing/testCounts.ts";

// `npm run test:soak -- --minutes 60`: what draws its schedules by a seed, and what kills the app, again
// and again until the time is up. Each round draws anew; a schedule that fails is told with its seed.
// With `--visits 26431` so many short visits are played instead, `--seed 0` the first of them.
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    visits: { type: "string" },
    seed: { type: "string", default: "0" },
  },
});
if (values.visits !== undefined) {
  const played = await playVisits(Number(values.visits), {
    seed: Number(values.seed),
    onVisit: (done) => {
      if (done % 1_000 === 0) console.log(`${done} visits`);
    },
  });
  console.log(playedInWords(played));
  process.exit(played.amiss.length > 0 || played.visits === 0 ? 1 : 0);
}
process.env["TEST_DRAW"] = "anew";
const end = Date.now() + Number(values.minutes) * 60_000;

const root = path.resolve(import.meta.dirname, "..");
const drawing = globSync("{shared,electron,renderer,build}/**/*.test.ts", { cwd: root }).filter(
  (file) => readFileSync(path.join(root, file), "utf8").includes("fc.assert("),
);
const properties = ["--project=unit", ...drawing];
const kills = ["--project=e2e", "e2e/killed", "e2e/oneWriter", "e2e/fullDisk"];

let [passed, failed, rounds] = [0, 0, 0];
const skipped: string[] = [];
do {
  for (const tests of [properties, kills]) {
    const counts = countTests(await runTests(["--config=build/vitest.config.ts", ...tests]));
    passed += counts.passed;
    failed += counts.failed;
    if (rounds === 0) skipped.push(...counts.skipped);
    for (const remark of counts.remarks) console.log(remark);
  }
  rounds += 1;
} while (failed === 0 && Date.now() < end);

console.log(`${rounds} rounds`);
for (const name of skipped) console.log(`Skipped: ${name}`);
console.log(summaryOf({ passed, failed, skipped }));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
