import { expect, test } from "vitest";
import { intervalInWords, wilsonInterval } from "./wilsonInterval.ts";

// R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17
// (1998), table I, method 3.
test.each([
  { count: 81, n: 263, low: "0.2553", high: "0.3662" },
  { count: 15, n: 148, low: "0.0624", high: "0.1605" },
  { count: 0, n: 20, low: "0.0000", high: "0.1611" },
  { count: 1, n: 29, low: "0.0061", high: "0.1718" },
])("the interval of $count in $n is the published one", ({ count, n, low, high }) => {
  const interval = wilsonInterval(count, n);
  expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual([low, high]);
});

test("no cases have no interval, and nothing is said of them", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(intervalInWords(0, 0)).toBe("");
});

test.each([
  [7, 12, "between about 3 and 8 in 10"],
  [0, 12, "fewer than about 2 in 10"],
  [12, 12, "more than about 8 in 10"],
  [1, 1, "more than about 2 in 10"],
  [1, 2, "between about 1 and 9 in 10"],
  [500, 1000, "about 5 in 10"],
])("%i of %i is said as %s", (count, n, words) => {
  expect(intervalInWords(count, n)).toBe(words);
});
