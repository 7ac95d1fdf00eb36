import { expect, test } from "vitest";
import type { Outcome } from "./outcomeReporter.ts";
import { slowestFiles } from "./slowestFiles.ts";

const file = (name: string, ms: number, ...tests: readonly number[]): Outcome[] => [
  { id: name, file: name, name: "", status: "passed", ms },
  ...tests.map((each, place) => ({
    id: `${name} ${place}`,
    file: name,
    name: `test ${place}`,
    status: "passed" as const,
    ms: each,
  })),
];

test("the slowest files come first, each with its slowest test, and at the end what all of them took", () => {
  const outcomes = [
    ...file("quick.test.ts", 100, 40, 50),
    ...file("slow.test.ts", 61_250, 250, 60_040),
    ...file("broken.test.ts", 2_000),
    // One that hung never said how long it took.
    { id: "hung", file: "hung.test.ts", name: "", status: "running" as const },
  ];
  expect(slowestFiles(outcomes, { count: 2 })).toEqual([
    '  61.3 s  slow.test.ts (2 tests; 60.0 s of them "test 1")',
    "   2.0 s  broken.test.ts (0 tests)",
    "  63.4 s  all 3 files, several at once",
  ]);
});
