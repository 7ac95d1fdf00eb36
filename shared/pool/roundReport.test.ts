import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type PoolFilter, poolIndex, wholePool } from "./poolIndex.ts";
import { poolOf } from "./poolOf.ts";
import { noReportInWords, roundReport } from "./roundReport.ts";
import { madePool } from "./testing/madePool.ts";
import { leastVisits, spanOf, yearSpans } from "./yearSpans.ts";
import { themeFileText } from "./themeFile.ts";

const indexOf = (files: ReturnType<typeof madePool>) =>
  poolIndex(
    poolOf(files.map((file, i) => ({ name: String(i), text: themeFileText(file) }))).visits,
  );

const named = indexOf(madePool({ seed: 1, councils: 8, years: 3, visits: 24 }));

test("a report of named councils says what recurs where, and what became of it, whatever is asked", () => {
  const report = roundReport(named, { ...wholePool, from: 2017, region: "London" });
  if (!report.ok) throw new Error(report.error.type);
  expect(report.value.title).toBe("Learning across visits, 2017–2018");
  expect(report.value.sections.map(({ heading }) => heading)).toEqual([
    "In short",
    "Themes",
    "Over time",
    "What recurs",
    "What recommendations became",
    "Good practice to share",
    "Who can help",
    "What the case files showed",
    "Who gave and who received",
  ]);
  expect(report.value.sections[5]?.points[0]).toMatch(/Council, 201[78]; /u);
  const none = roundReport(named, { ...wholePool, from: 2030 });
  expect(none.ok ? "" : noReportInWords(none.error)).toMatch(/^No visit is left/u);
});

test("of councils that are not named it says of whole spans of years what no council is told by", () => {
  const coded = indexOf(madePool({ seed: 1, councils: 8, years: 3, visits: 24, naming: "coded" }));
  const report = roundReport(coded, wholePool);
  const said = JSON.stringify(report);
  expect(report.ok).toBe(true);
  expect(said).not.toMatch(/Council C|Who gave/u);
  // It promises no more than holds: a report on other files can be taken from it.
  expect(said).toContain("out of all reports on the same files no number can be worked out");
  expect(said).toContain("A later report with further files in it, taken from this one, gives");
  for (const asked of [{ region: "London" }, { programme: "Triad" }]) {
    const narrow = roundReport(coded, { ...wholePool, ...asked });
    expect(narrow.ok ? "" : noReportInWords(narrow.error)).toContain("2016, 2017 and 2018");
  }
  const few = roundReport(indexOf(madePool({ seed: 1, councils: 3, years: 2, visits: 4, naming: "coded" })), wholePool); // prettier-ignore
  expect(few.ok ? "" : few.error.type).toBe("TooFewVisits");
});

// The adversary asks for every report that there is, and takes its tables from one another in any way:
// what they can tell apart are the groups of visits that stand in the same of them.
test("whatever reports are taken from one another, at least five visits stand behind every number", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2016, max: 2026 }), { minLength: 1, maxLength: 60 }),
      (years) => {
        const spans = yearSpans(years);
        const asked: PoolFilter[] = [
          null,
          ...Array.from({ length: 13 }, (_, i) => 2015 + i),
        ].flatMap((from) =>
          [null, ...Array.from({ length: 13 }, (_, i) => 2015 + i)].map((to) => ({
            ...wholePool,
            from,
            to,
          })),
        );
        // A report is of the visits of its choice, and has a column for each span.
        const tables = asked.flatMap((filter) => {
          const chosen = spanOf(spans, filter);
          return chosen === null
            ? []
            : [
                (year: number) =>
                  (filter.from === null || year >= filter.from) &&
                  (filter.to === null || year <= filter.to),
                ...chosen.map(
                  ({ from, to }) =>
                    (year: number) =>
                      year >= from && year <= to,
                ),
              ];
        });
        const toldApart = Map.groupBy(years, (year) => tables.map((is) => is(year)).join());
        const groups = [...toldApart].filter(([pattern]) => pattern.includes("true"));
        if (spans.length === 0) expect(years.length).toBeLessThan(leastVisits);
        else
          for (const [, group] of groups) expect(group.length).toBeGreaterThanOrEqual(leastVisits);
      },
    ),
    { numRuns: 300 },
  );
});
