import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "./splitLines.ts";

test("the lines of any text put together again are the text", () => {
  const text = fc
    .array(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\n", "\r\n", "\r", "\u2028", "")),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (whole) => {
      const lines = splitLines(whole);
      expect(lines.map(({ raw, ending }) => raw + ending).join("")).toBe(whole);
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
    }),
  );
});

test("an empty text has no line, and a line end at the end opens none", () => {
  expect(splitLines("")).toEqual([]);
  expect(splitLines("a\n")).toHaveLength(1);
  expect(splitLines("a\n\n")).toHaveLength(2);
});
