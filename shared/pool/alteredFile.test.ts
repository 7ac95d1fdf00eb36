import { describe, expect, test } from "vitest";
import { poolOf } from "./poolOf.ts";
import { madePool } from "./testing/madePool.ts";
import { notPooledInWords, readThemeFile, type ThemeFile, themeFileText } from "./themeFile.ts";

const [made] = madePool({ seed: 4, councils: 1, years: 1, visits: 1 });
if (made === undefined) throw new Error("no file was made");
const file: ThemeFile = made;
const anotherKey = "0192a000-0000-4000-8000-000000000002";
const saved = (): Record<string, unknown> => JSON.parse(themeFileText(file));
const why = (text: string): string => {
  const read = readThemeFile(text);
  return read.ok ? "read" : notPooledInWords(read.error);
};

describe("a theme file that is not as it was saved", () => {
  test.for<[string, (whole: Record<string, unknown>) => object]>([
    ["another year", (whole) => ({ ...whole, year: file.year + 1, days: [] })],
    ["a finding less", (whole) => ({ ...whole, findings: file.findings.slice(1) })],
    ["another council", (whole) => ({ ...whole, host: "Elsewhere" })],
    ["another visit", (whole) => ({ ...whole, visitKey: "0192a000-0000-4000-8000-000000000001" })],
    ["the fingerprint of nothing", (whole) => ({ ...whole, fingerprint: "0".repeat(64) })],
  ])("%s is refused, and said", ([, change]) => {
    expect(why(JSON.stringify(change(saved())))).toMatch(/^it is not as it was saved/u);
  });

  test("one without a fingerprint is read, as files of before are, and named", () => {
    const { fingerprint: _gone, ...others } = saved();
    const { visits, unproved } = poolOf([
      { name: "old.themes.json", text: JSON.stringify(others) },
      { name: "again.themes.json", text: themeFileText({ ...file, visitKey: anotherKey }) },
    ]);
    expect(visits).toHaveLength(2);
    expect(unproved).toEqual(["old.themes.json"]);
    expect(why(JSON.stringify({ ...others, fingerprint: "" }))).toMatch(/\(fingerprint\)/u);
  });

  test("days of another year than the file says are refused", () => {
    const wrong = { ...file, councils: "named" as const, days: [`${file.year - 1}-10-14`] };
    expect(why(themeFileText(wrong))).toMatch(/\(year\)/u);
  });

  test("blanks, line ends and the order of its names are no change", () => {
    const turned = Object.fromEntries(Object.entries(saved()).toReversed());
    expect(why(JSON.stringify(turned))).toBe("read");
    expect(why(themeFileText(file).replaceAll("\n", "\r\n"))).toBe("read");
  });
});

test("programmes, regions and themes that differ in case, blanks or accents are one", () => {
  const other = {
    ...file,
    visitKey: anotherKey,
    programme: `  ${file.programme.toUpperCase()} `,
    region: file.region.replaceAll(" ", "  "),
    findings: file.findings.map((finding) => ({ ...finding, themes: ["Cafe\u0301s"] })),
  };
  const first = {
    ...file,
    findings: file.findings.map((one) => ({ ...one, themes: ["Caf\u00E9s"] })),
  };
  const { visits } = poolOf(
    [first, other].map((one, i) => ({ name: String(i), text: themeFileText(one) })),
  );
  const said = visits.map(({ file: { programme, region, findings } }) =>
    JSON.stringify([programme, region, findings[0]?.themes]),
  );
  expect(new Set(said).size).toBe(1);
});
