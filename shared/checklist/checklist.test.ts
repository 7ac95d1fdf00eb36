import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { isWorkingDay } from "../letter/workingDays.ts";
import { checklist, checklistInWords, dueOf, suggestedArrangements } from "./checklist.ts";

const visit = { daysOnSite: ["2024-10-16", "2024-10-15"] };

test("what is due so many days before is due on a working day, follows the days on site, and a day of its own goes first", () => {
  // A Sunday goes back to the Friday before.
  expect(dueOf({ dueOn: null, daysBefore: 2 }, visit)).toBe("2024-10-11");
  expect(dueOf({ dueOn: null, daysBefore: 1 }, { daysOnSite: ["2024-11-20"] })).toBe("2024-11-19");
  expect(dueOf({ dueOn: null, daysBefore: -7 }, visit)).toBe("2024-10-22");
  expect(dueOf({ dueOn: "2024-10-13", daysBefore: 2 }, visit)).toBe("2024-10-13");
  expect(dueOf({ dueOn: null, daysBefore: 2 }, { daysOnSite: [] })).toBeNull();
  expect(dueOf({ dueOn: null, daysBefore: null }, visit)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), (daysBefore) => {
      expect(isWorkingDay(dueOf({ dueOn: null, daysBefore }, visit) ?? "")).toBe(true);
    }),
  );
});

test("the list stands by day with what is late, due and done, and says so in words", () => {
  const records = new TestVisit();
  const [a, b, c, d] = [
    records.add("arrangements", { text: "No day", order: 1 }),
    records.add("arrangements", { text: "Today", dueOn: "2024-10-01", order: 2 }),
    records.add("arrangements", { text: "Late", dueOn: "2024-09-20", order: 3 }),
    records.add("arrangements", { text: "Done", dueOn: "2024-09-19", order: 4, isDone: true }),
  ];
  const list = checklist(records.records, "2024-10-01");
  expect(list.map(({ arrangement, standing }) => [arrangement.id, standing])).toEqual([
    [d.id, "done"],
    [c.id, "late"],
    [b.id, "today"],
    [a.id, "open"],
  ]);
  expect(checklistInWords(list)).toBe("1 of 4 done, 1 late, 1 due today");
  expect(checklistInWords([])).toBe("");
});

test("what is suggested comes once, also from two laptops, and after what is there", () => {
  const records = new TestVisit();
  records.add("arrangements", { text: "Own", order: 3 });
  const first = suggestedArrangements(records.records);
  expect(first.length).toBeGreaterThan(10);
  expect(Math.min(...first.map(({ order }) => order))).toBeGreaterThan(3);
  expect(suggestedArrangements(records.records)).toEqual(first);
  const taken = { ...records.records, arrangements: first };
  expect(suggestedArrangements(taken)).toEqual([]);
  const [, ...others] = first;
  expect(suggestedArrangements({ ...taken, arrangements: others }).map(({ id }) => id)).toEqual([
    first[0]?.id,
  ]);
});
