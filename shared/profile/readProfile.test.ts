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

test.each([
  ["22/23,23/24,24/25", ["host 22/23", "host 23/24", "host 24/25"]],
  ["2023-24,2024-25 (provisional)", ["host 2023-24", "host 2024-25"]],
  ["Mar 24,Dec-24", ["host Mar 24", "host Dec-24"]],
  ["31/03/2024,31/03/2025", ["host 31/03/2024", "host 31/03/2025"]],
  ["Q3 24/25,Q4 24/25,Target", ["host Q3 24/25", "host Q4 24/25", "left"]],
  ["Midthorpe n,Midthorpe %,Eng,Y&H,SN", ["count", "host", "england", "region", "neighbours"]],
  ["Midthorpe,Previous,Direction of travel", ["host", "left", "left"]],
])(
  "columns headed %s are the host's years, or whose they are, and no neighbour's",
  (heads, roles) => {
    const figures = heads.split(",").map((_, at) => String(20 + at));
    expect(rolesOf(`Indicator,${heads}\nRe-referrals %,${figures.join(",")}`)).toEqual([
      "indicator",
      ...roles,
    ]);
  },
);

test("a column of neighbours whose figures are withheld is one of them, and marks of footnotes are told", () => {
  const { columns, indicators, notTaken } = read(
    "Indicator,Midthorpe,Oxtown,Northmere\nRe-referrals,21%r,<5,c\nWaiting,9 days,2 weeks,x",
  );
  expect(columns.map(({ as }) => as)).toEqual(["indicator", "host", "neighbour", "neighbour"]);
  expect(
    indicators.map(({ unit, figures }) => [unit, figures.rows.flatMap((row) => row.values)]),
  ).toEqual([
    ["%", ["21", "<5", "c"]],
    // Days and weeks are not laid side by side.
    ["days", ["9", "2 weeks", "x"]],
  ]);
  expect(notTaken).toEqual([expect.stringMatching(/^“r” beside a figure, first in line 2/u)]);
});

test("a long table of statistics has each figure by its council, region or country, and none of nowhere", () => {
  const { indicators, notTaken } =
    read(`time_period,geographic_level,country_name,region_name,la_name,indicator,value
202223,Local authority,England,North East,Midthorpe,Re-referrals,20
202324,Local authority,England,North East,Midthorpe,Re-referrals,21
202324,Regional,England,North East,,Re-referrals,23
202324,National,England,,,Re-referrals,22
202324,,,,,Re-referrals,99`);
  expect(indicators[0]?.figures).toEqual({
    periods: ["202223", "202324"],
    rows: [
      { of: "host", name: "", values: ["20", "21"] },
      { of: "region", name: "North East", values: ["", "23"] },
      { of: "england", name: "", values: ["", "22"] },
    ],
  });
  expect(notTaken).toEqual(["Line 6: says of no area whose figure it is (Re-referrals)"]);
});
