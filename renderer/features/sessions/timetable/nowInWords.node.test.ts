import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { blocksOf } from "../../../../shared/timetable/blocks.ts";
import { nowInWords } from "./nowInWords.ts";

const today = "2024-10-15";

test("what is on, what is late and what is next; of what has no end, no end is said", () => {
  const visit = new TestVisit();
  const session = (title: string, startsAt: string, endsAt: string | null) =>
    visit.add("sessions", { title, day: today, startsAt, endsAt, state: "planned" });
  const schools = session("Schools", "09:00", "10:00");
  session("Police", "09:30", null);
  session("Foster carers", "13:00", "14:00");
  const at = (now: string, lines: readonly { readonly sessionId: string }[] = []) =>
    nowInWords(blocksOf(visit.records), { today, now, lines });
  expect(at("09:35", [{ sessionId: schools.id }])).toBe(
    "Now: Schools until 10:00, Police · Next: Foster carers at 13:00",
  );
  expect(at("09:45")).toBe(
    "Now: Schools until 10:00, Police · Nothing noted yet: Schools, Police · Next: Foster carers at 13:00",
  );
  expect(at("18:00")).toBe("Nothing more today");
  expect(
    nowInWords(blocksOf(visit.records), { today: "2024-10-20", now: "09:30", lines: [] }),
  ).toBeUndefined();
});

test("what is cancelled, and what was moved once the visit had begun, is said in the same line", () => {
  const visit = new TestVisit();
  const session = (title: string, startsAt: string, rest: object = {}) =>
    visit.add("sessions", { title, day: today, startsAt, endsAt: null, state: "planned", ...rest });
  session("Schools", "09:00", { plannedAt: { day: today, startsAt: "11:00" } });
  session("Police", "10:00", { plannedAt: { day: "2024-10-16", startsAt: "10:00" } });
  session("Parents", "12:00", { state: "cancelled" });
  const blocks = blocksOf(visit.records, { includeCancelled: true });
  expect(nowInWords(blocks, { today, now: "08:30", lines: [] })).toBe(
    "Next: Schools at 09:00 · Cancelled: Parents · Moved: Schools (planned for 11:00), Police (planned for Wed 16 Oct, 10:00)",
  );
});
