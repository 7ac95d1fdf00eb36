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

test("a number further in is a point below, and points counted with dashes lose their numbers", () => {
  const further = withoutOutline(
    splitLines("4.1 Meets\n4.2 Not sighted\n4.2.1 Has now asked\n4.3 Frank"),
  );
  expect(further.map((line) => [wordsOf(line), line.hint?.level])).toEqual([
    ["Meets", undefined],
    ["Not sighted", undefined],
    ["Has now asked", 2],
    ["Frank", undefined],
  ]);
  expect(read(["1 - Meets", "2 - Knows", "3 - Asks"])).toEqual(["Meets", "Knows", "Asks"]);
  expect(read(["1 - Meets", "3 - Knows", "2 - Asks"])[1]).toBe("3 - Knows");
});
