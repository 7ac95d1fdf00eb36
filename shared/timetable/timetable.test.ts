import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TestVisit, testMint } from "../letter/testing/testVisit.ts";
import type { Session } from "../visit/kinds/session.ts";
import { blocksOf, minutesOf, timeOf } from "./blocks.ts";
import { listInWords } from "../words/inWords.ts";
import { mostSuggestedBlocks } from "../visit/programme/suggestedBlock.ts";
import { daysToSuggest } from "./daysToSuggest.ts";
import { suggestedTimetable } from "./suggestedTimetable.ts";
import { timetableWarnings } from "./timetableWarnings.ts";

function planned() {
  const visit = new TestVisit();
  const peer = visit.add("peers", { initials: "JP" });
  const other = visit.add("peers", { initials: "RT", order: 2 });
  visit.add("slots", { what: "checkIn", day: "2024-10-15", startsAt: "17:00", endsAt: "17:30" });
  visit.add("slots", { what: "feedback", day: "2024-10-16", startsAt: "14:00", endsAt: "15:00" });
  const session = (startsAt: string, endsAt: string | null, fields: Partial<Session> = {}) =>
    visit.add("sessions", {
      title: `At ${startsAt}`,
      startsAt,
      endsAt,
      state: "planned",
      kind: "oneToOne",
      peerIds: [peer.id],
      ...fields,
    });
  const words = () =>
    timetableWarnings(visit.records)
      .map((warning) => warning.words)
      .filter((text) => !text.startsWith("Nobody meets"));
  return { visit, peer, other, session, words };
}

describe("what will not work is said with its reason", () => {
  test("a peer in two places, a room taken twice", () => {
    const { session, words, other } = planned();
    session("09:00", "10:00", { room: "Room 4" });
    session("09:30", "10:30", { room: "room 4 " });
    session("09:00", "09:30", { peerIds: [other.id] });
    expect(words()).toEqual([
      "JP is in two places on Tue 15 Oct, 09:30: At 09:00 and At 09:30.",
      "room 4 is taken twice on Tue 15 Oct, 09:30: At 09:00 and At 09:30.",
    ]);
  });

  test("a session over what is everybody's, each pair said once with all whom it tears", () => {
    const { visit, session, words, peer, other } = planned();
    visit.add("slots", {
      what: "teamMeeting",
      title: "Team meeting",
      day: "2024-10-15",
      startsAt: "16:00",
      endsAt: "17:00",
      peerIds: [],
    });
    session("16:30", "17:00", { peerIds: [peer.id, other.id] });
    session("16:00", "16:30", { peerIds: [], state: "held" });
    expect(words()).toEqual([
      "JP and RT are in two places on Tue 15 Oct, 16:30: Team meeting and At 16:30.",
    ]);
  });

  test("what follows without a gap is no clash, and one without an end has the usual length", () => {
    const { session, words } = planned();
    session("09:00", "10:00");
    session("10:00", null);
    expect(words()).toEqual([]);
    session("10:30", "11:00");
    expect(words()).toHaveLength(1);
  });

  test("an end before the start is said, and the session still takes its time", () => {
    const { visit, session, words } = planned();
    session("22:30", "00:30");
    session("23:59", "23:59", { peerIds: [], state: "held" });
    expect(words()).toEqual([
      "At 22:30 on Tue 15 Oct, 22:30 ends at 00:30, which is not after its start.",
      "At 23:59 on Tue 15 Oct, 23:59 ends at 23:59, which is not after its start.",
    ]);
    for (const { from, to } of blocksOf(visit.records)) expect(to).toBeGreaterThan(from);
  });

  test("six sessions, hours without a break and no lunch", () => {
    const { session, words } = planned();
    for (const hour of ["09", "10", "11", "12", "13", "14"]) session(`${hour}:00`, `${hour}:55`);
    expect(words()).toEqual([
      "JP has 6 sessions on Tue 15 Oct; 5 are a full day.",
      "JP has no break of 15 minutes on Tue 15 Oct between 09:00 and 12:55.",
      "JP has no 30 minutes for lunch on Tue 15 Oct.",
    ]);
  });

  test("a day without a check-in, a session without a peer, a group with one, a day that is none", () => {
    const { visit, session, words } = planned();
    visit.records = { ...visit.records, slots: visit.records.slots.slice(0, 1) };
    session("09:00", "10:00", { peerIds: [] });
    session("11:00", "12:00", { kind: "focusGroup" });
    session("09:00", "10:00", { day: "2024-10-18" });
    expect(words()).toEqual([
      "Nobody is named for At 09:00 on Tue 15 Oct, 09:00.",
      "At 11:00 on Tue 15 Oct, 11:00 has one peer: a pair can ask and write.",
      "No check-in with the host on Wed 16 Oct.",
      "At 09:00 is on Fri 18 Oct, which is no day on site.",
    ]);
  });
});

