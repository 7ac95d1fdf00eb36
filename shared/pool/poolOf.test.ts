import { expect, test } from "vitest";
import { askPool } from "./askPool.ts";
import { poolIndex, wholePool } from "./poolIndex.ts";
import { poolOf } from "./poolOf.ts";
import { madePool } from "./testing/madePool.ts";
import { notPooledInWords, type ThemeFile, themeFileText } from "./themeFile.ts";

const some = madePool({ seed: 3, councils: 9, years: 4, visits: 60 });
const opened = (files: readonly ThemeFile[]) =>
  files.map((file, i) => ({ name: `${i}.themes.json`, text: themeFileText(file) }));
const [first] = some;
if (first === undefined) throw new Error("no visit");

test("the same visit twice counts once, as its latest issue has it, in whichever order the files come", () => {
  const later = { ...first, issue: 2, findings: [] };
  const again = { ...first, edition: 90 };
  const pools = [
    [first, again, later],
    [later, again, first],
    [again, later, first],
  ].map((files) => poolOf(opened(files)));
  for (const { visits, repeated } of pools) {
    expect(visits.map(({ file }) => file.issue)).toEqual([2]);
    expect(repeated).toHaveLength(2);
  }
  expect(pools[0]?.repeated.map(({ name, counted }) => [name, counted])).toEqual([
    ["0.themes.json", "2.themes.json"],
    ["1.themes.json", "2.themes.json"],
  ]);
});

test("a file that cannot be read is said, and hides no other", () => {
  const pool = poolOf([
    { name: "letter.pdf", text: "%PDF-1.7" },
    { name: "newer.themes.json", text: JSON.stringify({ ...first, version: 9 }) },
    { name: "changed.themes.json", text: JSON.stringify({ ...first, year: "last year" }) },
    ...opened([first]),
  ]);
  expect(pool.visits).toHaveLength(1);
  expect(pool.unread.map(({ name, why }) => `${name}: ${notPooledInWords(why)}`)).toEqual([
    "letter.pdf: it cannot be read as a theme file.",
    "newer.themes.json: a newer version of Critical Friend saved it. Update the app, then open it again.",
    "changed.themes.json: it is not a theme file, or somebody has changed it so that it does not hold together (year).",
  ]);
});

test("a council and a theme are one, however each file writes them", () => {
  const [a, b, c] = some;
  if (!a || !b || !c) throw new Error("no visits");
  const on = (theme: string) => ({
    ...first.findings[0],
    kind: "area" as const,
    sentence: "So.",
    detail: "",
    themes: [theme],
  });
  const { visits } = poolOf(
    opened([
      { ...a, host: "Northmere County Council", findings: [on("Front door")] },
      { ...b, host: "Northmere County Council", findings: [on("Front door")] },
      { ...c, host: "NORTHMERE", findings: [on("front  door ")] },
    ]),
  );
  const { recurrences, councils } = askPool(poolIndex(visits), wholePool);
  expect(councils).toBe(1);
  expect(recurrences).toMatchObject([
    { theme: "Front door", council: "Northmere County Council", years: [2016, 2016, 2016] },
  ]);
});

test("a filter narrows every part of the answer alike", () => {
  const index = poolIndex(poolOf(opened(some)).visits);
  const whole = askPool(index, wholePool);
  expect(whole.visits).toBe(60);
  const parts = index.regions.map((region) => askPool(index, { ...wholePool, region }));
  const sum = (of: (answer: typeof whole) => number) =>
    parts.reduce((all, answer) => all + of(answer), 0);
  expect(sum(({ visits }) => visits)).toBe(60);
  expect(sum(({ recommendations }) => recommendations.all)).toBe(whole.recommendations.all);
  expect(sum(({ goodPractice }) => goodPractice.length)).toBe(whole.goodPractice.length);
  const areasOf = (answer: typeof whole) => answer.themes.reduce((all, { area }) => all + area, 0);
  expect(sum(areasOf)).toBe(areasOf(whole));
  const late = askPool(index, { ...wholePool, from: 2018, to: 2018 });
  expect(late.years).toEqual([2018]);
  const [theme] = index.themes;
  if (theme === undefined) throw new Error("no theme");
  const one = askPool(index, { ...wholePool, theme });
  expect(one.visits).toBe(60);
  expect(one.themes).toEqual(whole.themes.filter((row) => row.theme === theme));
  expect(one.goodPractice.every(({ themes }) => themes.includes(theme))).toBe(true);
});
