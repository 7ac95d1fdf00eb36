import { expect, test } from "vitest";
import { whenFromNow } from "./whenFromNow.ts";

const now = new Date("2026-07-15T17:30:00Z");

test.each([
  ["2026-07-15T13:02:00Z", "14:02"],
  ["2026-07-14T22:59:00Z", "yesterday 23:59"],
  ["2026-07-14T23:01:00Z", "00:01"],
  ["2026-07-12T09:00:00Z", "12 July 10:00"],
  ["2025-12-31T09:00:00Z", "31 December 2025 09:00"],
])("%s is said as %s", (instant, said) => {
  expect(whenFromNow(instant, now)).toBe(said);
});
