import * as fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./wordDiff.ts";

test("only the words that changed are told apart", () => {
  expect(wordDiff("Caseloads are high in one team.", "Caseloads are low in one team.")).toEqual([
    { kind: "same", text: "Caseloads are " },
    { kind: "removed", text: "high" },
    { kind: "added", text: "low" },
    { kind: "same", text: " in one team." },
  ]);
  expect(wordDiff("It is too high.", "It is rising fast now.").slice(1)).toEqual([
    { kind: "removed", text: "too high" },
    { kind: "added", text: "rising fast now" },
    { kind: "same", text: "." },
  ]);
  expect(wordDiff("", "New.")).toEqual([{ kind: "added", text: "New." }]);
  expect(wordDiff("Same.", "Same.")).toEqual([{ kind: "same", text: "Same." }]);
});

test("without what was added it reads as before, without what was removed as after", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", " ", "\n", "."), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      const runs = wordDiff(before, after);
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});

test("what stays between two changes stays, but for a lone space", () => {
  expect(wordDiff("One in two.", "Ten in three.").map(({ kind, text }) => [kind, text])).toEqual([
    ["removed", "One"],
    ["added", "Ten"],
    ["same", " in "],
    ["removed", "two"],
    ["added", "three"],
    ["same", "."],
  ]);
  expect(wordDiff("\none ", "\ntwo ")).toEqual([
    { kind: "same", text: "\n" },
    { kind: "removed", text: "one" },
    { kind: "added", text: "two" },
    { kind: "same", text: " " },
  ]);
});

test("spaces beside each other are one piece, and nothing is no run at all", () => {
  expect(wordDiff("one  two", "one two").slice(1, 3)).toEqual([
    { kind: "removed", text: "  " },
    { kind: "added", text: " " },
  ]);
  expect(wordDiff("", "")).toEqual([]);
});

test("a few words changed in a text of any length are told apart at once", () => {
  const long = Array.from({ length: 100_000 }, (_, i) => `word${i}`).join(" ");
  const runs = wordDiff(long, long.replace("word500 ", "more and more "));
  expect(runs.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  expect(runs.slice(1, 3).map(({ text }) => text)).toEqual(["word500", "more and more"]);
});

test("fault 62: over a stretch of 1,500 words and spaces changes are told apart; a longer one is shown whole", () => {
  const stretch = (words: number) => Array.from({ length: words }, (_, i) => `word${i}`).join(" ");
  const kinds = (before: string, after: string) => wordDiff(before, after).map(({ kind }) => kind);
  const long = ` ${stretch(748)} `;
  const each = ["removed", "added", "same", "removed", "added"];
  expect(kinds(`a${long}b?`, `c${long}d!`)).toEqual(each);
  expect(kinds(`a${long}b?`, `c${long}d!!`)).toEqual(["removed", "added"]);
  expect(kinds(`a${long}b??`, `c${long}d!`)).toEqual(["removed", "added"]);
  expect(kinds(`a${long}b??`, "c")).toEqual(["removed", "added"]);
  expect(wordDiff("c", `a${long}b??`)).toEqual([
    { kind: "removed", text: "c" },
    { kind: "added", text: `a${long}b??` },
  ]);
});
