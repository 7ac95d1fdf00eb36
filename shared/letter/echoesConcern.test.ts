import { expect, test } from "vitest";
import { echoesConcern } from "./echoesConcern.ts";
import { TestVisit } from "./testing/testVisit.ts";

const echoes = (concern: string, text: string) => {
  const visit = new TestVisit();
  visit.add("concerns", { text: concern });
  return echoesConcern(text, visit.records.concerns);
};
const concern = "One child was left alone at home for two nights.";

test("six words in a row of a concern are an echo, whatever their case and stops; five are none", () => {
  expect(echoes(concern, "We heard that CHILD was, left alone – at home.")).toBe(true);
  expect(echoes(concern, concern)).toBe(true);
  expect(echoes(concern, "A child was left alone at school.")).toBe(false);
  expect(echoes("Left alone at home.", "Left alone at home.")).toBe(false);
  expect(echoes(concern, "")).toBe(false);
  expect(echoesConcern(concern, [])).toBe(false);
});

test("words that only run together alike are others", () => {
  expect(echoes("a bc d e f g", "ab c d e f g")).toBe(false);
  expect(echoes("a bc d e f g", "so a bc d e f g")).toBe(true);
});
