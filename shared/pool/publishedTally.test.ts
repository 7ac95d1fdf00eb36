import { expect, test } from "vitest";
import { type ExactTally, publishedTally } from "./publishedTally.ts";

/** Every way in which `n` files can be answered. */
const worldsOf = (n: number): readonly ExactTally[] =>
  Array.from({ length: n + 1 }, (_, met) =>
    Array.from({ length: n - met + 1 }, (__, partly) => ({
      met,
      partly,
      notMet: n - met - partly,
    })),
  ).flat();

const parts = ["met", "partly", "notMet"] as const;

/** How few values the worst known number of any of these worlds has. */
const closest = (worlds: readonly ExactTally[]): number =>
  Math.min(...parts.map((part) => new Set(worlds.map((world) => world[part])).size));

test("an adversary who knows the rule and how many files were read narrows no number below three values", () => {
  for (let n = 1; n <= 80; n += 1) {
    const worlds = worldsOf(n);
    const byGiven = Map.groupBy(worlds, (world) => JSON.stringify(publishedTally(world)));
    for (const [given, alike] of byGiven) {
      // Of one or two files nothing is given; that there were so few says no more of them.
      const floor = Math.min(3, n + 1);
      expect(closest(alike), `${n} files, given ${given}`).toBeGreaterThanOrEqual(floor);
    }
  }
});

test("no small number is told from none, nor from the next one up", () => {
  for (const small of [1, 2]) {
    const given = publishedTally({ met: 20 - small, partly: small, notMet: 0 });
    expect(given).toEqual(publishedTally({ met: 20, partly: 0, notMet: 0 }));
  }
});

test("fewer than ten files give nothing; most samples of a visit give all areas but a few", () => {
  expect(publishedTally({ met: 5, partly: 3, notMet: 1 })).toBeNull();
  expect(publishedTally({ met: 8, partly: 5, notMet: 2 })).toEqual({
    met: 10,
    partly: 5,
    notMet: 0,
  });
  const worlds = [12, 15, 18, 24, 30].flatMap(worldsOf);
  const given = worlds.filter((world) => publishedTally(world) !== null);
  expect(given.length / worlds.length).toBeGreaterThan(0.8);
});
