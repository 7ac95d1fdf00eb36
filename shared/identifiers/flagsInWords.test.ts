import { expect, test } from "vitest";
import { emptyRegister } from "./emptyRegister.ts";
import { flagsInWords } from "./flagsInWords.ts";

const flags = (text: string, withAdvice = true) =>
  flagsInWords(text, emptyRegister, { withAdvice });

test("what looks like an identifier is said in words, each once", () => {
  expect(flags("rang Zbigniew, then K.B., then Zbigniew")).toEqual([
    "“Zbigniew” looks like a person's name",
    "“K.B.” looks like a person's initials",
  ]);
});

test("what only points at one person is said, or left out where it is known who speaks", () => {
  const text = "The designated nurse told us so.";
  expect(flags(text)).toHaveLength(1);
  expect(flags(text, false)).toEqual([]);
});
