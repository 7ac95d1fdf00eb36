import { expect, test } from "vitest";
import { splitLines } from "./splitLines.ts";
import { readSigns } from "./signs/readSigns.ts";
import { withSpelledMarks } from "./spelledMarks.ts";

const said = (...lines: readonly string[]): readonly string[] =>
  withSpelledMarks(splitLines(lines.join("\n"))).map(({ hint, raw }) => {
    const { mark, text } = readSigns(hint?.text ?? raw, { minusMarksArea: false });
    return hint?.heading === undefined ? `${mark}: ${text}` : `heading: ${text}`;
  });

test("letters before the lines are marks where the notes use both of a pair", () => {
  expect(said("S - panel meets weekly", "A: no respite", "Q - who holds the list", "cuts")).toEqual(
    [
      "strength: panel meets weekly",
      "area: no respite",
      "question: who holds the list",
      "plain: cuts",
    ],
  );
  expect(said("P: good", "P: better", "N: worse")).toEqual([
    "strength: good",
    "strength: better",
    "area: worse",
  ]);
});

test.each([
  [["S - one", "S - two", "S - three"]],
  [["A - one", "B - two", "S - three"]],
  [["Q1 How do you know?", "A: We audit", "A: We ask"]],
  [["S Smith - one", "A Jones - two", "S Smith - three"]],
])("%j are no marks", (lines) => {
  expect(said(...lines).every((line) => line.startsWith("plain: "))).toBe(true);
});

test("signs alone over lists head them", () => {
  expect(
    said("+++", "- know their services", "", "---", "- nobody owns it", "", "???", "- when"),
  ).toEqual([
    "heading: Strengths",
    "plain: know their services",
    "plain: ",
    "heading: Areas",
    "plain: nobody owns it",
    "plain: ",
    "heading: Questions",
    "plain: when",
  ]);
  expect(said("👍", "hubs", "👎", "grants")).toEqual([
    "heading: Strengths",
    "plain: hubs",
    "heading: Areas",
    "plain: grants",
  ]);
});

test("a rule stays a rule", () => {
  expect(said("one", "---", "two", "---", "three").some((line) => line.startsWith("heading"))).toBe(
    false,
  );
  expect(said("+ good", "-----", "- bad").some((line) => line.startsWith("heading"))).toBe(false);
});

test("a word behind a line marks it", () => {
  expect(said("therapist in the team - strength")).toEqual(["strength: therapist in the team"]);
  expect(said("• letters come too late (area for improvement)")).toEqual([
    "area: letters come too late",
  ]);
  expect(said("no strength", "what is its strength", "this is an area")).toEqual([
    "plain: no strength",
    "plain: what is its strength",
    "plain: this is an area",
  ]);
});
