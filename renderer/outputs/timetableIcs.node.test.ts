import { expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { blocksOf } from "../../shared/timetable/blocks.ts";
import { timetableIcs } from "./timetableIcs.ts";

test("a session stands in the calendar at the time on the wall, with room and initials and without its notes", () => {
  const visit = new TestVisit();
  const peers = ["JP", "RT", "MC"].map((initials, order) =>
    visit.add("peers", { initials, order }),
  );
  const session = visit.add("sessions", {
    peerIds: [peers[1], peers[0]].flatMap((peer) => peer?.id ?? []),
    title: "Schools, heads; leads",
    startsAt: "09:30",
    endsAt: "10:45",
    room: "Room 4",
  });
  visit.add("notes", { sessionId: session.id, text: "said in confidence" });
  const ics = timetableIcs(visit.records, blocksOf(visit.records), {
    createdAt: new Date("2024-10-14T09:00:00Z"),
  });
  expect(ics).toContain("DTSTART:20241015T093000\r\n");
  expect(ics).toContain("DTEND:20241015T104500\r\n");
  expect(ics).toContain("SUMMARY:Schools\\, heads\\; leads\r\n");
  expect(ics).toMatch(/\\nJP\\, RT\r\n/u);
  expect(ics).toContain("LOCATION:Room 4\r\n");
  expect(ics).not.toContain("confidence");
});
