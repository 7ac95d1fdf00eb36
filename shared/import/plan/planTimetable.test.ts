import { expect, test } from "vitest";
import { planOf, rowsOfPlan } from "../testing/planOf.ts";
import { countingIds, scopedVisit } from "../testing/exampleVisit.ts";

const days = [
  "Timetable",
  "Tuesday 15 October",
  "09:00 Social workers focus group, Room 3 (LP, RT)",
  "10:30 Lead member (LP)",
  "12:30 Lunch",
  "13:15 Team managers",
];
const bring = (lines: readonly string[], records = scopedVisit, prefix = "1") => {
  const { plan } = planOf(
    [{ fileName: "timetable.txt", text: lines.join("\n") }],
    records,
    countingIds(prefix),
  );
  return { ...plan, after: rowsOfPlan(records, plan) };
};
const changed = (from: string, to: string) => days.map((line) => line.replace(from, to));

test("a timetable makes planned sessions and breaks, and no evidence", () => {
  const { puts, summary } = bring(days);
  expect(
    puts.sessions.map(({ title, state, day, startsAt, room, peerIds }) => [
      title,
      state,
      day,
      startsAt,
      room,
      peerIds.length,
    ]),
  ).toEqual([
    ["Social workers", "planned", "2024-10-15", "09:00", "Room 3", 2],
    ["Lead member", "planned", "2024-10-15", "10:30", "", 1],
    ["Team managers", "planned", "2024-10-15", "13:15", "", 0],
  ]);
  // A break lasts until what comes next.
  expect(puts.slots).toMatchObject([{ what: "break", startsAt: "12:30", endsAt: "13:15" }]);
  expect(puts.notes).toEqual([]);
  expect(summary.unknownPeers).toEqual([]);
});

test("the same again adds nothing, and what has another time or room is moved and said", () => {
  const { after } = bring(days);
  const again = bring(days, after, "2");
  expect(again.summary.alreadyImported).toEqual(["timetable.txt"]);
  expect([again.puts.sessions, again.puts.slots, again.summary.moved]).toEqual([[], [], []]);
  const moved = bring(
    changed("10:30 Lead member (LP)", "11:00 Lead member (LP), Civic Centre"),
    after,
    "3",
  );
  expect(moved.summary.moved).toMatchObject([
    {
      title: "Lead member",
      changes: [
        { field: "startsAt", was: "10:30", now: "11:00" },
        { field: "room", was: "", now: "Civic Centre" },
      ],
    },
  ]);
  expect(moved.after.sessions.length).toBe(3);
  expect(moved.after.sessions.find(({ title }) => title === "Lead member")?.startsAt).toBe("11:00");
  // Moved is not noted.
  expect(moved.summary.sessionsAddedTo).toBe(0);
  const longer = bring([...days, "15:00 Police"], after, "4");
  expect(longer.summary.again).toEqual([{ fileName: "timetable.txt", there: 4, fresh: 1 }]);
});

test("what was held is known again and stays as it was", () => {
  const { after } = bring(days);
  const held = {
    ...after,
    sessions: after.sessions.map((session) => ({
      ...session,
      state: "held" as const,
      room: "Hall",
    })),
  };
  const again = bring(changed("Room 3", "Room 9"), held, "2");
  expect(again.puts.sessions).toEqual([]);
});

test("what a later timetable cancels is cancelled, and a stranger that is cancelled stays out", () => {
  const { after } = bring(days);
  const cancelled = bring(
    [...changed("10:30 Lead member", "10:30 Cancelled: Lead member"), "15:00 Cancelled: Police"],
    after,
    "2",
  );
  expect(cancelled.after.sessions.map(({ title, state }) => [title, state])).toEqual([
    ["Social workers", "planned"],
    ["Lead member", "cancelled"],
    ["Team managers", "planned"],
  ]);
});

test("a concern written on a timetable is kept apart", () => {
  const { puts } = bring([...days, "! girl left with father"]);
  expect(puts.concerns.map(({ text }) => text)).toEqual(["girl left with father"]);
  expect(puts.notes).toEqual([]);
});
