import { expect, test } from "vitest";
import { sameSession, type ComparableSession } from "./sameSession.ts";

const board: ComparableSession = {
  day: "2024-10-15",
  startsAt: "09:30",
  title: "Board",
  sourceGroups: ["boardMembers"],
};

test("two people's notes of the same group at the same time are one session", () => {
  expect(sameSession(board, { ...board, title: "Safeguarding board members" })).toBe(true);
});

test("two groups met at the same time are two sessions", () => {
  expect(sameSession(board, { ...board, title: "Health", sourceGroups: ["healthPartners"] })).toBe(
    false,
  );
});

test("the same group met twice is two sessions", () => {
  expect(sameSession(board, { ...board, startsAt: "11:30" })).toBe(false);
  expect(sameSession(board, { ...board, day: "2024-10-16" })).toBe(false);
});

test("where no group is known the words of the titles decide", () => {
  const unknown = { ...board, sourceGroups: [], title: "Fostering panel" };
  expect(sameSession(unknown, { ...unknown, title: "fostering panel members" })).toBe(true);
  expect(sameSession(unknown, { ...unknown, title: "Virtual school" })).toBe(false);
});

test("sessions without a day or a time are never taken for one another", () => {
  expect(sameSession({ ...board, day: null }, { ...board, day: null })).toBe(false);
});
