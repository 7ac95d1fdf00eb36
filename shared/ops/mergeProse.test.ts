import { expect, test } from "vitest";
import { mergeProse } from "./mergeProse.ts";

const base = "Plans are late. Visits are short.";

test("changes in two places are both in the text, whoever’s is named first", () => {
  const a = "Most plans are late. Visits are short.";
  const b = "Plans are late. Visits are far too short.";
  const joined = "Most plans are late. Visits are far too short.";
  expect([mergeProse(base, a, b), mergeProse(base, b, a)]).toEqual([joined, joined]);
});

test("changes of the same words cannot be joined", () => {
  expect(mergeProse(base, base.replace("late", "early"), base.replace("late", "thin"))).toBeNull();
});

test("what both changed in the same way is changed once", () => {
  const both = "Plans are late. Visits are brief.";
  expect(mergeProse(base, both, both)).toBe(both);
  expect(mergeProse(base, "", "")).toBe("");
  const three = `${base} Panels are rare.`;
  const a = "Plans are late. Visits are brief. Panels are very rare.";
  const b = "Most plans are late. Visits are brief. Panels are rare.";
  const joined = "Most plans are late. Visits are brief. Panels are very rare.";
  expect(mergeProse(three, a, b)).toBe(joined);
});

test("spaces and line ends stay as they were written", () => {
  expect(
    mergeProse("  One\n\ntwo  three\n", "  One\n\ntwo  three four\n", " One\n\ntwo  three\n"),
  ).toBe(" One\n\ntwo  three four\n");
});

test("a text of 6,000 words is joined; a longer one, which would hold the window, goes to the team", () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(" ");
  const long = words(6_000);
  const [a, b] = [long.replace("word3 ", "three "), long.replace("word4000 ", "thousands ")];
  expect(mergeProse(long, a, b)).toBe(a.replace("word4000 ", "thousands "));
  const one = " more";
  expect(mergeProse(long + one, a + one, b + one)).toBeNull();
  expect(mergeProse(long, `${a}${one}`, b)).toBeNull();
  expect(mergeProse(long, a, `${b}${one}`)).toBeNull();
  // With one change there is nothing to compare.
  expect(mergeProse(long + one, long + one, b + one)).toBe(b + one);
  expect(mergeProse(long + one, a + one, long + one)).toBe(a + one);
});
