import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { wordsOfRule } from "../visit/agreed/wordsOfRule.ts";
import { composeBriefing, scanBriefing } from "./composeBriefing.ts";

/** A visit of which all that the sheet says is known, and agreed where it promises something. */
function wholeVisit() {
  const visit = new TestVisit();
  const { groundRules } = visit.records.visit;
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, coordinator: "Performance manager" },
  };
  visit.add("peers", { role: "Director of children’s services", organisation: "Oxtown" });
  visit.add("peers", { role: "IRO", organisation: "" });
  visit.add("peers", { seat: "coordinator", role: "Office manager" });
  for (const rule of groundRules)
    for (const side of ["host", "team"] as const)
      visit.add("agreements", {
        words: wordsOfRule(rule, visit.records.visit),
        side,
        role: "Lead",
        standing: "agreed",
      });
  return visit;
}

const textOf = (visit: TestVisit) =>
  composeBriefing(visit.records)
    .parts.map(({ heading, text }) => `${heading}: ${text}`)
    .join("\n");

test("people are told who comes, why, what becomes of their words and who to turn to, with nobody named", () => {
  const visit = wholeVisit();
  const briefing = composeBriefing(visit.records);
  expect(briefing.title).toBe("When peers visit Midthorpe Council");
  const text = textOf(visit);
  for (const part of [
    "on 15 and 16 October 2024",
    "director of children’s services (Oxtown) and IRO",
    "look at why improvement has not moved.",
    "Nothing that is said is attributed to a person.",
    "The team’s notes stay sealed on its laptops",
    "a letter of four pages and feedback slides",
    "reported to the duty manager at once",
    "the visit coordinator (performance manager)",
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/office manager|[{}]|\bAB\b/iu);
  expect(briefing.parts.flatMap(({ lacks }) => lacks)).toEqual([]);
  expect(scanBriefing(briefing, visit.records)).toEqual([]);
});

test("what both sides have not agreed is promised to nobody, and what is not known is left out, and both are told", () => {
  const visit = wholeVisit();
  visit.records = {
    ...visit.records,
    agreements: visit.records.agreements.filter(
      ({ side, words }) => side === "team" || !words.startsWith("Confidentiality"),
    ),
    visit: { ...visit.records.visit, daysOnSite: [], coordinator: "" },
  };
  expect(textOf(visit)).not.toMatch(/attributed|We are visiting|\(\)|say so there/u);
  const lacks = composeBriefing(visit.records).parts.flatMap((part) => part.lacks);
  expect(lacks).toEqual([
    "the days on site are not set",
    "both sides have not agreed whether anything is attributed",
    "no visit coordinator is named, as a role",
  ]);
});

test("a part in the team's own words is as written, and what names somebody keeps the sheet back", () => {
  const visit = wholeVisit();
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, briefing: { turnTo: "Ask for Sarah Jenkins in room 4." } },
  };
  const briefing = composeBriefing(visit.records);
  expect(briefing.parts.at(-1)).toMatchObject({
    text: "Ask for Sarah Jenkins in room 4.",
    isOwn: true,
    lacks: [],
  });
  expect(scanBriefing(briefing, visit.records)).toEqual([
    expect.stringMatching(/^Who to turn to: “Sarah Jenkins”/u),
  ]);
});
