import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { put, remove, set } from "../visit/change.ts";
import { tooMuchIn } from "./tooMuchIn.ts";

const visit = new TestVisit();
const finding = visit.add("findings", { sentence: "One." });
const sentence = "x".repeat(20_001);
const inWords = "The message, in one sentence is too long to keep: 20,001 of 20,000 characters";

test("of changes the first that is more than its field holds is said: set, put anew or put over what was", () => {
  expect(tooMuchIn([])).toBeNull();
  expect(tooMuchIn([set("findings", finding, { sentence: sentence.slice(1) })])).toBeNull();
  expect(tooMuchIn([remove("findings", finding.id)])).toBeNull();
  for (const change of [
    set("findings", finding, { sentence }),
    put("findings", { ...finding, sentence }),
    put("findings", { ...finding, sentence }, finding),
    {
      table: "findings",
      row: finding.id,
      op: { table: "findings", row: finding.id, set: { sentence } },
    } as const,
  ])
    expect(tooMuchIn([set("findings", finding, { state: "agreed" }), change])).toBe(inWords);
});

test("what was too much before, in a field that is not changed, is not said", () => {
  const before = { ...finding, sentence };
  expect(tooMuchIn([put("findings", { ...before, state: "agreed" }, before)])).toBeNull();
});

test("an entry of a map has a limit as texts have, and short values are not looked at", () => {
  const letter = visit.addLetter();
  const texts = { ...letter.texts, headlines: sentence };
  expect(tooMuchIn([set("letters", letter, { texts })])).toMatch(/20,001 of 20,000 characters/u);
  expect(tooMuchIn([set("letters", letter, { texts: { headlines: "Short." } })])).toBeNull();
  const days = Array.from({ length: 1_000 }, () => "2024-10-15");
  expect(tooMuchIn([set("visits", visit.records.visit, { daysOnSite: days })])).not.toBeNull();
});
