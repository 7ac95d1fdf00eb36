import { expect, test } from "vitest";
import { countTests, summaryOf } from "./testCounts.ts";

const file = (status: string, ...statuses: readonly string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: statuses.map((each, place) => ({ fullName: `test ${place}`, status: each })),
});

test("tests are counted over all files", () => {
  const counts = countTests({
    testResults: [file("passed", "passed", "passed", "skipped"), file("failed", "failed", "todo")],
  });
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: ["test 2", "test 1"] });
  expect(summaryOf(counts)).toBe("2 passed, 1 failed, 2 skipped");
});

test("a file that could not be loaded counts as failed", () => {
  const counts = countTests({ testResults: [file("failed"), file("passed", "passed")] });
  expect(summaryOf(counts)).toBe("1 passed, 1 failed");
});

test("anything but a report is refused", () => {
  expect(() => countTests({})).toThrow(/testResults/);
});
