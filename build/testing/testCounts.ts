import type { TestRun } from "./runTests.ts";

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** Full names of the skipped tests, which say why in words. */
  readonly skipped: readonly string[];
  /** What has to be said of the run beside these: what hung, what did not run, what passed only at the second try. */
  readonly remarks: readonly string[];
}

/** Counts what a run came to. A file that failed without a failed test of its own counts as one failed, and so does a test that hung. */
export function countTests({ outcomes, isGreen, hung }: TestRun): TestCounts {
  const tests = outcomes.filter(({ name }) => name !== "");
  const withStatus = (status: string) => tests.filter((test) => test.status === status);
  const brokenFiles = outcomes.filter(({ name, status }) => name === "" && status === "failed");
  const running = withStatus("running");
  // A test that ties up its worker at once is not even heard to begin; its file is.
  const filesOpen = outcomes.filter(
    ({ file, name, status }) =>
      name === "" && status === "running" && !running.some((test) => test.file === file),
  );
  const unfinished = [...running, ...filesOpen];
  const notRun = withStatus("waiting").length;
  const failed = withStatus("failed").length + brokenFiles.length + unfinished.length;
  const fellOver = !isGreen && failed === 0;
  return {
    passed: withStatus("passed").length,
    failed: fellOver ? 1 : failed,
    skipped: withStatus("skipped").map(({ name }) => name),
    remarks: [
      ...withStatus("passed")
        .filter(({ isFlaky }) => isFlaky === true)
        .map(({ file, name }) => `Passed only when tried again: ${file} > ${name}`),
      ...unfinished.map(
        ({ file, name }) => `Did not end: ${name === "" ? file : `${file} > ${name}`}`,
      ),
      ...(notRun > 0 ? [`${notRun} tests were not run.`] : []),
      ...(hung ? ["The run was stopped: for long no test had begun or ended."] : []),
      ...(fellOver ? ["The tests ended with an error outside any test."] : []),
    ],
  };
}

/** The closing line: "12 passed, 0 failed", and how many were skipped when some were. */
export function summaryOf({ passed, failed, skipped }: Omit<TestCounts, "remarks">): string {
  const skips = skipped.length === 0 ? "" : `, ${skipped.length} skipped`;
  return `${passed} passed, ${failed} failed${skips}`;
}
