import { expect, test } from "vitest";
import { ageBand, ageBandOfBirth, yearIn } from "./ageBand.ts";
import { compareSample, comparedInWords } from "./compareSample.ts";
import { chanceOf } from "./hypergeometric.ts";
import { columnsOfList, valuesIn } from "./listColumns.ts";
import { partList, proportionalSizes } from "./strata.ts";
import { isEasilyGuessed, sealOf, seedProblem, usedSeed } from "./usedSeed.ts";
import { listRow } from "./testing/listRow.ts";

test.each([
  ["  4127 ", "4127"],
  ["４１２７", "4127"],
  ["٤١٢٧", "4127"],
  ["४१२७", "4127"],
  ["41\u200B27\uFEFF", "4127"],
  ["nine\u00A0 lives", "nine lives"],
  ["well–made", "well-made"],
  ["“quoted”", '"quoted"'],
  ["Тор", "Top"],
  ["Café", "Café"],
  ["Cafe\u0301", "Café"],
  ["line\nbreak", "line break"],
  ["\u202E4127", "4127"],
  [" \u3000 ", ""],
])("the seed %j is used as %j", (typed, used) => {
  expect(usedSeed(typed)).toBe(used);
  expect(usedSeed(used)).toBe(used);
});

test("seeds that are empty, too long or the same are not drawn with", () => {
  expect(seedProblem("", "8063")).toBe("empty");
  expect(seedProblem("4127", "")).toBe("empty");
  expect(seedProblem("Blue Door", "blue door")).toBe("same");
  expect(seedProblem("x".repeat(101), "8063")).toBe("tooLong");
  expect(seedProblem("4127", "8063")).toBeNull();
});

test("a seal is the SHA-256 of the seed, and of four digits it hides nothing", () => {
  expect(sealOf("4127")).toBe("f0f92eb79cec3fad7e7ad71ccfff43a904058162827b274830c05ffc6ec501fb");
  expect(isEasilyGuessed("4127")).toBe(true);
  expect(isEasilyGuessed("blue door nine lamps")).toBe(false);
});

test.each([
  ["0", "Under 1"],
  ["1", "1–4"],
  ["4 yrs", "1–4"],
  ["5", "5–9"],
  ["15", "10–15"],
  ["16", "16–17"],
  ["18", "18 and over"],
  ["8 months", "Under 1"],
  ["14 months", "1–4"],
  ["unborn", "Unborn"],
  ["5-9", "5-9"],
  ["", ""],
  ["11 months", "Under 1"],
  ["18 months", "1–4"],
  ["72 months", "5–9"],
  ["60 weeks", "1–4"],
  ["3 wks", "Under 1"],
  ["400 days", "1–4"],
])("the age %j is in the band %j", (age, band) => expect(ageBand(age)).toBe(band));

test.each([
  ["14/03/2015", "5–9"],
  ["16/10/2019", "5–9"],
  ["17/10/2019", "1–4"],
  ["2006-10-16", "18 and over"],
  ["2006-10-17", "16–17"],
  ["14 Mar 2015", "5–9"],
  ["14/03/15", "5–9"],
  ["42077", "5–9"],
  ["01/02/2025", "Unborn"],
  ["not known", null],
  ["14/14/2015", null],
])("of the birth date %j only the band %j is kept", (born, band) =>
  expect(ageBandOfBirth(born, "2024-10-16")).toBe(band),
);

test.each([
  ["01/02/2024", "2024"],
  ["3/4/24", "2024"],
  ["2024-01-02", "2024"],
  ["45310", "2024"],
  ["soon", ""],
])("%j is of the year %j", (date, year) => expect(yearIn(date)).toBe(year));

test("what stands over goes to the largest fractions, then to the larger group, then by name", () => {
  // Shares of 10 from 41, 33, 20 and 6: 4.1, 3.3, 2.0, 0.6.
  expect(proportionalSizes([41, 33, 20, 6], 10)).toEqual([4, 3, 2, 1]);
  // Shares of 3 from 5 and 5: one and a half each; the first by name gets the odd one.
  expect(proportionalSizes([5, 5], 3)).toEqual([2, 1]);
  // A group of 3 among 214 gives none of 12: nothing is rounded up for it.
  expect(proportionalSizes([211, 3], 12)).toEqual([12, 0]);
  expect(proportionalSizes([2, 1], 50)).toEqual([2, 1]);
});

