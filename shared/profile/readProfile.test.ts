import { expect, test } from "vitest";
import byYear from "../../e2e/fixtures/field/lists/data profile by year.csv?raw";
import midthorpe from "../../e2e/fixtures/midthorpe/profile.csv?raw";
import { readCsv } from "../import/lists/readCsv.ts";
import { profileColumns } from "./profileColumns.ts";
import { joinedFigures, readProfile } from "./readProfile.ts";

const tableOf = (text: string) => readCsv(text.trimEnd().split(/\r?\n/u));

function read(text: string, hostName = "Midthorpe Council") {
  const table = tableOf(text);
  const found = profileColumns(table, hostName);
  return { ...found, ...readProfile(table, { ...found, hostName }) };
}

const rolesOf = (text: string, hostName?: string) =>
  read(text, hostName).columns.map(({ as, period }) => [as, period].filter(Boolean).join(" "));

test("a profile of one year is read as it stands, with its shares and what good is", () => {
  const { indicators, notTaken } = read(midthorpe);
  expect(rolesOf(midthorpe)).toEqual(["indicator", "host", "england", "neighbours", "goodIs"]);
  expect(indicators).toHaveLength(12);
  expect(notTaken).toEqual([]);
  expect(indicators[1]).toEqual({
    name: "Re-referrals within 12 months",
    unit: "%",
    goodIs: "lower",
    question: "",
    figures: {
      periods: [""],
      rows: [
        { of: "host", name: "", values: ["27"] },
        { of: "england", name: "", values: ["22.4"] },
        { of: "neighbours", name: "", values: ["21.9"] },
      ],
    },
  });
});

test("years across are the host's, oldest first; figures without a year are of the latest", () => {
  expect(rolesOf(byYear, "Northmere Council")).toEqual([
    "indicator",
    "host 2022/23",
    "host 2023/24",
    "neighbours",
    "england",
    "goodIs",
  ]);
  const { indicators } = read(byYear, "Northmere Council");
  expect(indicators[0]?.figures).toEqual({
    periods: ["2022/23", "2023/24"],
    rows: [
      { of: "host", name: "", values: ["540", "612"] },
      { of: "neighbours", name: "", values: ["", "545"] },
      { of: "england", name: "", values: ["", "544"] },
    ],
  });
  expect(indicators[3]).toMatchObject({ name: "Social worker turnover", unit: "%" });
});

test("councils across are neighbours, a year in each head is its period, n and rank are told apart", () => {
  const text = `Indicator,Midthorpe 2022/23,Midthorpe 2023/24,Ashford Vale 2023/24,Brimley 2023/24,North West 2023/24,England 2023/24,Denominator,Rank
Placements %,9,10,11,12,10.4,10.1,212,3`;
  expect(rolesOf(text)).toEqual([
    "indicator",
    "host 2022/23",
    "host 2023/24",
    "neighbour 2023/24",
    "neighbour 2023/24",
    "region 2023/24",
    "england 2023/24",
    "count",
    "left",
  ]);
  const { indicators, councils } = read(text);
  expect(councils).toEqual(["Ashford Vale", "Brimley"]);
  expect(indicators[0]?.figures.rows).toContainEqual({
    of: "count",
    name: "",
    values: ["", "212"],
  });
  expect(indicators[0]?.figures.rows).toContainEqual({
    of: "region",
    name: "North West",
    values: ["", "10.4"],
  });
});

test("a long table, a row for each area and year, comes to the same as a wide one", () => {
  const long = `Indicator,Area,Year,Value
Referrals,Midthorpe,2022,540
Referrals,Midthorpe,2023,612
Referrals,Statistical neighbours,2023,561
Referrals,Brimley,2023,c
Referrals,England,2023,544`;
  expect(read(long).indicators).toEqual([
    {
      name: "Referrals",
      unit: "",
      goodIs: "neither",
      question: "",
      figures: {
        periods: ["2022", "2023"],
        rows: [
          { of: "host", name: "", values: ["540", "612"] },
          { of: "neighbours", name: "", values: ["", "561"] },
          { of: "neighbour", name: "Brimley", values: ["", "c"] },
          { of: "england", name: "", values: ["", "544"] },
        ],
      },
    },
  ]);
  const byArea = `Measure,Local authority,2022,2023
Referrals,Midthorpe,540,612
Referrals,England,540,544`;
  expect(read(byArea).indicators[0]?.figures).toEqual({
    periods: ["2022", "2023"],
    rows: [
      { of: "host", name: "", values: ["540", "612"] },
      { of: "england", name: "", values: ["540", "544"] },
    ],
  });
});

test("shares that a spreadsheet gave as fractions are said, and read as shares of a hundred", () => {
  const { indicators, fromFractions } = read(
    "Indicator,Midthorpe,England,n\nAssessed in time %,0.841,0.825,320",
  );
  expect(fromFractions).toEqual(["Assessed in time"]);
  expect(indicators[0]?.figures.rows.map(({ values }) => values)).toEqual([
    ["84.1"],
    ["82.5"],
    ["320"],
  ]);
});

test("what cannot be taken is said with its line: no name, no figure, a second figure", () => {
  const { notTaken } = read(`Indicator,Area,Year,Value
Referrals,Midthorpe,2023,612
Referrals,Midthorpe,2023,613
,England,2023,5
Placements,,,`);
  expect(notTaken).toEqual([
    "Line 3: a second figure for Referrals in 2023, 613; the first one stands",
    "Line 4: names no indicator (England, 2023, 5)",
    "Line 5: has no figure (Placements)",
  ]);
});

test("figures of a later file join those of before; one that names no periods takes their place", () => {
  const before = { periods: ["2022"], rows: [{ of: "host" as const, name: "", values: ["5"] }] };
  const now = {
    periods: ["2023"],
    rows: [
      { of: "host" as const, name: "", values: ["6"] },
      { of: "england" as const, name: "", values: ["7"] },
    ],
  };
  expect(joinedFigures(before, now)).toEqual({
    periods: ["2022", "2023"],
    rows: [
      { of: "host", name: "", values: ["5", "6"] },
      { of: "england", name: "", values: ["", "7"] },
    ],
  });
  const loose = { periods: [""], rows: [] };
  expect(joinedFigures(before, loose)).toBe(loose);
});
