import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runTests } from "./runTests.ts";
import { countTests, summaryOf } from "./testCounts.ts";

/** Runs vitest on one file of tests. */
async function run(tests: string, silenceMs: number) {
  const folder = mkdtempSync(path.join(tmpdir(), "run-tests-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const reporter = JSON.stringify(path.join(import.meta.dirname, "outcomeReporter.ts"));
  writeFileSync(path.join(folder, "some.test.mjs"), tests);
  writeFileSync(
    path.join(folder, "vitest.config.mjs"),
    `import { OutcomeReporter } from ${reporter};
     export default { test: { globals: true, reporters: [new OutcomeReporter()] } };`,
  );
  const config = path.join(folder, "vitest.config.mjs");
  return countTests(await runTests(["--root", folder, "--config", config], { silenceMs }));
}

test("a run ends with a count of what passed, failed and was skipped", async () => {
  const counts = await run(
    `test("one", () => {});
     test("two", () => expect(1).toBe(2));
     test.skip("three (skipped for a reason)", () => {});
     describe("four", () => { let tries = 0; test("five", { retry: 1 }, () => expect(tries++).toBe(1)); });`,
    60_000,
  );
  expect(summaryOf(counts)).toBe("2 passed, 1 failed, 1 skipped");
  expect(counts.skipped).toEqual(["three (skipped for a reason)"]);
  expect(counts.remarks).toEqual(["Passed only when tried again: some.test.mjs > four > five"]);
});

test("a test that hangs so that its own limit cannot end it is stopped, and named with what ran before it", async () => {
  const counts = await run(
    `test("one", () => {});
     test("two", async () => {
       await new Promise((next) => setTimeout(next, 500));
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     }, 5_000);
     test("three", () => {});`,
    15_000,
  );
  expect(summaryOf(counts)).toBe("1 passed, 1 failed");
  expect(counts.remarks.slice(0, 2)).toEqual([
    "Did not end: some.test.mjs > two",
    "1 tests were not run.",
  ]);
});

test("a file that cannot be loaded is a failure", async () => {
  expect(summaryOf(await run(`import "../nowhere.mjs"; test("one", () => {});`, 60_000))).toBe(
    "0 passed, 1 failed",
  );
});
