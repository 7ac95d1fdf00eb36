import ICAL from "ical.js";
import { expect, test } from "vitest";
import { milestones } from "../../shared/letter/milestones.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { milestonesIcs } from "./milestonesIcs.ts";

const createdAt = new Date("2024-10-16T17:00:00Z");

function calendar() {
  const visit = new TestVisit({ focus: "Neglect, and children who go missing" });
  visit.add("findings", { sentence: "Plans for children are late." });
  const { records } = visit;
  const steps = milestones(records, "2024-10-16")?.steps ?? [];
  const text = milestonesIcs(records.visit, steps, { createdAt });
  const events = new ICAL.Component(ICAL.parse(text) as never)
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));
  return { text, events, steps };
}

test("another calendar program reads each day as a whole day of its own", () => {
  const { events, steps } = calendar();
  expect(
    events.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString()]),
  ).toEqual([
    ["2024-10-17", "2024-10-18"],
    ["2024-10-18", "2024-10-19"],
    ["2024-10-18", "2024-10-19"],
    ["2024-10-22", "2024-10-23"],
    ["2024-10-23", "2024-10-24"],
  ]);
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  expect(events.map(({ summary }) => summary)).toContain("Council’s reply: Midthorpe Council");
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(steps.length);
});

test("lines end and fold as the standard asks, and the same visit gives the same file", () => {
  const { text } = calendar();
  expect(text.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(
    true,
  );
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  expect(calendar().text).toBe(text);
});

test("nothing of what the visit looks at or found is in it", () => {
  const { text } = calendar();
  expect(text.replaceAll("\r\n ", "")).not.toMatch(/neglect|missing|plans|late/iu);
});
