import { expect, test } from "vitest";
import { faultCases } from "./faultCases.ts";

const report = (...tests: readonly (readonly [string, string])[]) => ({
  testResults: [
    {
      name: "a.test.ts",
      status: "passed",
      assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
    },
  ],
});

test("each fault has a line with how its tests ended; those without a test are named", () => {
  const { lines, untested } = faultCases(
    report(
      ["as any store fault 7: a renamed copy is recognised by its header", "passed"],
      ["fault 7: another of its kind", "skipped"],
      ["fault 33, 34: a listing that lags", "failed"],
      ["what has to do with no fault 1", "passed"],
    ),
  );
  expect(lines).toHaveLength(44);
  expect(lines[6]).toBe("  7  1 passed, 1 skipped     a renamed copy is recognised by its header");
  expect(lines[32]).toMatch(/^ 33 {2}1 failed +a listing that lags$/);
  expect(lines[33]).toMatch(/^ 34 {2}1 failed +a listing that lags$/);
  expect(lines[0]?.trim()).toBe("1  no test");
  expect(untested).toHaveLength(41);
  expect(untested).not.toContain(7);
});

test("anything but a report is refused", () => {
  expect(() => faultCases({})).toThrow(/testResults/);
});
