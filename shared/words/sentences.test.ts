import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitParagraphs, splitSentences } from "./sentences.ts";

test("parts sentences and keeps abbreviations whole", () => {
  expect(
    splitSentences("Two of 12 were clear. One had 3.5 pages, e.g. a chronology. Why?"),
  ).toEqual(["Two of 12 were clear.", "One had 3.5 pages, e.g. a chronology.", "Why?"]);
});

test("parts paragraphs at blank lines", () => {
  expect(splitParagraphs("One.\nStill one.\n\n\n Two. ")).toEqual(["One.\nStill one.", "Two."]);
});

test("no word is lost or added, whatever the prose", () => {
  const squeeze = (text: string) => text.replace(/\s+/gu, "");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (prose) => {
      expect(squeeze(splitSentences(prose).join(""))).toBe(squeeze(prose));
    }),
  );
});
