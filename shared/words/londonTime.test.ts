import { expect, test } from "vitest";
import { londonDate, londonDay, londonTime } from "./londonTime.ts";

test("summer time is an hour ahead, and its day may be the next", () => {
  expect(londonTime("2024-10-15T13:05:00.000Z")).toBe("14:05");
  expect([londonDay("2024-10-15T23:30:00.000Z"), londonTime("2024-10-15T23:30:00.000Z")]).toEqual([
    "16 October 2024",
    "00:30",
  ]);
});

test("winter time is Greenwich's", () => {
  expect([londonDay("2024-11-15T23:30:00.000Z"), londonTime("2024-11-15T23:30:00.000Z")]).toEqual([
    "15 November 2024",
    "23:30",
  ]);
});

test("today is the day in England, past midnight in summer too", () => {
  expect(londonDate("2024-06-15T23:30:00.000Z")).toBe("2024-06-16");
  expect(londonDate("2024-12-15T23:30:00.000Z")).toBe("2024-12-15");
});