test("groups are told by their words, not by capitals or spaces, and a blank is a group", () => {
  const rows = ["East", "east", "East ", "", "WEST"].map((team, at) => listRow(`A${at}`, { team }));
  expect(valuesIn(rows, "team")).toEqual(["East", "East", "East", "Not said", "WEST"]);
  const parted = partList(rows, ["team"]);
  expect(parted.ok && parted.value.strata).toEqual([
    { values: ["East"], inList: 3 },
    { values: ["Not said"], inList: 1 },
    { values: ["WEST"], inList: 1 },
  ]);
  expect(columnsOfList({ moreColumns: ["Ward"] }, rows).map(({ key }) => key)).toEqual(["team"]);
});

test("a column with nearly as many values as cases is refused to draw by", () => {
  const rows = Array.from({ length: 80 }, (_, at) => listRow(`A${at}`, { team: `T${at}` }));
  expect(partList(rows, ["team"])).toEqual({
    ok: false,
    error: { type: "TooManyStrata", found: 80 },
  });
});

// Fisher's tea tasting, and Fisher's criminal twins, with the figures that R's own examples print.
test.each([
  [{ found: 3, drawn: 4, marked: 4, all: 8 }, 0.4857],
  [{ found: 4, drawn: 4, marked: 4, all: 8 }, 0.02857],
  [{ found: 2, drawn: 12, marked: 17, all: 30 }, 0.0005367],
])("%j has the chance that R prints", (table, expected) => {
  expect(chanceOf(table).toPrecision(4)).toBe(expected.toPrecision(4));
});

test("the exact test agrees with counting every sample by hand", () => {
  for (const [all, marked, drawn] of [
    [9, 4, 3],
    [12, 2, 6],
    [10, 9, 5],
  ] as const) {
    const times = Array.from({ length: drawn + 1 }, () => 0);
    for (let set = 0; set < 2 ** all; set += 1) {
      const chosen = Array.from({ length: all }, (_, i) => (set >> i) & 1);
      if (chosen.reduce((sum, one) => sum + one, 0) !== drawn) continue;
      const found = chosen.slice(0, marked).reduce((sum, one) => sum + one, 0);
      times[found] = (times[found] ?? 0) + 1;
    }
    const total = times.reduce((sum, count) => sum + count, 0);
    times.forEach((count, found) => {
      if (count === 0) return;
      const asLikely = times.filter((other) => other <= count);
      const byHand = asLikely.reduce((sum, other) => sum + other, 0) / total;
      expect(chanceOf({ found, drawn, marked, all })).toBeCloseTo(byHand, 9);
    });
  }
});

test("a sample is held against its list in plain words, and what chance hardly gives is said", () => {
  const list = Array.from({ length: 214 }, (_, at) =>
    listRow(`2024/${at}`, { team: at < 41 ? "East" : at < 150 ? "North" : "West" }),
  );
  const sample = [...list.slice(0, 3), ...list.slice(41, 50)];
  const [team] = compareSample(sample, list, columnsOfList({ moreColumns: [] }, list), []);
  if (team === undefined) throw new Error("no column was compared");
  expect(team.values.map((each) => comparedInWords(each, team))).toEqual([
    "9 of 12 from North, 109 of 214 in the list",
    "None of 12 from West, 64 of 214 in the list",
    "3 of 12 from East, 41 of 214 in the list",
  ]);
  expect(team.values.map(({ standsOut }) => standsOut)).toEqual([null, "fewer", null]);
  const [set] = compareSample(sample, list, [{ key: "team", label: "Team" }], ["team"]);
  expect(set?.isSet).toBe(true);
  expect(set?.values.every(({ standsOut }) => standsOut === null)).toBe(true);
});

test("ages and years stand in their own order, whatever is commonest", () => {
  const bands = ["10–15", "5–9", "5–9", "16–17", "Under 1", "18 and over", "Unborn", "1–4", "5–9"];
  const list = bands.map((age, at) => listRow(`r${at}`, { age }));
  const [ages] = compareSample(list.slice(0, 2), list, [{ key: "ageBand", label: "Age band" }], []);
  expect(ages?.values.map(({ value }) => value)).toEqual([
    "Unborn",
    "Under 1",
    "1–4",
    "5–9",
    "10–15",
    "16–17",
    "18 and over",
  ]);
});
