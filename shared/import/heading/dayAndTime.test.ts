import { describe, expect, test } from "vitest";
import { findDay, findDays, findTimes, readClock } from "./dayAndTime.ts";

const onSite = ["2024-10-15", "2024-10-16"];

describe("a day", () => {
  test.each([
    ["15 Oct 0930-1045", "2024-10-15"],
    ["Wed 16th october, 9.00", "2024-10-16"],
    ["15 October 2023", "2023-10-15"],
    ["15/10/2024", "2024-10-15"],
    ["15.10.24 Team managers", "2024-10-15"],
    ["2024-10-15 0930 Board", "2024-10-15"],
    ["notes 20241015", "2024-10-15"],
    ["16/10 police", "2024-10-16"],
    ["15.10, police at 2pm", "2024-10-15"],
    ["Oct 15", "2024-10-15"],
    ["October 15th, 2024", "2024-10-15"],
    ["15-Oct", "2024-10-15"],
    ["15-Oct-24", "2024-10-15"],
    ["15th of October", "2024-10-15"],
    ["15oct board", "2024-10-15"],
    ["Tues 2pm", "2024-10-15"],
    ["Wednesday", "2024-10-16"],
    ["Day two, police", "2024-10-16"],
    ["Day 1", "2024-10-15"],
    ["17 Oct", "2024-10-17"],
    ["17 May", null],
    ["31 February 2024", null],
    ["43 pages", null],
    ["9.10-10.00 police", null],
    ["we may 2 years on", null],
    ["they sat with duty", null],
  ])("%j is %j", (text, day) => {
    expect(findDay(text, onSite)?.value ?? null).toBe(day);
  });

  test.each([
    ["15-16 October 2024", ["2024-10-15", "2024-10-16"]],
    ["3 and 4 Dec 2024, then 7 May 2025", ["2024-12-03", "2024-12-04", "2025-05-07"]],
    ["14, 15 and 16 May 2025", ["2025-05-14", "2025-05-15", "2025-05-16"]],
    [
      "14, 15, 16, 17 and 18 October 2024",
      ["2024-10-14", "2024-10-15", "2024-10-16", "2024-10-17", "2024-10-18"],
    ],
    ["30 April to 2 May 2025", ["2025-04-30", "2025-05-01", "2025-05-02"]],
    ["Tuesday 14 and Wednesday 15 October 2025", ["2025-10-14", "2025-10-15"]],
    ["Tue 15 Oct, Wed 16 Oct 2024", ["2024-10-15", "2024-10-16"]],
    ["14/10/2024 - 16/10/2024", ["2024-10-14", "2024-10-15", "2024-10-16"]],
    ["2024-10-15 and 2024-10-16", ["2024-10-15", "2024-10-16"]],
    ["31 Dec 2024 - 2 Jan 2025", ["2024-12-31", "2025-01-01", "2025-01-02"]],
    ["October 15-16, 2024", ["2024-10-15", "2024-10-16"]],
    ["two days", []],
  ])("%j are %j", (text, days) => {
    expect(findDays(text)).toEqual(days);
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
    ["2pm", "14:00", null],
    ["2-3pm", "14:00", "15:00"],
    ["11-1pm", "11:00", "13:00"],
    ["9am-10am", "09:00", "10:00"],
    ["10 - 11.30am", "10:00", "11:30"],
    ["0930hrs", "09:30", null],
    ["1300hrs - 1345hrs. Lead", "13:00", "13:45"],
    ["12 noon, parents", "12:00", null],
    ["1.30pm to 2.30pm", "13:30", "14:30"],
    ["4.00pm–4.45pm (LP)", "16:00", "16:45"],
    ["2.30 in the afternoon", "14:30", null],
    ["9 o'clock", "09:00", null],
    ["2025-10-14 0930 Board", "09:30", null],
    ["Midthorpe peer review 2025 Board 0930-1045", "09:30", "10:45"],
    ["QA plan 2025 social workers 14 Oct 1000", "10:00", null],
    ["15/10/2024\t1400", "14:00", null],
    ["15 October 2024, 4.00pm", "16:00", null],
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
    "Board 2025",
    "Board 14 Oct re 2025-26 plan",
    "2024-2025 plan",
    "Children in Care 1",
    "4 of 5 said so",
  ])("none in %j", (text) => {
    expect(findTimes(text)).toBeNull();
  });

  test("a figure like a year is a time only before who was met", () => {
    const namesGroup = (after: string) => after.startsWith(" youth");
    expect(findTimes("2030 youth council", { namesGroup })?.value.startsAt).toBe("20:30");
    expect(findTimes("2030 plan", { namesGroup })).toBeNull();
  });

  test("15.10 is the fifteenth where that is a day on site", () => {
    expect(findTimes("15.10 police", { daysOnSite: onSite })).toBeNull();
    expect(findTimes("15.10 police")?.value.startsAt).toBe("15:10");
  });

  test.each([
    ["9.30", "09:30"],
    ["930", "09:30"],
    ["0930", "09:30"],
    ["09:30", "09:30"],
    ["2.30", "14:30"],
    ["3.15", "15:15"],
    ["14:30", "14:30"],
    ["2pm", "14:00"],
    ["12 noon", "12:00"],
    ["9", null],
    ["half nine", null],
    ["25:00", null],
  ])("%j typed in a form is %j", (text, time) => {
    expect(readClock(text)).toBe(time);
  });
});
