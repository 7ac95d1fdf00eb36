import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeWordList, wordList } from "./wordList.ts";

const word = fc.stringMatching(/^[a-c' -]{1,6}$/);

test("has the words it was made of and no others", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), fc.array(word), (inside, asked) => {
      const list = wordList(encodeWordList(inside));
      for (const one of inside) expect(list.has(one)).toBe(true);
      for (const one of asked) expect(list.has(one)).toBe(inside.includes(one));
    }),
  );
});

test("an empty list and an empty word are in nothing", () => {
  expect(wordList("").has("a")).toBe(false);
  expect(wordList("").has("")).toBe(false);
  expect(wordList(encodeWordList(["a", "b"])).has("")).toBe(false);
});

test("words that share more letters than can be counted are all found", () => {
  const long = "a".repeat(60);
  const list = wordList(encodeWordList([long, `${long}b`, `${long}c`]));
  expect([list.has(`${long}b`), list.has(`${long}c`), list.has(`${long}d`)]).toEqual([
    true,
    true,
    false,
  ]);
});
