import { expect, test } from "vitest";
import type { AreaOfForm } from "../visit/formsOf.ts";
import type { Rating } from "../visit/programme/vocabulary.ts";
import { ratingsShown, shareInWords, tallyArea } from "./caseTally.ts";

const rating = (key: string, counts: Rating["counts"]): Rating => ({
  key,
  label: key,
  short: key.slice(0, 2),
  counts,
});
const scale = {
  key: "met",
  label: "Met",
  ratings: [rating("yes", "met"), rating("no", "notMet"), rating("na", "notApplicable")],
  retired: [rating("partly", "partly"), rating("unclear", "notApplicable")],
};
const area: AreaOfForm = {
  key: "seen",
  answerKey: "f-seen",
  label: "Child seen",
  guidance: "",
  descriptors: [],
  answer: "rated",
  scale,
  wording: null,
  enquiryId: null,
  order: 1,
  isRetired: false,
};
const answered = (...keys: readonly string[]) =>
  keys.map((key) => ({ answers: key === "" ? {} : { "f-seen": key } }));

test("blank and not applicable count for nothing, an answer no longer offered counts as it did", () => {
  expect(tallyArea(answered("yes", "yes", "no", "na", "", "partly", "unclear"), area)).toEqual({
    n: 4,
    counts: { yes: 2, no: 1, partly: 1 },
  });
});

test("of a share its n is said, and nothing of none", () => {
  expect(shareInWords(7, 12)).toBe("7 of 12, 58%");
  expect(shareInWords(1, 3)).toBe("1 of 3, 33%");
  expect(shareInWords(0, 5)).toBe("0 of 5, 0%");
  expect(shareInWords(0, 0)).toBe("");
});

test("an answer that is no longer offered stands only where somebody gave it", () => {
  const keys = (...given: readonly string[]) =>
    ratingsShown(scale, [area], answered(...given)).map(({ key }) => key);
  expect(keys("yes")).toEqual(["yes", "no"]);
  expect(keys("partly")).toEqual(["yes", "no", "partly"]);
  const other = { ...area, answerKey: "other" };
  expect(ratingsShown(scale, [other], answered("partly")).map(({ key }) => key)).toEqual([
    "yes",
    "no",
  ]);
  // Given on an area of another scale, it says nothing of this one.
  const ofOtherScale = { ...area, scale: { ...scale, key: "other" } };
  expect(ratingsShown(scale, [ofOtherScale], answered("partly")).map(({ key }) => key)).toEqual([
    "yes",
    "no",
  ]);
});
