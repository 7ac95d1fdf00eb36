import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { askAreas } from "./askPool.ts";
import { talliesOf } from "./composeThemeFile.ts";
import { type PoolFilter, poolIndex, wholePool } from "./poolIndex.ts";
import { poolOf } from "./poolOf.ts";
import { poolRows } from "./poolTable.ts";
import { type ExactTally, publishedTally } from "./publishedTally.ts";
import { roundReport } from "./roundReport.ts";
import { madePool } from "./testing/madePool.ts";
import { themeFileText } from "./themeFile.ts";

// The adversary has every theme file, every table of the pool under every filter, every total and every
// report, knows the rule, and knows how many case files each team read. What they can work out is what
// differs between worlds that they cannot tell apart; so worlds are made that differ, and everything that
// is given out of them is held against each other.

const parts = ["met", "partly", "notMet"] as const;
const answerOf = { met: "yes", partly: "partly", notMet: "no" } as const;

/** Every way in which as many files can be answered that is given out alike. */
function alike({ met, partly, notMet }: ExactTally): readonly ExactTally[] {
  const n = met + partly + notMet;
  const given = JSON.stringify(publishedTally({ met, partly, notMet }));
  return Array.from({ length: n + 1 }, (_, a) =>
    Array.from({ length: n - a + 1 }, (__, b) => ({ met: a, partly: b, notMet: n - a - b })),
  )
    .flat()
    .filter((world) => JSON.stringify(publishedTally(world)) === given);
}

/** What a visit of that world gives of its case files, from the cases themselves. */
function talliesIn(world: ExactTally) {
  const visit = new TestVisit();
  const [area] = visit.records.visit.vocabulary.practiceAreas;
  if (area === undefined) throw new Error("no practice area");
  const cases = parts.flatMap((part) =>
    Array.from({ length: world[part] }, (_, i) => ({
      label: `${part}${i}`,
      answers: { [area.key]: answerOf[part] },
    })),
  );
  for (const each of cases) visit.add("cases", each);
  return talliesOf(visit.records);
}

/** All that is given out of these worlds, one a visit. */
function allThatIsGiven(worlds: readonly ExactTally[]): string {
  const files = madePool({ seed: 8, councils: 3, years: 3, visits: worlds.length }).map(
    (file, i) => ({ ...file, tallies: talliesIn(worlds[i] ?? noFiles) }),
  );
  const { visits } = poolOf(
    files.map((file, i) => ({ name: String(i), text: themeFileText(file) })),
  );
  const index = poolIndex(visits);
  const asked: readonly PoolFilter[] = [
    wholePool,
    ...index.regions.map((region) => ({ ...wholePool, region })),
    ...index.programmes.map((programme) => ({ ...wholePool, programme })),
    ...index.years.flatMap((from) => index.years.map((to) => ({ ...wholePool, from, to }))),
  ];
  return JSON.stringify([
    files,
    poolRows(visits),
    asked.map((filter) => [askAreas(index, filter), roundReport(index, filter)]),
  ]);
}

const noFiles: ExactTally = { met: 0, partly: 0, notMet: 0 };
const number = fc.integer({ min: 0, max: 9 });
const world = fc.record({ met: number, partly: number, notMet: number });

test("no file, table, total or report tells worlds apart that are given out alike", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(world, fc.nat()), { minLength: 2, maxLength: 5 }), (drawn) => {
      const here = drawn.map(([one]) => one);
      const there = drawn.map(([one, at]) => {
        const others = alike(one);
        return others[at % others.length] ?? one;
      });
      expect(allThatIsGiven(there)).toBe(allThatIsGiven(here));
    }),
    { numRuns: 40 },
  );
});

test("among them every number of every visit has three values at least", () => {
  fc.assert(
    fc.property(world, (one) => {
      const n = one.met + one.partly + one.notMet;
      const worlds = alike(one);
      for (const part of parts)
        expect(new Set(worlds.map((each) => each[part])).size).toBeGreaterThanOrEqual(
          Math.min(3, n + 1),
        );
    }),
  );
});

test("a world that is given out otherwise is told apart: the attack can see", () => {
  const few = { met: 20, partly: 5, notMet: 0 };
  expect(allThatIsGiven([few, few])).not.toBe(
    allThatIsGiven([few, { ...few, notMet: 5, met: 15 }]),
  );
});
