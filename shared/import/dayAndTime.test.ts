import { describe, expect, test } from "vitest";
import { findDay, findDays, findTimes } from "./dayAndTime.ts";

const onSite = ["2024-10-15", "2024-10-16"];

describe("a day", () => {
  test.each([
    ["15 Oct 0930-1045", "2024-10-15"],
    ["Wed 16th october, 9.00", "2024-10-16"],
    ["15 October 2023", "2023-10-15"],
    ["17 Oct", null],
    ["31 February 2024", null],
    ["43 pages", null],
  ])("%j is %j", (text, day) => {
    expect(findDay(text, onSite)?.value ?? null).toBe(day);
  });

  test("several are read from a span or a pair", () => {
    expect(findDays("15-16 October 2024")).toEqual(["2024-10-15", "2024-10-16"]);
    expect(findDays("3 and 4 Dec 2024, then 7 May 2025")).toEqual([
      "2024-12-03",
      "2024-12-04",
      "2025-05-07",
    ]);
  });
});

describe("a time", () => {
  test.each([
    ["0930-1045  focus group", "09:30", "10:45"],
    ["9.00-9.50. lead", "09:00", "09:50"],
    ["Social workers 11:15", "11:15", null],
    ["6 staff + manager   1500   MC", "15:00", null],
    ["at 2.30 to 3.15", "14:30", "15:15"],
    ["9:30am - 12.15pm", "09:30", "12:15"],
    ["0900 performance", "09:00", null],
  ])("%j begins %s", (text, startsAt, endsAt) => {
    expect(findTimes(text)?.value).toEqual({ startsAt, endsAt });
  });

  test.each([
    "9 young people 11-19",
    "22.4 per 10 000",
    "£1200",
    "October 2024",
    "3/12/2024",
    "1115%",
    "v4",
  ])("none in %j", (text) => {
    expect(findTimes(text)).toBeNull();
  });
});
