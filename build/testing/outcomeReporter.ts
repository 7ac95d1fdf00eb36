import { appendFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { SerializedError } from "vitest";

/** What is known of a test, or of a file that could not be run whole. */
export interface Outcome {
  readonly id: string;
  readonly file: string;
  /** Its suites and its own name; the empty text for a file as a whole. */
  readonly name: string;
  readonly status: "waiting" | "running" | "passed" | "failed" | "skipped";
  /** Passed, but not at the first attempt. */
  readonly isFlaky?: boolean;
  /** How long it took, once it is over; of a file with its loading and its hooks. */
  readonly ms?: number;
}

/** Where the reporter writes; without it there is none. */
export const outcomesFile = process.env["TEST_OUTCOMES"];

/** Writes each outcome as a line of JSON as soon as it is known, so that a run that is stopped leaves what it came to. The last line of an id holds. */
export class OutcomeReporter implements Reporter {
  onTestModuleStart(file: TestModule): void {
    write(outcomeOfFile(file, "running"), ...outcomesIn(file));
  }

  onTestCaseReady(test: TestCase): void {
    write({ ...outcomeOf(test), status: "running" });
  }

  onTestCaseResult(test: TestCase): void {
    write(outcomeOf(test));
  }

  onTestModuleEnd(file: TestModule): void {
    const tests = outcomesIn(file);
    // Such as one that could not be loaded, or whose own hook failed.
    const isBroken = !file.ok() && !tests.some(({ status }) => status === "failed");
    const { collectDuration, setupDuration, duration } = file.diagnostic();
    const ms = Math.round(collectDuration + setupDuration + duration);
    write(...tests, { ...outcomeOfFile(file, isBroken ? "failed" : "passed"), ms });
  }

  onTestRunEnd(_files: readonly TestModule[], faults: readonly SerializedError[]): void {
    for (const { message } of faults)
      write({ id: message, file: "", name: `outside any test: ${message}`, status: "failed" });
  }
}

const write = (...outcomes: readonly Outcome[]): void =>
  appendFileSync(
    outcomesFile ?? "",
    outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(""),
  );

const outcomesIn = (file: TestModule): readonly Outcome[] =>
  [...file.children.allTests()].map(outcomeOf);

const outcomeOfFile = (file: TestModule, status: Outcome["status"]): Outcome => ({
  id: file.id,
  file: file.relativeModuleId,
  name: "",
  status,
});

function outcomeOf(test: TestCase): Outcome {
  const { state } = test.result();
  const diagnostic = test.diagnostic();
  return {
    id: test.id,
    file: test.module.relativeModuleId,
    name: test.fullName,
    status: state === "pending" ? "waiting" : state,
    isFlaky: diagnostic?.flaky ?? false,
    ...(diagnostic === undefined ? {} : { ms: Math.round(diagnostic.duration) }),
  };
}
