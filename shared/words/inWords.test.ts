import { expect, test } from "vitest";
import { addDays, counted, daysInWords, listInWords, numberInWords } from "./inWords.ts";

test("counts are in words up to ten and in figures above", () => {
  expect([0, 1, 10, 11, 1204].map(numberInWords)).toEqual(["no", "one", "ten", "11", "1,204"]);
  expect([counted(1, "person", "people"), counted(63, "person", "people")]).toEqual([
    "one person",
    "63 people",
  ]);
});

test("days share their month and year", () => {
  expect(daysInWords(["2024-10-16", "2024-10-15"])).toBe("15 and 16 October 2024");
  expect(daysInWords(["2024-10-30", "2024-11-01"])).toBe("30 October and 1 November 2024");
  expect(daysInWords(["2024-12-31", "2025-01-02"])).toBe("31 December 2024 and 2 January 2025");
  expect(daysInWords(["2024-10-14", "2024-10-15", "2024-10-16"])).toBe(
    "14, 15 and 16 October 2024",
  );
  expect(daysInWords([])).toBe("");
});

test("days of a staged visit are told apart by month", () => {
  const staged = ["2024-10-15", "2024-10-16", "2024-12-03", "2024-12-04"];
  expect(daysInWords(staged)).toBe("15 and 16 October, and 3 and 4 December 2024");
  expect(daysInWords(["2024-10-15", "2024-11-05", "2024-12-03"])).toBe(
    "15 October, 5 November and 3 December 2024",
  );
  expect(daysInWords(["2024-12-16", "2024-12-17", "2025-01-14"])).toBe(
    "16 and 17 December 2024, and 14 January 2025",
  );
  expect(daysInWords(["2024-10-30", "2024-10-31", "2024-11-01"])).toBe(
    "30 and 31 October, and 1 November 2024",
  );
});

test("days are added across a month's end and the change of the clocks", () => {
  expect(addDays("2024-10-26", 7)).toBe("2024-11-02");
});

test("lists read as English", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listInWords)).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
});
