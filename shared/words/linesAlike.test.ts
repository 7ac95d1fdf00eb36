import * as fc from "fast-check";
import { expect, test } from "vitest";
import { linesAlike, type LineSaid } from "./linesAlike.ts";
import { searchWords } from "./searchWords.ts";

const lines = (...texts: readonly string[]): readonly LineSaid[] =>
  texts.map((text, at) => ({ key: `line ${at}`, text, session: `session ${at % 2}` }));
const found = (...texts: readonly string[]) =>
  linesAlike(lines(...texts)).map(({ words, lines: keys }) => [words, keys.length]);

test("one thing is one thing, with a hyphen, a space or nothing between, and in its forms", () => {
  expect(
    found(
      "Step-down is refused more often than not.",
      "Nobody steps down a plan before Easter.",
      "Stepdown to the locality happens by phone.",
      "They rang twice.",
    ),
  ).toEqual([[["step-down"], 3]]);
  expect(
    found(
      "Referrals to housing are lost.",
      "We referred three families for housing.",
      "A referral that housing never saw.",
    ),
  ).toEqual([[["referrals", "housing"], 3]]);
});

test("two words anywhere will do; what nearly every line says, or says nothing, will not", () => {
  const many = Array.from({ length: 40 }, (_, i) => `The plan of family ${"abcdefgh"[i % 8]}.`);
  const three = [
    "Plan: chronology, no supervision.",
    "Supervision skips the chronology of a plan.",
  ];
  expect(found(...many, ...three, "A chronology is what supervision asks after.")).toEqual([
    [["chronology", "supervision"], 3],
  ]);
  expect(found("We said that they would.", "They would, we said.", "We said they would.")).toEqual(
    [],
  );
});

test("lines of one session, or two lines, are no suggestion", () => {
  const texts = ["Early help waits.", "Early help is full.", "Early help is praised."];
  expect(found(...texts)).toEqual([[["early help"], 3]]);
  expect(found(...texts.slice(1))).toEqual([]);
  expect(linesAlike(lines(...texts).map((line) => ({ ...line, session: "one" })))).toEqual([]);
});

test("who speaks is not what is spoken of", () => {
  const said = lines("Social workers wait.", "Our social worker left.", "A social worker rang.");
  expect(linesAlike(said)).toHaveLength(1);
  expect(linesAlike(said, { groups: ["Social workers"] })).toEqual([]);
});

test("a suggestion keeps its id when lines come, and lines that were named are not named over again", () => {
  const texts = ["Early help waits.", "Early help is full.", "Early help is praised."];
  const [before] = linesAlike(lines(...texts));
  const [after, ...others] = linesAlike(lines(...texts, "For early help one waits.", "Waits."));
  expect(after?.id).toBe(before?.id);
  expect(after?.lines).toHaveLength(4);
  expect(others).toEqual([]);
});

test("whatever the lines: three of two sessions at least, each holding a form of every word that is shown", () => {
  const word = fc.constantFrom(
    ..."step down step-down early help helps housing house plan plans audit refer referral".split(
      " ",
    ),
  );
  const line = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")),
    session: fc.constantFrom("one", "two", "three"),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (said) => {
      const all = said.map((each, at) => ({ ...each, key: String(at) }));
      for (const { words, lines: keys } of linesAlike(all)) {
        const own = keys.map((key) => all[Number(key)]);
        expect(keys.length).toBeGreaterThanOrEqual(3);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(own.map((each) => each?.session)).size).toBeGreaterThanOrEqual(2);
        for (const shown of words.flatMap((each) => each.split(/[ -]/)))
          for (const each of own)
            expect(
              searchWords(each?.text ?? "", { compounds: true }).some(
                ({ word: other }) =>
                  other.slice(0, 3) === shown.slice(0, 3) || other.includes(shown),
              ),
            ).toBe(true);
      }
    }),
  );
});
