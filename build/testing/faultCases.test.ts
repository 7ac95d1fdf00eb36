import { expect, test } from "vitest";
import { faultCases } from "./faultCases.ts";
import type { Outcome } from "./outcomeReporter.ts";

const outcome = (name: string, status: Outcome["status"]): Outcome => ({
  id: name,
  file: "a.test.ts",
  name,
  status,
});

test("each fault has a line with how its tests ended; those without a test are named", () => {
  const { lines, untested } = faultCases([
    outcome("as any store > fault 7: a renamed copy is recognised by its header", "passed"),
    outcome("fault 7: another of its kind", "skipped"),
    outcome("fault 33, 34: a listing that lags", "failed"),
    outcome("what has to do with no fault 1", "passed"),
  ]);
  expect(lines).toHaveLength(72);
  expect(lines[6]).toBe("  7  1 passed, 1 skipped     a renamed copy is recognised by its header");
  expect(lines[32]).toMatch(/^ 33 {2}1 failed +a listing that lags$/);
  expect(lines[33]).toMatch(/^ 34 {2}1 failed +a listing that lags$/);
  expect(lines[0]?.trim()).toBe("1  no test");
  expect(untested).toHaveLength(69);
  expect(untested).not.toContain(7);
});
