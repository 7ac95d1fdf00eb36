import { expect, test } from "vitest";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { readTime } from "../../../../shared/words/readTime.ts";
import { formOf, SessionForm, sessionFrom } from "./sessionForm.ts";

test("times are read as people write them", () => {
  expect(["9.30", "0930", "9", "1:15pm", "12am", ""].map(readTime)).toEqual([
    "09:30",
    "09:30",
    "09:00",
    "13:15",
    "00:00",
    null,
  ]);
  expect(["25:00", "9:75", "soon"].map(readTime)).toEqual([undefined, undefined, undefined]);
});

test("a session goes through its form unchanged", () => {
  const visit = new TestVisit();
  const session = visit.add("sessions", { room: "4.2", endsAt: "12:15" });
  const fields = SessionForm.parse(formOf(session, null));
  expect(sessionFrom(fields, session, { records: visit.records, newId: visit.mint.newId })).toEqual(
    session,
  );
});

test("what is missing or cannot be is said at its field", () => {
  const read = SessionForm.safeParse({
    ...formOf(null, null),
    startsAt: "11:00",
    endsAt: "10:00",
  });
  expect(read.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["title", "Say who was met or what was read"],
    ["endsAt", "The end must be after the start"],
  ]);
});
