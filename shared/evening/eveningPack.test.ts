import { expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { dayOfEvening, eveningPack, testsInSession } from "./eveningPack.ts";

const today = "2024-10-15";
const tomorrow = "2024-10-16";
const texts = (rows: readonly { readonly text: string }[]) => rows.map(({ text }) => text);

test("today's evidence stands by line of enquiry and in the order of the day, and that of other days does not", () => {
  const visit = new TestVisit();
  const [board, thresholds] = visit.records.enquiries;
  const late = visit.add("sessions", { startsAt: "15:00", sourceGroups: ["police"] });
  const early = visit.add("sessions", { startsAt: "09:00", sourceGroups: ["youngPeople"] });
  const next = visit.add("sessions", { day: tomorrow });
  const checkIn = visit.add("sessions", { kind: "checkIn" });
  const note = (session: { id: string }, text: string, enquiryId = board?.id ?? null) =>
    visit.add("notes", { sessionId: session.id as typeof late.id, text, enquiryId });
  note(late, "third");
  note(early, "first");
  note(early, "second");
  note(next, "tomorrow's");
  note(checkIn, "told the host");
  note(late, "on no line", null);
  const { lines } = eveningPack(visit.records, today);
  expect(lines.map(({ enquiry, notes }) => [enquiry?.id ?? null, texts(notes)])).toEqual([
    [board?.id, ["first", "second", "third"]],
    [thresholds?.id, []],
    ...visit.records.enquiries.slice(2).map(({ id }) => [id, []]),
    [null, ["on no line"]],
  ]);
  expect(lines[0]?.voices).toEqual(["child", "partner"]);
  expect(texts(eveningPack(visit.records, tomorrow).lines[0]?.notes ?? [])).toEqual(["tomorrow's"]);
});

test("what is thin, contradicted, queried or dissented from is to talk over; parked findings are not", () => {
  const visit = new TestVisit();
  const [thin, against, borneOut, parked] = [1, 2, 3, 4].map((order) =>
    visit.add("findings", {
      order,
      sentence: `${order}.`,
      state: order === 4 ? "parked" : "agreed",
    }),
  );
  if (!thin || !against || !borneOut || !parked) throw new Error("no findings");
  const evidence = (finding: typeof thin, sourceGroup: string) =>
    visit.addEvidence(finding, { sourceGroup });
  for (const group of ["police", "schools"]) {
    evidence(against, group);
    evidence(borneOut, group);
  }
  for (const group of ["parents", "housing"]) {
    const note = evidence(against, group);
    visit.records = {
      ...visit.records,
      links: visit.records.links.map((link) =>
        link.evidence.id === note.id ? { ...link, bearing: "contradicts" } : link,
      ),
    };
  }
  const rows = eveningPack(visit.records, today).toTalkOver;
  expect(rows.map(({ finding, isContradicted }) => [finding.sentence, isContradicted])).toEqual([
    ["1.", false],
    ["2.", true],
  ]);
  const peer = visit.add("peers");
  visit.add("positions", {
    findingId: borneOut.id,
    peerId: peer.id,
    stance: "queries",
    wording: borneOut.sentence,
  });
  expect(eveningPack(visit.records, today).toTalkOver.at(-1)).toMatchObject({ queries: 1 });
});

test("lines without evidence, voices not heard and groups whom nobody meets are the gaps", () => {
  const visit = new TestVisit();
  const [board] = visit.records.enquiries;
  const session = visit.add("sessions", { sourceGroups: ["police"] });
  visit.add("sessions", { sourceGroups: ["schools"], state: "planned", day: tomorrow });
  visit.add("sessions", { sourceGroups: ["parents"], state: "cancelled" });
  visit.add("notes", { sessionId: session.id, enquiryId: board?.id ?? null });
  const { gaps, sessionsNext, next } = eveningPack(visit.records, today);
  expect(gaps.withoutEvidence).toHaveLength(3);
  expect(gaps.voicesMissing).toEqual([
    { enquiry: board, voices: ["child", "family", "frontLine"] },
  ]);
  const notMet = gaps.groupsNotMet.map(({ key }) => key);
  expect(notMet).toContain("parents");
  expect(notMet).not.toContain("police");
  expect(notMet).not.toContain("schools");
  expect(notMet).not.toContain("documents");
  expect([next, sessionsNext.length]).toEqual([tomorrow, 1]);
});

test("tests come back in their sessions, are carried over while open, and answered ones stay with their day", () => {
  const visit = new TestVisit();
  const schools = visit.add("sessions", { day: tomorrow, state: "planned" });
  const police = visit.add("sessions", { day: tomorrow, state: "planned" });
  visit.add("tomorrowTests", { text: "old", day: today, order: 1 });
  visit.add("tomorrowTests", { text: "done", day: today, order: 2, outcome: "bornOut" });
  visit.add("tomorrowTests", {
    text: "schools",
    day: tomorrow,
    order: 3,
    sessionIds: [schools.id],
  });
  visit.add("tomorrowTests", { text: "any", day: tomorrow, order: 4 });
  const { tests } = eveningPack(visit.records, today);
  expect(texts(tests.carriedOver)).toEqual(["old"]);
  expect(texts(tests.answered)).toEqual(["done"]);
  expect(texts(tests.next)).toEqual(["schools", "any"]);
  const asked = (session: typeof police) =>
    texts(testsInSession(visit.records.tomorrowTests, session));
  expect(asked(schools)).toEqual(["schools", "any"]);
  expect(asked(police)).toEqual(["any"]);
});

test("a test that is answered late, early or for no day stays in sight; one of a later day waits for its evening", () => {
  const visit = new TestVisit();
  const [, second = "", third = "2024-10-17"] = visit.records.visit.daysOnSite;
  visit.records = {
    ...visit.records,
    visit: { ...visit.records.visit, daysOnSite: [today, second, third] },
  };
  visit.add("tomorrowTests", { text: "late", day: today, order: 1, outcome: "bornOut" });
  visit.add("tomorrowTests", { text: "any day", day: null, order: 2, outcome: "notBornOut" });
  visit.add("tomorrowTests", { text: "early", day: third, order: 3, outcome: "dropped" });
  visit.add("tomorrowTests", { text: "third day", day: third, order: 4 });
  const ofEvening = (day: string) => eveningPack(visit.records, day).tests;
  expect(texts(ofEvening(today).answered)).toEqual(["late", "any day"]);
  expect(texts(ofEvening(second).answered)).toEqual(["late", "any day", "early"]);
  expect([texts(ofEvening(today).next), texts(ofEvening(second).next)]).toEqual([
    [],
    ["third day"],
  ]);
});

test("the evening is today's on site, else that of the last day on which somebody was met", () => {
  const visit = new TestVisit();
  expect(dayOfEvening(visit.records, tomorrow)).toBe(tomorrow);
  expect(dayOfEvening(visit.records, "2024-11-01")).toBe(today);
  visit.add("sessions", { day: tomorrow });
  expect(dayOfEvening(visit.records, "2024-11-01")).toBe(tomorrow);
});
