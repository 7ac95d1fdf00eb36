import { expect, test } from "vitest";
import { withoutOutline } from "./outlineNumbers.ts";
import { splitLines, wordsOf } from "./splitLines.ts";

const read = (lines: readonly string[]) =>
  withoutOutline(splitLines(lines.join("\n"))).map(wordsOf);

test("numbers of minutes that count on come off, and what stands above them is a heading", () => {
  const lines = withoutOutline(
    splitLines(
      "1. Vision\n1.1 Knows the numbers\n1.2 Meets weekly\n2. Money\n2.1 £2.4m over three years",
    ),
  );
  expect(lines.map(wordsOf)).toEqual([
    "Vision",
    "Knows the numbers",
    "Meets weekly",
    "Money",
    "£2.4m over three years",
  ]);
  expect(lines.map(({ hint }) => hint?.heading)).toEqual([3, undefined, undefined, 3, undefined]);
});

test.each([
  [["2.5 posts vacant", "1.5 FTE of admin", "3.1 cases a day"]],
  [["1.1 Knows", "1.2 Meets"]],
  [["1.1 Knows", "1.3 Meets", "2.1 Money"]],
])("figures that do not count on stay", (lines) => {
  expect(read(lines)).toEqual(lines);
});
