import { expect, test } from "vitest";
import { TestVisit } from "./testing/testVisit.ts";
import { echoesConcern } from "./echoesConcern.ts";
import { letterHash } from "./letterHash.ts";
import { composeLetter } from "./composeLetter.ts";
import { whatToCut } from "./whatToCut.ts";

test("the thinnest finding is the first to go, a difficult message the last", () => {
  const visit = new TestVisit();
  const strong = visit.add("findings", { sentence: "Strong." });
  for (const sourceGroup of ["schools", "police", "housing"])
    visit.addEvidence(strong, { sourceGroup });
  const thin = visit.add("findings", { sentence: "Thin." });
  visit.addEvidence(thin);
  const difficult = visit.add("findings", { sentence: "Difficult.", inspectorWouldRaise: true });
  visit.add("findings", { sentence: "Not in the letter.", inLetter: false });
  expect(whatToCut(visit.records).map((cut) => cut.finding.id)).toEqual([
    thin.id,
    strong.id,
    difficult.id,
  ]);
});

test("six words in a row of a concern are an echo, five are not", () => {
  const visit = new TestVisit();
  visit.add("concerns", { text: "Sibling left at home, no visit yet." });
  expect(echoesConcern("A sibling left at home, no visit was made", visit.records.concerns)).toBe(
    true,
  );
  expect(echoesConcern("The sibling left at home alone", visit.records.concerns)).toBe(false);
});

test("the content hash follows the words and nothing else", () => {
  const visit = new TestVisit();
  const model = composeLetter(visit.records, visit.addLetter());
  const reordered = Object.fromEntries(Object.entries(model).toReversed()) as typeof model; // same entries
  expect(letterHash(reordered)).toBe(letterHash(model));
  expect(letterHash({ ...model, title: `${model.title}.` })).not.toBe(letterHash(model));
});
