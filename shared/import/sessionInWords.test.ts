import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { sessionInWords } from "./sessionInWords.ts";

function read(typed: string, today = "2024-10-16") {
  const visit = new TestVisit();
  const me = visit.add("peers", { initials: "MC", seat: "lead" });
  visit.add("peers", { initials: "JP", order: 2 });
  const session = sessionInWords(typed, visit.records, { today, now: "09:40", me: me.id });
  const { peers } = visit.records;
  return {
    ...session,
    peerIds: session.peerIds.map((id) => peers.find((peer) => peer.id === id)?.initials),
  };
}

test.for([
  ["Social workers", { kind: "group", sourceGroups: ["socialWorkers"], startsAt: "09:40" }],
  ["6 social workers, R&A", { sourceGroups: ["socialWorkers"], peopleMet: 6 }],
  ["Lead member", { kind: "oneToOne", sourceGroups: ["leadMember"] }],
  ["Schools 2-3pm room 4 with JP", { startsAt: "14:00", endsAt: "15:00", peerIds: ["MC", "JP"] }],
  [
    "Police and probation focus group",
    { kind: "focusGroup", sourceGroups: ["police", "probation"] },
  ],
  ["Case reading", { kind: "caseReading" }],
  ["observed strategy meeting", { kind: "observedMeeting" }],
  ["the caretaker", { title: "Caretaker", sourceGroups: [], day: "2024-10-16", peerIds: ["MC"] }],
] as const)("%s", ([typed, expected]) => {
  expect(read(typed)).toMatchObject(expected);
});

test("today and tomorrow are days, and what belongs to one is no day", () => {
  expect(read("6 social workers tomorrow 10:00 room 4")).toMatchObject({
    title: "Social workers",
    day: "2024-10-17",
    startsAt: "10:00",
    peopleMet: 6,
    room: "room 4",
  });
  expect(read("Parents today 2pm", "2024-10-20")).toMatchObject({ day: "2024-10-20" });
  expect(read("Tomorrow’s panel")).toMatchObject({
    title: "Tomorrow’s panel",
    day: "2024-10-16",
  });
});

test("a session of another day has no time but the one typed", () => {
  expect(read("Parents", "2024-10-20")).toMatchObject({ day: "2024-10-15", startsAt: null });
  expect(read("Parents Wed 2pm", "2024-10-15")).toMatchObject({
    day: "2024-10-16",
    startsAt: "14:00",
  });
});
