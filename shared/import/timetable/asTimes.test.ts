import { expect, test } from "vitest";
import { asTimes } from "./asTimes.ts";

test.each([
  ["9-10", "09:00-10:00"],
  ["11.30-1", "11:30-13:00"],
  ["10am\u201311", "10:00-11:00"],
  ["1-2pm", "13:00-14:00"],
  ["11-1pm", "11:00-13:00"],
  ["8.30 to 9", "08:30-09:00"],
  ["10-10.15", "10:00-10:15"],
  ["2", "14:00"],
  ["9", "09:00"],
  // Said with their minutes, or no time at all.
  ["09:30:00", "09:30"],
  ["9.15-10.00", "9.15-10.00"],
  ["after lunch", "after lunch"],
])("%j under a head of times is %j", (cell, times) => {
  expect(asTimes(cell)).toBe(times);
});
