import { expect, test } from "vitest";
import { readClock } from "./readClock.ts";

test("a time is read as people write it down", () => {
  expect(["15:40", "1540", "3.40 pm", "3pm", "12am", "9.05", "1540hrs"].map(readClock)).toEqual([
    "15:40",
    "15:40",
    "15:40",
    "15:00",
    "00:00",
    "09:05",
    "15:40",
  ]);
});

test("what is no time is not made one", () => {
  for (const text of ["", "15", "25:00", "9:75", "13pm", "soon", "duty manager"])
    expect(readClock(text)).toBeNull();
});
