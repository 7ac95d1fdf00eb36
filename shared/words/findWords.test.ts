import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findWords, type HowToFind, replaceWords } from "./findWords.ts";

const loosely: HowToFind = { matchesCase: false, isWhole: false };
const found = (text: string, sought: string, how: Partial<HowToFind> = {}) =>
  findWords(text, sought, { ...loosely, ...how }).map(({ start, end }) => text.slice(start, end));

test.each([
  ["Early help and early help", "early help", ["Early help", "early help"]],
  ["the Council’s plan", "council's", ["Council’s"]],
  ["“Nobody asked”", '"nobody asked"', ["“Nobody asked”"]],
  ["an outcome‑focused – or plain - plan", "outcome-focused - or", ["outcome‑focused – or"]],
  ["Zoë’s café, and cafe\u0301s", "cafe", ["café", "cafe\u0301"]],
  ["front\u00A0door, front\u202Fdoor", "front door", ["front\u00A0door", "front\u202Fdoor"]],
  ["co\u00ADoperation \u{1F44D}\u{1F3FD} good", "cooperation", ["co\u00ADoperation"]],
  ["ﬁles are ﬁne", "file", ["ﬁle"]],
  ["a (b) [c] .* $1 \\d", ".*", [".*"]],
  ["aaaa", "aa", ["aa", "aa"]],
  ["half of ½ and more", "1", []],
  ["nothing", "", []],
])("in %j is found %j", (text, sought, words) => {
  expect(found(text, sought)).toEqual(words);
});

test("capitals count when they are to, and accents never", () => {
  expect(found("Board, board, bóard", "board", { matchesCase: true })).toEqual(["board", "bóard"]);
});

test("whole words are not parts of longer ones, and end at punctuation", () => {
  const text = "Child, child’s, children, grandchild, child-led, a child.";
  expect(found(text, "child", { isWhole: true })).toHaveLength(4);
  expect(found("the 12, 120 and 112", "12", { isWhole: true })).toEqual(["12"]);
  expect(found("(see note)(see note)", "(see note)", { isWhole: true })).toHaveLength(2);
});

describe("replaced", () => {
  const replaced = (text: string, sought: string, by: string, how: Partial<HowToFind> = {}) =>
    replaceWords(text, findWords(text, sought, { ...loosely, ...how }), { sought, by });

  test.each([
    [
      "Early help is late. We saw early help.",
      "early help",
      "family help",
      "Family help is late. We saw family help.",
    ],
    ["“Very good work”, very good.", "very ", "", "“Good work”, good."],
    ["We met Ofsted.", "ofsted", "the inspectorate", "We met The inspectorate."],
    ["The Board met.", "Board", "partnership", "The partnership met."],
    ["Cost: $5", "$5", "$& and $1", "Cost: $& and $1"],
    ["éclair", "ECLAIR", "bun", "bun"],
  ])("in %j %j by %j", (text, sought, by, after) => {
    expect(replaced(text, sought, by)).toBe(after);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "a",
      "A",
      "é",
      "e\u0301",
      "’",
      "'",
      "-",
      "–",
      " ",
      "\u00A0",
      "ﬁ",
      "i",
      "\u00AD",
      "İ",
      "\uD83D",
      "😀",
    ),
    maxLength: 20,
  }),
);
const how = fc.record({ matchesCase: fc.boolean(), isWhole: fc.boolean() });

test("what is found lies in the text, in order, apart, on whole letters, and is found in itself", () => {
  fc.assert(
    fc.property(anyText, anyText, how, (text, sought, options) => {
      let last = 0;
      for (const { start, end } of findWords(text, sought, options)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
        expect(text.slice(end)).not.toMatch(/^\p{M}/u);
        expect(findWords(text.slice(start, end), sought, loosely)).toEqual([
          { start: 0, end: end - start },
        ]);
      }
    }),
  );
});

test("words are found wherever they were put, whatever stands around them", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme-ascii" }),
      fc.string({ unit: "grapheme-ascii", minLength: 1 }),
      fc.string({ unit: "grapheme-ascii" }),
      (before, sought, after) => {
        const all = findWords(`${before}${sought}${after}`, sought, loosely);
        expect(all.length).toBeGreaterThan(0);
      },
    ),
  );
});

test("replacing changes nothing but what was found, and putting the same words there nothing at all", () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, how, (text, sought, by, options) => {
      const all = findWords(text, sought, options);
      const after = replaceWords(text, all, { sought, by });
      if (all.length === 0) expect(after).toBe(text);
      const same = all.every(({ start, end }) => text.slice(start, end) === sought);
      if (same) expect(replaceWords(text, all, { sought, by: sought })).toBe(text);
      // Beside capitals, what stands between the matches is kept to the letter.
      const kept = all.reduce(
        ({ at, parts }, { start, end }) => ({ at: end, parts: [...parts, text.slice(at, start)] }),
        { at: 0, parts: [] as readonly string[] },
      );
      const wanted = [...kept.parts, text.slice(kept.at)].join(by);
      expect(after.toLowerCase()).toBe(wanted.toLowerCase());
    }),
  );
});
