import { spawnSync } from "node:child_process";
import path from "node:path";
import { bin } from "./bin.ts";
import { faultCases } from "./testing/faultCases.ts";
import { provide, testNeeds } from "./provision/provision.ts";
import { runTests } from "./testing/runTests.ts";
import { slowestFiles } from "./testing/slowestFiles.ts";
import { countTests, summaryOf, type TestCounts } from "./testing/testCounts.ts";

// `npm test`: everything that must hold, in one run; its last line is the count. What the machine lacks
// for it is installed in CI, with `npm test -- --provision`, or when somebody at the terminal agrees.
const root = path.resolve(import.meta.dirname, "..");

const steps = [
  ["Types", "tsc", "-b"],
  ["Lint", "oxlint"],
  ["Format", "oxfmt", "--check"],
  ["Unused code", "knip"],
  ["Build", "electron-vite", "build", "--config", "build/electron.vite.config.ts"],
] as const;

const missing = await provide(testNeeds, { isAskedFor: process.argv.includes("--provision") });
if (missing.length > 0)
  console.log(
    "The tests that need it are skipped; `npm test -- --provision` installs what it can.",
  );
const hasChromium = missing.every(({ packages }) => !packages.includes("chromium"));

const failedSteps = steps.filter(([name, ...command]) => !run(name, command));
const isBuilt = failedSteps.every(([name]) => name !== "Build");
const noBrowser = hasChromium ? null : "no Chromium, Chrome or Edge here";
const projects = [
  { name: "unit", why: null },
  { name: "browser", why: noBrowser },
  // Without a built app there is nothing for the whole-app tests to run.
  { name: "e2e", why: noBrowser ?? (isBuilt ? null : "the app could not be built") },
];
const counts = await runProjects(projects.flatMap(({ name, why }) => (why === null ? [name] : [])));
const left = projects.flatMap(({ name, why }) =>
  why === null ? [] : [`all tests of the project ${name}: ${why}`],
);
const total = {
  passed: counts.passed,
  failed: counts.failed + failedSteps.length,
  skipped: [...left, ...counts.skipped],
};

for (const [name] of failedSteps) console.log(`Failed: ${name}`);
for (const remark of counts.remarks) console.log(remark);
for (const { name, why } of missing) console.log(`Not here: ${name} (${why})`);
for (const name of total.skipped) console.log(`Skipped: ${name}`);
if (total.passed + counts.failed === 0) console.log("No test ran.");
console.log(summaryOf(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runProjects(names: readonly string[]): Promise<TestCounts> {
  console.log(`\n== Tests: ${names.join(", ")}`);
  const result = await runTests([
    "--config=build/vitest.config.ts",
    ...names.map((name) => `--project=${name}`),
  ]);
  const counted = countTests(result);
  const { lines, untested } = faultCases(result.outcomes);
  console.log(`\n== Faults of sync and disk, and how their tests ended\n${lines.join("\n")}`);
  console.log(`\n== The slowest files\n${slowestFiles(result.outcomes).join("\n")}\n`);
  // Every fault has to have a test, where all tests can run.
  if (!names.includes("e2e") || result.hung || untested.length === 0) return counted;
  return {
    ...counted,
    failed: counted.failed + untested.length,
    remarks: [...counted.remarks, `Faults without a test: ${untested.join(", ")}`],
  };
}

function run(name: string, [command, ...args]: readonly [string, ...string[]]): boolean {
  console.log(`\n== ${name}: ${[command, ...args].join(" ")}`);
  const { command: executable, shell } = bin(command);
  const { status, signal } = spawnSync(executable, args, { cwd: root, stdio: "inherit", shell });
  if (signal !== null) console.error(`${name} was stopped (${signal})`);
  return status === 0;
}
