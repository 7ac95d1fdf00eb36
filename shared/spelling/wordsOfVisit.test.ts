import { expect, test } from "vitest";
import { newVisit } from "../import/testing/exampleVisit.ts";
import { keyOfWord } from "../visit/knownWords.ts";
import { wordsOfVisit } from "./wordsOfVisit.ts";

test("a visit knows its own words, its host and its groups", () => {
  const visit = {
    ...newVisit.visit,
    host: { name: "Haverdale-on-Ouse", kind: "" },
    knownWords: { [keyOfWord("Brightspot")]: "Brightspot" },
  };
  const words = wordsOfVisit(visit);
  expect(words).toEqual(expect.arrayContaining(["Brightspot", "Haverdale", "Ouse"]));
  for (const { label } of visit.vocabulary.sourceGroups)
    for (const word of label.match(/\p{L}+/gu) ?? []) expect(words.join(" ")).toContain(word);
});

test("a word stands under one key, however it is composed", () => {
  expect(keyOfWord("Zo\u00eb")).toBe(keyOfWord("Zoe\u0308"));
  expect(keyOfWord("Zoe")).not.toBe(keyOfWord("Zo\u00eb"));
});
