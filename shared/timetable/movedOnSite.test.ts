import { expect, test } from "vitest";
import { plannedAtOf } from "./movedOnSite.ts";

const visit = { daysOnSite: ["2024-10-15", "2024-10-16"] };
const planned = { day: "2024-10-15", startsAt: "09:00", plannedAt: null };

test("where a session stood is kept once the visit has begun, whoever moves it again, until it is back", () => {
  const on = { visit, today: "2024-10-15" };
  const first = plannedAtOf(planned, { day: "2024-10-15", startsAt: "11:00" }, on);
  expect(first).toEqual({ day: "2024-10-15", startsAt: "09:00" });
  const moved = { day: "2024-10-15", startsAt: "11:00", plannedAt: first };
  expect(plannedAtOf(moved, { day: "2024-10-16", startsAt: "11:00" }, on)).toEqual(first);
  expect(plannedAtOf(moved, { day: "2024-10-15", startsAt: "09:00" }, on)).toBeNull();
  expect(plannedAtOf(planned, { day: "2024-10-15", startsAt: "09:00" }, on)).toBeNull();
});

test("before its first day a plan is only being made, and what had no time was not moved", () => {
  const to = { day: "2024-10-16", startsAt: "11:00" };
  expect(plannedAtOf(planned, to, { visit, today: "2024-10-14" })).toBeNull();
  expect(
    plannedAtOf({ ...planned, startsAt: null }, to, { visit, today: "2024-10-15" }),
  ).toBeNull();
  expect(plannedAtOf(planned, to, { visit: { daysOnSite: [] }, today: "2024-10-15" })).toBeNull();
});
