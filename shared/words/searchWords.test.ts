import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldWord, searchWords } from "./searchWords.ts";

const words = (text: string) => searchWords(text, { compounds: true }).map(({ word }) => word);

test("capitals, accents, quotation marks, apostrophes and plurals count for nothing", () => {
  expect(words("“Zoë’s” CHILDREN’S plans’")).toEqual(["zoe", "child", "plan"]);
  expect(words("the families’ reviews")).toEqual(words("The family’s review"));
  for (const [one, many] of [
    ["process", "processes"],
    ["child", "children"],
    ["policy", "policies"],
    ["box", "boxes"],
    ["case", "cases"],
    ["woman", "women"],
  ] as const)
    expect(foldWord(many)).toBe(foldWord(one));
  // Endings that only look like one.
  expect(words("status analysis gas bus is")).toEqual(["status", "analysis", "gas", "bus", "is"]);
});

test("what a hyphen or dash joins is found apart and as one word", () => {
  for (const text of ["step-down", "step\u2011down", "step–down"])
    expect(words(text)).toEqual(["step", "down", "stepdown"]);
  expect(words("step - down")).toEqual(["step", "down"]);
  expect(words("step\u00ADdown")).toEqual(["stepdown"]);
  expect(words("one-to-one")).toEqual(["one", "to", "oneto", "one", "onetoone"]);
  expect(searchWords("step-down", { compounds: false }).map(({ word }) => word)).toEqual([
    "step",
    "down",
  ]);
});

test("every word says where it stands, and folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const { word, start, end } of searchWords(text, { compounds: false })) {
        expect(foldWord(text.slice(start, end))).toBe(word);
        expect(start).toBeLessThan(end);
      }
    }),
  );
});
