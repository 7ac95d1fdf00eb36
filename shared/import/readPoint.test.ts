import { describe, expect, test } from "vitest";
import { exampleVocabulary } from "./testing/exampleVisit.ts";
import { readPoint } from "./readPoint.ts";
import { setsMinusAgainstPlus } from "./signs/readSigns.ts";

const options = {
  vocabulary: exampleVocabulary,
  usualKind: "heard",
  speaksFor: () => true,
  minusMarksArea: false,
} as const;

const read = (raw: string): ReturnType<typeof readPoint> => readPoint(raw, options);

test("a minus marks an area where the writer sets it against a plus, and is a bullet elsewhere", () => {
  expect(setsMinusAgainstPlus(["1115 social workers", "- caseloads high", "+ good morale"])).toBe(
    true,
  );
  expect(setsMinusAgainstPlus(["0930 board", "- asked each what it is for"])).toBe(false);
  const marked = (raw: string) => readPoint(raw, { ...options, minusMarksArea: true });
  expect(marked("- caseloads high")).toMatchObject({ mark: "area", text: "caseloads high" });
  expect(marked("– thresholds differ")).toMatchObject({ mark: "area" });
  expect(marked("- ? who checks")).toMatchObject({ mark: "question" });
  expect(marked("• no shared system")).toMatchObject({ mark: "plain" });
});

describe("signs at the beginning of a line", () => {
  test.each([
    ["- training good", "plain", "training good"],
    [". purpose of board??", "plain", "purpose of board??"],
    ["• no shared system", "plain", "no shared system"],
    ["* one", "plain", "one"],
    ["+ love working here", "strength", "love working here"],
    ["? who holds chair to account", "question", "who holds chair to account"],
    ["- ? who checks", "question", "who checks"],
    [
      '"the chief exec came and sat with duty" said w pride',
      "quote",
      '"the chief exec came and sat with duty" said w pride',
    ],
    [
      "- “we receive a lot of reports” (three nodding)",
      "quote",
      "“we receive a lot of reports” (three nodding)",
    ],
    [
      'audits: "happen to you". never seen an overall result',
      "plain",
      'audits: "happen to you". never seen an overall result',
    ],
    ["=> oversight weak", "plain", "oversight weak"],
    ["no sign at all", "plain", "no sign at all"],
    ["-", "plain", "-"],
    ["-3 % on last year", "plain", "-3 % on last year"],
  ])("%j is %s", (raw, mark, text) => {
    expect(read(raw)).toMatchObject({ type: "evidencePoint", mark, text });
  });

  test.each([
    "Baby bruised, GP not told",
    "Girl left alone, duty not told yet",
    "Girl left alone, nobody has told the duty manager",
    "Girl left alone, the school hasn't informed anyone",
    "Girl left alone, DCS to be informed",
    "Girl left alone, should be reported to duty",
  ])("nobody was told where the line says so: %s", (words) => {
    expect(read(`! ${words}`)).toMatchObject({ type: "concern", text: words, told: "" });
  });

  test("!! sets a concern apart, with who was told", () => {
    expect(
      read("!! child at home, no visit yet. JP told duty manager 14.05, lead informed DCS 14.20"),
    ).toEqual({
      type: "concern",
      text: "child at home, no visit yet. JP told duty manager 14.05, lead informed DCS 14.20",
      told: "told duty manager 14.05, lead informed DCS 14.20",
    });
    expect(read("escalated case: confirmed closed loop").type).toBe("concern");
  });
});

test.each([
  ["caseloads down (have the weekly sheet, shown to us)", "seen"],
  ["pledge on wall", "seen"],
  ["minutes: last 3 mtgs, QA once", "read"],
  ["meeting took 20 minutes: too long", "heard"],
])("%j was %s", (raw, kind) => {
  expect(read(raw)).toMatchObject({ kind });
});

test.each([
  ["- police: no induction", "police"],
  [". probation - thresholds doc", "probation"],
  ["- health (designated nurse): clear about own duty", "healthPartners"],
  ["HV: phone first", "healthPartners"],
  ["- data: say none", null],
  ["- chair: senior officer of the council", null],
  ["police arrived at ten", null],
])("the source of %j is %j", (raw, sourceGroup) => {
  expect(read(raw)).toMatchObject({ sourceGroup });
});
