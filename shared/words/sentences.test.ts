import * as fc from "fast-check";
import { expect, test } from "vitest";
import { splitParagraphs, splitSentences } from "./sentences.ts";

test("parts sentences and keeps abbreviations whole", () => {
  expect(
    splitSentences("Two of 12 were clear. One had 3.5 pages, e.g. a chronology. Why?"),
  ).toEqual(["Two of 12 were clear.", "One had 3.5 pages, e.g. a chronology.", "Why?"]);
});

test.each([
  [
    "We heard Dr. Featherstone say so. It helps.",
    ["We heard Dr. Featherstone say so.", "It helps."],
  ],
  ["Mrs. Okonjo waited. Mr. A. Rahman did not.", ["Mrs. Okonjo waited.", "Mr. A. Rahman did not."]],
  [
    "The chair, K. J. Brisk, left. J. Okonjo came.",
    ["The chair, K. J. Brisk, left.", "J. Okonjo came."],
  ],
  ["St. Anne's and Cllr. Featherstone agree.", ["St. Anne's and Cllr. Featherstone agree."]],
  ["There is no Plan B. Staff know it.", ["There is no Plan B.", "Staff know it."]],
  ["Nor do you and I. Staff know it.", ["Nor do you and I.", "Staff know it."]],
  ["They meet the IRO. Staff know it.", ["They meet the IRO.", "Staff know it."]],
])("a title and an initial end no sentence: %s", (prose, sentences) => {
  expect(splitSentences(prose)).toEqual(sentences);
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