test("a line of enquiry that no session is for is said, once it is said which lines sessions are for", () => {
  const visit = new TestVisit();
  const said = () =>
    timetableWarnings(visit.records)
      .map(({ words }) => words)
      .filter((words) => words.startsWith("No session is for"));
  const [first, ...others] = visit.records.enquiries;
  if (first === undefined) throw new Error("no line of enquiry");
  visit.add("sessions", { title: "Schools" });
  expect(said()).toEqual([]);
  visit.add("sessions", { title: "Police", enquiryIds: [first.id] });
  expect(said()).toEqual([
    `No session is for ${listInWords(others.map(({ shortName }) => `“${shortName}”`))}.`,
  ]);
  visit.add("sessions", { title: "Parents", enquiryIds: others.map(({ id }) => id) });
  expect(said()).toEqual([]);
});

test("the suggested days are laid out without a clash, and with the groups that the visit has", () => {
  const visit = new TestVisit();
  visit.add("peers", { initials: "JP" });
  const { sessions, slots } = suggestedTimetable(visit.records, testMint());
  visit.records = {
    ...visit.records,
    sessions: sessions.map((session) => ({
      ...session,
      peerIds: visit.records.peers.map(({ id }) => id),
    })),
    slots,
  };
  expect(sessions.length).toBeGreaterThan(3);
  expect(timetableWarnings(visit.records).filter(({ weight }) => weight === "clash")).toEqual([]);
  const days = new Set(blocksOf(visit.records).map(({ day }) => day));
  expect([...days]).toEqual(visit.records.visit.daysOnSite);
});

test("every time of the day is read back as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      expect(minutesOf(timeOf(minutes))).toBe(minutes);
    }),
  );
});

test("an event has the days of its own programme, on each day that it has", () => {
  const visit = new TestVisit();
  const skeleton = [
    {
      days: ["first" as const],
      from: "10:00",
      to: "11:00",
      title: "First council",
      session: "group" as const,
      groups: ["dcs"],
    },
    {
      days: [],
      on: 2,
      from: "10:00",
      to: "11:00",
      title: "The second day",
      session: "group" as const,
      groups: [],
    },
    {
      days: ["last" as const],
      from: "12:00",
      to: "13:00",
      title: "Next steps",
      slot: "feedback" as const,
      groups: [],
    },
  ];
  const laidOut = (...daysOnSite: string[]) => {
    const row = { ...visit.records.visit, skeleton, daysOnSite };
    const { sessions, slots } = suggestedTimetable({ ...visit.records, visit: row }, testMint());
    return [...sessions, ...slots].map(({ title, day }) => `${day?.slice(-2)} ${title}`);
  };
  expect(laidOut("2024-10-15")).toEqual(["15 First council"]);
  expect(laidOut("2024-10-15", "2024-10-16")).toEqual(["15 First council", "16 Next steps"]);
  expect(laidOut("2024-10-15", "2024-10-16", "2024-10-17")).toEqual([
    "15 First council",
    "16 The second day",
    "17 Next steps",
  ]);
});

describe("a timetable becomes the suggested days of its programme", () => {
  const laidOut = (visit: TestVisit) => {
    const { sessions, slots } = suggestedTimetable(visit.records, testMint());
    visit.records = { ...visit.records, sessions, slots };
    return visit;
  };
  const said = ({ records }: TestVisit) =>
    blocksOf(records).map(({ day, from, to, title, kind }) => [day, from, to, title, kind]);

  test("laid out again on the same days, it is the same", () => {
    const visit = laidOut(new TestVisit());
    const before = said(visit);
    const skeleton = [...daysToSuggest(visit.records)];
    const { visit: row } = visit.records;
    visit.records = { ...visit.records, visit: { ...row, skeleton }, sessions: [], slots: [] };
    expect(said(laidOut(visit))).toEqual(before);
    expect(before.length).toBeGreaterThan(6);
  });

  test("days between that are alike are each day between; one that differs is that day; what was cancelled or has no day is not in it", () => {
    const visit = new TestVisit();
    const daysOnSite = ["14", "15", "16", "17"].map((day) => `2024-10-${day}`);
    visit.records = { ...visit.records, visit: { ...visit.records.visit, daysOnSite } };
    const add = (title: string, day: string | null, fields: Partial<Session> = {}) =>
      visit.add("sessions", { title, day, startsAt: "10:00", endsAt: "11:00", ...fields });
    for (const day of daysOnSite) add("Practitioners", day, { room: "Room 4" });
    add("Schools", "2024-10-16", { startsAt: "13:00", endsAt: "14:00" });
    add("Police", "2024-10-16", { state: "cancelled" });
    add("Parents", null);
    add("Health", "2024-11-01");
    const suggested = daysToSuggest(visit.records);
    expect(suggested.map(({ title, days, on }) => [title, days.join(" "), on])).toEqual([
      ["Practitioners", "first middle last", undefined],
      ["Schools", "", 3],
    ]);
    expect(JSON.stringify(suggested)).not.toContain("Room 4");
    // Nothing is cut to what a programme holds: whoever keeps them says that they are too many.
    for (let i = 0; i < mostSuggestedBlocks; i += 1) add(`Team ${i}`, "2024-10-15");
    expect(daysToSuggest(visit.records)).toHaveLength(mostSuggestedBlocks + 2);
  });
});
