import { expect, test } from "vitest";
import type { JoinError } from "../../sync/teams.ts";
import { joinErrorInWords } from "./joinErrorInWords.ts";
import { emptyJoinForm, JoinForm } from "./joinForm.ts";

// One of each type; a type that is added makes this an error until it is here.
const errors: { readonly [T in JoinError["type"]]: Extract<JoinError, { readonly type: T }> } = {
  WrongNumberOfWords: { type: "WrongNumberOfWords", count: 5 },
  UnknownWord: { type: "UnknownWord", position: 3, word: "rivver" },
  WrongWords: { type: "WrongWords" },
  NotAnInvitation: { type: "NotAnInvitation" },
  NewerFormat: { type: "NewerFormat" },
  Damaged: { type: "Damaged" },
  Expired: { type: "Expired", expires: "2026-11-25T09:00:00.000Z" },
  NoInitials: { type: "NoInitials" },
  AlreadyHere: { type: "AlreadyHere" },
};

test("each reason has words of its own", () => {
  const texts = Object.values(errors).map((error) => joinErrorInWords(error).text);
  expect(new Set(texts).size).toBe(texts.length);
  expect(joinErrorInWords(errors.UnknownWord).text).toMatch(/^Word 3, “rivver”/);
  expect(joinErrorInWords(errors.Expired).text).toContain("25 November 2026, 09:00");
});

const wordsProblem = (words: string) =>
  JoinForm.safeParse({ ...emptyJoinForm, words })
    .error?.issues.find(({ path }) => path[0] === "words")
    ?.message.split(":")[0];

test.each([
  ["", "Type the six words that the lead says"],
  ["tiger lamp river", "There must be 6 words; here are 3"],
  ["tiger lamp rivver", "Word 3, “rivver”, is not one that is used"],
  [" Tiger, LAMP\nriver. cousin velvet\tharbor ", undefined],
])("of the words %j it is said: %s", (words, said) => {
  expect(wordsProblem(words)).toBe(said);
});
