import * as z from "zod";

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** Full names of the skipped tests, which say why in words. */
  readonly skipped: readonly string[];
}

/** What is read of vitest's JSON report. */
export const TestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.enum(["passed", "failed"]),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/**
 * Counts the tests in vitest's JSON report. A file that failed without a failed test of its own, such
 * as one that could not be loaded, counts as one failed. Throws when `report` is no such report.
 */
export function countTests(report: unknown): TestCounts {
  const { testResults } = TestReport.parse(report);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((each) => each.status === "failed"),
  );
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests.filter(({ status }) => status === "failed").length + brokenFiles.length,
    skipped: tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName }) => fullName),
  };
}

/** The closing line: "12 passed, 0 failed", and how many were skipped when some were. */
export function summaryOf({ passed, failed, skipped }: TestCounts): string {
  const skips = skipped.length === 0 ? "" : `, ${skipped.length} skipped`;
  return `${passed} passed, ${failed} failed${skips}`;
}
