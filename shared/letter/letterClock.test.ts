import { expect, test } from "vitest";
import { TestVisit } from "./testing/testVisit.ts";
import { composeLetter } from "./composeLetter.ts";
import { letterClock } from "./letterClock.ts";

test.each([
  ["2024-10-10", { state: "before", daysToGo: 5, due: "2024-10-23" }],
  ["2024-10-15", { state: "onSite", day: 1, of: 2, due: "2024-10-23" }],
  ["2024-10-16", { state: "onSite", day: 2, of: 2, due: "2024-10-23" }],
  ["2024-10-20", { state: "writing", daysLeft: 3, due: "2024-10-23" }],
  ["2024-10-23", { state: "writing", daysLeft: 0, due: "2024-10-23" }],
  ["2024-10-25", { state: "writing", daysLeft: -2, due: "2024-10-23" }],
])("on %s the clock says %o", (today, expected) => {
  expect(letterClock(new TestVisit().records, today)).toEqual(expected);
});

test("stops with the newest issued version", () => {
  const visit = new TestVisit();
  const letter = visit.addLetter();
  for (const version of [1, 2])
    visit.add("letters", {
      ...letter,
      id: visit.mint.newId() as never,
      version,
      issued: {
        at: `2024-10-2${version}T09:00:00.000Z`,
        contentHash: "0".repeat(64),
        pagesFilled: 3.8,
        model: composeLetter(visit.records, letter),
      },
    });
  expect(letterClock(visit.records, "2024-10-30")).toEqual({
    state: "issued",
    version: 2,
    at: "2024-10-22T09:00:00.000Z",
  });
});

test("has nothing to say before the days on site are set", () => {
  const visit = new TestVisit();
  expect(
    letterClock(
      { ...visit.records, visit: { ...visit.records.visit, daysOnSite: [] } },
      "2024-10-10",
    ),
  ).toEqual({ state: "noDays" });
});

test("counts from the last day on site, in whatever order the days stand", () => {
  const visit = new TestVisit();
  const daysOnSite = ["2024-10-17", "2024-10-15", "2024-10-16"];
  visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite } };
  expect(letterClock(visit.records, "2024-10-16")).toEqual({
    state: "onSite",
    day: 2,
    of: 3,
    due: "2024-10-24",
  });
});
