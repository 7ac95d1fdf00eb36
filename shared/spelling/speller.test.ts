import { describe, expect, test } from "vitest";
import fieldWords from "../../assets/language/spelling.json" with { type: "json" };
import { britishDictionary } from "./britishDictionary.ts";
import { createSpeller } from "./speller.ts";

const speller = createSpeller(britishDictionary);

describe("what is right", () => {
  test.for([
    ["British spelling", "colour organise judgement programme practise licence fulfil"],
    ["the field’s own words", "safeguarding coproduced neurodivergent Ofsted genograms"],
    ["councils and bodies", "Haringey Wirral Cafcass Barnardo’s"],
    ["either apostrophe", "don't don’t children's children’s families’"],
    ["words with hyphens", "multi-agency step-down co-produced well-being"],
    ["initials and numbers", "SENCO DSLs MASH’s 2025 3rd Q3 I A"],
    ["a capital at the beginning of a line", "Siloed Workstream The"],
    ["accents, composed or not", "café cafe\u0301"],
  ])("%s", ([, words = ""]) => {
    expect(speller.misspelt(words.split(" "))).toEqual([]);
  });

  test("what is no word of ordinary length is left alone", () => {
    expect(speller.misspelt(["x".repeat(41), "a_b", "name@example.org", ""])).toEqual([]);
  });
});

describe("what is not", () => {
  test.for([
    ["recieve", "receive"],
    ["safegaurding", "safeguarding"],
    ["organize", "organise"],
    ["color", "colour"],
    ["childrens", "children's"],
    ["definately", "definitely"],
    ["thier", "their"],
  ])("%s, for which %s is offered", ([wrong = "", right = ""]) => {
    expect(speller.misspelt([wrong])).toEqual([wrong]);
    expect(speller.suggest(wrong)).toContain(right);
  });

  test("a slip in a part of a hyphenated word", () => {
    expect(speller.misspelt(["multi-agancy"])).toEqual(["multi-agancy"]);
  });

  test("the apostrophe of a suggestion is the one that was typed", () => {
    expect(speller.suggest("dosn’t")).toContain("doesn’t");
    expect(speller.suggest("dosn't")).toContain("doesn't");
  });

  test("at most five suggestions, and none for what is too long to try", () => {
    expect(speller.suggest("hte").length).toBeLessThanOrEqual(5);
    expect(speller.suggest("antidisestablishmentarianisn")).toEqual([]);
  });
});

test("words of a visit are right, offered for a slip, and no longer once they are given up", () => {
  const own = createSpeller(britishDictionary);
  own.know(["Midthorpe", "brightspot"]);
  expect(own.misspelt(["Midthorpe", "Midthorpe’s", "brightspot", "Brightspot"])).toEqual([]);
  expect(own.misspelt(["midthorpe"])).toEqual(["midthorpe"]);
  for (const slip of ["brightsopt", "brigtspot"]) expect(own.suggest(slip)[0]).toBe("brightspot");
  own.know([]);
  expect(own.misspelt(["Midthorpe"])).toEqual(["Midthorpe"]);
});

test("every word of the field is one that the dictionary lacks", () => {
  const bare = createSpeller({ ...britishDictionary });
  const lines = britishDictionary.dic.split("\n").map((line) => line.split("/")[0]);
  const listed = new Set(lines);
  expect(fieldWords.words.filter((word) => listed.has(word))).toEqual([]);
  expect(bare.misspelt(fieldWords.words)).toEqual([]);
  expect(fieldWords.words).toEqual(
    fieldWords.words.toSorted((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), "en-GB")),
  );
});
