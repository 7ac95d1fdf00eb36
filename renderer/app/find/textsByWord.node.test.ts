import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchWords } from "../../../shared/words/searchWords.ts";
import { TextsByWord } from "./textsByWord.ts";

const exactly = { fuzzy: false } as const;
const word = fc.constantFrom("plan", "plans", "planning", "step-down", "stepdown", "down", "late");
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));

test("whatever was added and taken out: what is found is what looking at each text finds", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ text, isTakenOut: fc.boolean() }), { maxLength: 12 }),
      fc.array(fc.constantFrom("plan", "pl", "step", "down", "stepdown", "lat"), {
        minLength: 1,
        maxLength: 2,
      }),
      (texts, typed) => {
        const index = new TextsByWord();
        for (const [number, each] of texts.entries()) index.add(number, each.text);
        for (const [number, each] of texts.entries())
          if (each.isTakenOut) index.remove(number, each.text);
        const expected = [...texts.entries()].flatMap(([number, each]) => {
          const words = searchWords(each.text, { compounds: true });
          const holds = typed.every((begun) => words.some((own) => own.word.startsWith(begun)));
          return holds && !each.isTakenOut ? [number] : [];
        });
        const found = index.withAll(typed, exactly);
        expect([...found.keys()].toSorted((a, b) => a - b)).toEqual(expected);
        for (const weight of found.values()) expect(weight).toBeGreaterThan(0);
      },
    ),
  );
});

test("a text with the very word comes before one with its beginning, and a short one before a long one", () => {
  const index = new TextsByWord();
  index.add(0, "planning of meals");
  index.add(1, "plan of a family that has been known to several teams for years");
  index.add(2, "plan of a family");
  const best = [...index.withAll(["plan"], exactly)].toSorted((a, b) => b[1] - a[1]);
  expect(best.map(([number]) => number)).toEqual([2, 1, 0]);
  const near = index.withAll(["familli"], { fuzzy: () => 1 });
  expect(new Set(near.keys())).toEqual(new Set([1, 2]));
});
