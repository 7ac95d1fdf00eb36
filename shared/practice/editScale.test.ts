import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { ratingsShown, tallyArea } from "../triangulation/caseTally.ts";
import { calledThen, earlierWording, formsOf, ratingOf } from "../visit/formsOf.ts";
import { PracticeForm } from "../visit/kinds/practiceForm.ts";
import { fileOfForm, formFromFile, recordOfForm } from "./editForm.ts";
import { scaleProblems, type WantedRating, withScale } from "./editScale.ts";
import { readFormFile } from "./formFile.ts";
import { shippedForms } from "./shippedForms.ts";

function visitWithAnswer() {
  const visit = new TestVisit();
  const [file] = shippedForms();
  if (file === undefined) throw new Error("no form ships");
  const row = visit.add(
    "practiceForms",
    formFromFile(file, { visitId: visit.records.visit.id, order: 1 }),
  );
  const answered = visit.add("cases", {
    answers: { "frontDoor-consent": "partly" },
    wordings: { "frontDoor-consent": row.areas["consent"]?.wording ?? "" },
  });
  return { visit, row, answered };
}

const yes = { key: "yes", label: "Yes", short: "y", counts: "met" } as const;
const partly = { key: "partly", label: "Partly", short: "p", counts: "partly" } as const;
const no = { key: "no", label: "No", short: "n", counts: "notMet" } as const;
const none = {
  key: "notApplicable",
  label: "Not applicable",
  short: "na",
  counts: "notApplicable",
} as const;

/** The form with these answers, and how consent is asked on it. */
function changed(ratings: readonly WantedRating[]) {
  const { visit, row, answered } = visitWithAnswer();
  const after = PracticeForm.parse(withScale(row, { key: "met", label: "Met", ratings }));
  const form = formsOf({ visit: visit.records.visit, practiceForms: [after] }).find(
    ({ key }) => key === "frontDoor",
  );
  const area = form?.areas.find(({ key }) => key === "consent");
  if (form === undefined || area?.scale == null) throw new Error("no area");
  return { form, area, scale: area.scale, answered };
}

test("an answer that is called otherwise stays readable as it was called, and counts on", () => {
  const { form, area, answered } = changed([yes, { ...partly, label: "In part" }, no, none]);
  const earlier = earlierWording(form, area, { ...answered, first: undefined });
  expect(ratingOf(area, "partly")?.label).toBe("In part");
  expect(calledThen(earlier, area, "partly")).toBe("Partly");
  expect(tallyArea([answered], area)).toMatchObject({ n: 1, counts: { partly: 1 } });
  // Another answer on the same area was called then as it is now.
  const other = { ...answered, answers: { "frontDoor-consent": "yes" } };
  expect(earlierWording(form, area, { ...other, first: undefined })).toBeNull();
});

test("an answer that is left out or shall count as something else stays where it was given, and counts as it did", () => {
  for (const ratings of [
    [yes, no, none],
    [yes, { ...partly, counts: "met" as const }, no, none],
  ]) {
    const { form, area, scale, answered } = changed(ratings);
    expect(scale.ratings.map(({ key }) => key)).not.toContain("partly");
    expect(ratingOf(area, "partly")).toEqual(partly);
    expect(tallyArea([answered], area)).toMatchObject({ n: 1, counts: { partly: 1 } });
    const shown = (rows: Parameters<typeof ratingsShown>[2]) =>
      ratingsShown(scale, form.areas, rows).map(({ key }) => key);
    expect(shown([answered])).toContain("partly");
    expect(shown([])).not.toContain("partly");
  }
});

test("answers are added and moved, and what each means goes with it", () => {
  const most = { key: "", label: "Mostly", short: "m", counts: "met" as const };
  const { area, scale, form } = changed([no, most, yes, partly, none]);
  const before = shippedForms()[0]?.areas.find(({ key }) => key === "consent")?.descriptors;
  expect(scale.ratings.map(({ key }) => key)).toEqual([
    "no",
    "mostly",
    "yes",
    "partly",
    "notApplicable",
  ]);
  expect(area.descriptors).toEqual([before?.[2], "", before?.[0], before?.[1]]);
  expect(readFormFile(JSON.stringify(fileOfForm(form))).ok).toBe(true);
});

test("an answer that is offered again is the one it was", () => {
  const { row } = visitWithAnswer();
  const without = withScale(row, { key: "met", label: "Met", ratings: [yes, no, none] });
  const again = withScale(without, {
    key: "met",
    label: "Met",
    ratings: [yes, { ...partly, key: "" }, no, none],
  });
  expect(again.scales[0]).toMatchObject({ ratings: [yes, partly, no, none], retired: [] });
});

test("on the programme's own form, where words may not have been kept, another name is another answer", () => {
  const visit = new TestVisit();
  const [form] = formsOf(visit.records);
  if (form === undefined) throw new Error("no form");
  const row = recordOfForm(form, visit.records.visit.id);
  const [scale] = row.scales;
  if (scale === undefined) throw new Error("no scale");
  const [first, ...others] = scale.ratings;
  if (first === undefined) throw new Error("no answer");
  const after = withScale(row, {
    ...scale,
    ratings: [{ ...first, label: "Fully met" }, ...others],
  });
  expect(after.scales[0]?.retired).toEqual([first]);
  expect(after.scales[0]?.ratings[0]).toMatchObject({ key: "fullyMet", counts: first.counts });
});

test("answers without a name or letters, or with those of another, are not kept", () => {
  expect(scaleProblems([yes, { ...no, label: " YES ", short: "" }])).toEqual([
    { at: 1, type: "labelTwice" },
    { at: 1, type: "noShort" },
  ]);
  expect(
    scaleProblems([
      { ...yes, label: "" },
      { ...no, short: "Y" },
    ]),
  ).toEqual([
    { at: 0, type: "noLabel" },
    { at: 1, type: "shortTwice" },
  ]);
  expect(scaleProblems([yes, partly, no, none])).toEqual([]);
});
