import { expect, test } from "vitest";
import { checkOf, soundVisit } from "../testing/soundVisit.ts";
import type { ProblemType } from "./letterProblem.ts";

/** What is said of a letter with these words in it. */
function said(type: ProblemType, scope: string, takeHome = "") {
  const { visit } = soundVisit();
  const letter = visit.addLetter({ texts: { scope, takeHome } });
  return checkOf(visit, { letter, types: [type] });
}
const texts = (...checked: Parameters<typeof said>) => said(...checked).map(({ text }) => text);

test("a house word is said once, with what to write instead, and is advice", () => {
  const found = said("houseWord", "They utilise it. We UTILISE it in order  to learn.");
  expect(found.map(({ text }) => text)).toEqual([
    "What you asked us to look at: “utilise” is not plain. Write instead: use.",
    "What you asked us to look at: “in order to” is not plain. Write instead: to.",
  ]);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["advice"]));
  expect(found[0]).toMatchObject({ sectionId: "scope", words: "utilise" });
});

test("a word inside another is none of the house's", () => {
  expect(texts("houseWord", "Robustness and a replacement, in orderly rows.")).toEqual([]);
});

test("initials are to be spelled out where they are first used, not where they come again", () => {
  expect(texts("initialism", "The MASH is good. The MASH is busy.", "We have a MASH too.")).toEqual(
    [
      "What you asked us to look at: “MASH” is not spelled out where it is first used. Write “multi-agency safeguarding hub (MASH)”.",
    ],
  );
  expect(texts("initialism", "The XYZB meets.")).toEqual([
    "What you asked us to look at: “XYZB” is not spelled out where it is first used. Write the words, with the initials after them in brackets.",
  ]);
  expect(texts("initialism", "The DfE asks, and IROs answer.")).toHaveLength(2);
});

test.each([
  "The multi-agency safeguarding hub (MASH) is good. The MASH is busy.",
  "The MASH (multi-agency safeguarding hub) is busy.",
  "Independent reviewing officers (IROs) challenge. IROs are heard.",
  "The NHS and a GP.",
  "They send it to the team, and it is done.",
  "Part II of the plan, at 9 A.",
  "A LETTER IN CAPITALS THROUGHOUT IS NO LIST OF INITIALS",
])("%s has nothing to spell out", (scope) => {
  expect(texts("initialism", scope)).toEqual([]);
});

test("brackets spell out only what the words before them begin with", () => {
  expect(texts("initialism", "The board (LSCB) meets.")).toHaveLength(1);
});

test("a long sentence says how long it is; one of just so many words does not", () => {
  const words = (count: number) => `We ${"go ".repeat(count - 1).trim()}.`;
  expect(texts("longSentence", words(35))).toEqual([]);
  expect(texts("longSentence", words(36))[0]).toMatch(
    /^What you asked us to look at: a sentence of 36 words, “We go go .*…”\. Two are easier to read\.$/u,
  );
});

test("a section that reads hard is said with its figure; a plain or a short one is not", () => {
  const hard =
    "Organisational accountability necessitates multidisciplinary collaboration, notwithstanding considerable operational difficulties. ";
  const plain = "We met the team. They know each child well and say what they do next. ";
  expect(texts("readingEase", hard.repeat(8))).toEqual([
    "What you asked us to look at reads hard: 0 of 100 for reading ease (Flesch), where the team asks for 40. Shorter words and sentences help.",
  ]);
  expect(texts("readingEase", plain.repeat(8))).toEqual([]);
  expect(texts("readingEase", hard)).toEqual([]);
});
