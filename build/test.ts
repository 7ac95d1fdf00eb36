import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { faultCases } from "./faultCases.ts";
import { provideChromium, providePoppler, provideStoreServers } from "./provision.ts";
import { countTests, summaryOf, type TestCounts } from "./testCounts.ts";

// `npm test`: everything that must hold, in one run; its last line is the count.
const root = path.resolve(import.meta.dirname, "..");
const bin = path.join(root, "node_modules/.bin");

const steps = [
  ["Types", "tsc", "-b"],
  ["Lint", "oxlint"],
  ["Format", "oxfmt", "--check"],
  ["Unused code", "knip"],
  ["Build", "electron-vite", "build", "--config", "build/electron.vite.config.ts"],
] as const;

if (provideChromium() === null) console.error("No Chromium here and none could be installed.");
if (!providePoppler()) console.error("No poppler-utils here; tests that read PDFs will fail.");

for (const name of provideStoreServers())
  console.error(`No ${name} here; the sync tests that need it are skipped.`);

const failedSteps = steps.filter(([name, ...command]) => !run(name, command));
const isBuilt = failedSteps.every(([name]) => name !== "Build");
// Without a built app there is nothing for the whole-app tests to run.
const tests = runTests(isBuilt ? ["unit", "browser", "e2e"] : ["unit", "browser"]);
const total: TestCounts = { ...tests, failed: tests.failed + failedSteps.length };

for (const [name] of failedSteps) console.log(`Failed: ${name}`);
for (const name of total.skipped) console.log(`Skipped: ${name}`);
if (tests.passed + tests.failed === 0) console.log("No test ran.");
console.log(summaryOf(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function runTests(projects: readonly string[]): TestCounts {
  const folder = mkdtempSync(path.join(tmpdir(), "test-report-"));
  const report = path.join(folder, "report.json");
  try {
    const isGreen = run("Tests", [
      "vitest",
      "run",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]);
    const result: unknown = JSON.parse(readFileSync(report, "utf8"));
    const { lines, untested } = faultCases(result);
    console.log(`\n== Faults of sync and disk, and how their tests ended\n${lines.join("\n")}`);
    const counts = countTests(result);
    // Every fault has to have a test, where all tests can run.
    if (projects.includes("e2e") && untested.length > 0) {
      console.log(`Faults without a test: ${untested.join(", ")}`);
      return { ...counts, failed: counts.failed + untested.length };
    }
    // Such as an error outside any test, which vitest reports but does not count.
    return isGreen || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch (fault) {
    console.error(`The tests left no report: ${String(fault)}`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(name: string, [command, ...args]: readonly [string, ...string[]]): boolean {
  console.log(`\n== ${name}: ${[command, ...args].join(" ")}`);
  // npm's commands are scripts on Windows, which only a shell can start.
  const shell = process.platform === "win32";
  const executable = path.join(bin, command);
  // No limit on the whole: each test has its own, and a slow machine must not lose the report of a run.
  const { status, signal } = spawnSync(shell ? `"${executable}"` : executable, args, {
    cwd: root,
    stdio: "inherit",
    shell,
  });
  if (signal !== null) console.error(`${name} was stopped (${signal})`);
  return status === 0;
}
