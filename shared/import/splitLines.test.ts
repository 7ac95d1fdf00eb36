import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  countLines,
  hasLineEnd,
  inOneLine,
  rowTexts,
  splitLines,
  splitRows,
  wordsOf,
} from "./splitLines.ts";

test("the lines of any text put together again are the text", () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("\n", "\r\n", "\r", "\v", "\f", "\u0085", "\u2028", ""),
      ),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (whole) => {
      for (const lines of [splitLines(whole), splitRows(whole)]) {
        expect(lines.map(({ raw, ending }) => raw + ending).join("")).toBe(whole);
        expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
      }
      expect(countLines(whole)).toBe(splitLines(whole).length);
      expect(rowTexts(whole)).toEqual(splitRows(whole).map(({ raw }) => raw));
    }),
  );
});

test("an empty text has no line, and a line end at the end opens none", () => {
  expect(splitLines("")).toEqual([]);
  expect(splitLines("a\n")).toHaveLength(1);
  expect(splitLines("a\n\n")).toHaveLength(2);
});

test("what a line says has no gap wider than a page, and nothing else of it is changed", () => {
  const said = (raw: string) => wordsOf({ number: 1, raw, ending: "" });
  const wide = (count: number) => `one${" ".repeat(count)}two\t`;
  expect(said(wide(200))).toBe(wide(200));
  expect(said(wide(100_000))).toBe(wide(200));
  expect(said(`\u00A0${"\t".repeat(300)}x`)).toBe(`\u00A0${"\t".repeat(199)}x`);
  expect(said("word ".repeat(1_000))).toBe("word ".repeat(1_000));
});

test("a soft line break ends a line of notes, and no row of a table", () => {
  for (const end of ["\v", "\f", "\u0085", "\u2028", "\u2029"]) {
    const text = `warm team${end}! boy sleeping rough`;
    expect(splitLines(text).map(({ raw }) => raw)).toEqual(["warm team", "! boy sleeping rough"]);
    expect(splitRows(text)).toHaveLength(1);
    expect(hasLineEnd(text)).toBe(true);
    expect(inOneLine(text)).toBe("warm team ! boy sleeping rough");
  }
});
