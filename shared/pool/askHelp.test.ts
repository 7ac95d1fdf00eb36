import { expect, test } from "vitest";
import { askHelp } from "./askHelp.ts";
import { poolIndex, wholePool } from "./poolIndex.ts";
import { poolOf } from "./poolOf.ts";
import { madePool } from "./testing/madePool.ts";
import { type PooledFinding, type ThemeFile, themeFileText } from "./themeFile.ts";

const [base] = madePool({ seed: 1, councils: 1, years: 1, visits: 1 });
if (base === undefined) throw new Error("no file");

const on = (kind: PooledFinding["kind"], theme = "Voice"): PooledFinding => ({
  kind,
  sentence: "So it is.",
  detail: "",
  themes: [theme],
});
const visit = (host: string, year: number, ...findings: PooledFinding[]): ThemeFile => ({
  ...base,
  visitKey: `00000000-0000-4000-8000-${String(year)}${String(host.length).padStart(8, "0")}`,
  host,
  councils: host === "" ? "leftOut" : "named",
  challengers: [],
  days: [],
  year,
  findings,
});

test("who could help whom goes by each council's latest visit that says anything on the theme", () => {
  const { visits } = poolOf(
    [
      visit("Ashby", 2020, on("area")),
      visit("Ashby", 2024, on("goodPractice")),
      visit("Ashby", 2025, on("area", "Permanence")),
      visit("Bramford", 2024, on("strength"), on("area")),
      visit("Cold Norton", 2023, on("strength")),
      visit("", 2024, on("strength")),
    ].map((file, i) => ({ name: String(i), text: themeFileText(file) })),
  );
  const index = poolIndex(visits);
  expect(visits).toHaveLength(6);
  expect(askHelp(index, wholePool)).toBeNull();
  expect(askHelp(index, { ...wholePool, theme: "Voice" })).toEqual({
    canHelp: ["Ashby", "Cold Norton"],
    couldUse: ["Bramford"],
  });
  expect(askHelp(index, { ...wholePool, theme: "Voice", to: 2020 })).toEqual({
    canHelp: [],
    couldUse: ["Ashby"],
  });
});
