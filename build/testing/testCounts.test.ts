import { expect, test } from "vitest";
import type { Outcome } from "./outcomeReporter.ts";
import { countTests, summaryOf } from "./testCounts.ts";

const file = (status: Outcome["status"], ...statuses: readonly Outcome["status"][]): Outcome[] => [
  { id: "f", file: "a.test.ts", name: "", status },
  ...statuses.map((each, place) => ({
    id: String(place),
    file: "a.test.ts",
    name: `test ${place}`,
    status: each,
  })),
];
const run = (outcomes: readonly Outcome[], { isGreen = false, hung = false } = {}) =>
  countTests({ outcomes, isGreen, hung });

test("tests are counted over all files", () => {
  const counts = run([
    ...file("passed", "passed", "passed", "skipped"),
    ...file("passed", "failed", "skipped"),
  ]);
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: ["test 2", "test 1"], remarks: [] });
  expect(summaryOf(counts)).toBe("2 passed, 1 failed, 2 skipped");
});

test("a file that could not be loaded counts as failed", () => {
  const counts = run([...file("failed"), ...file("passed", "passed")]);
  expect(summaryOf(counts)).toBe("1 passed, 1 failed");
});

test("a run that ended badly without a failed test is one failure", () => {
  expect(summaryOf(run(file("passed", "passed")))).toBe("1 passed, 1 failed");
  expect(summaryOf(run(file("passed", "passed"), { isGreen: true }))).toBe("1 passed, 0 failed");
});

test("what hung is named, by its file when no test of it was heard to begin", () => {
  const counts = run(file("running", "passed", "running", "waiting"), { hung: true });
  expect(summaryOf(counts)).toBe("1 passed, 1 failed");
  expect(counts.remarks).toEqual([
    "Did not end: a.test.ts > test 1",
    "1 tests were not run.",
    "The run was stopped: for long no test had begun or ended.",
  ]);
  expect(run(file("running", "waiting"), { hung: true }).remarks).toContain(
    "Did not end: a.test.ts",
  );
});

test("what passed only when tried again is named", () => {
  const outcomes = file("passed", "passed").map((each) => ({ ...each, isFlaky: true }));
  expect(run(outcomes, { isGreen: true }).remarks).toEqual([
    "Passed only when tried again: a.test.ts > test 0",
  ]);
});
