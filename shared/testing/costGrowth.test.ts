import { expect, test } from "vitest";
import { costGrowth, linear } from "./costGrowth.ts";

/** Work of so many steps. */
const steps = (count: number) => () => {
  let sum = 0;
  for (let step = 0; step < count; step += 1) sum = (sum * 31 + step) % 1_000_003;
  return sum;
};

test("cost that grows with the amount is told from cost that grows with its square", () => {
  expect(costGrowth((amount) => steps(amount * 20_000))).toBeLessThan(linear);
  expect(costGrowth((amount) => steps(amount * amount * 20_000))).toBeGreaterThan(linear);
});
