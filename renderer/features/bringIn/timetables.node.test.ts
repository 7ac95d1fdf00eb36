import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import writeXlsx from "write-excel-file/node";
import { TestVisit } from "../../../shared/letter/testing/testVisit.ts";
import { withChanges } from "../../../shared/ops/withChanges.ts";
import { blocksOf } from "../../../shared/timetable/blocks.ts";
import { putAll } from "../../../shared/visit/change.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { timetableIcs } from "../../outputs/timetableIcs.ts";
import { openArrived } from "./openArrived.ts";
import { type ReadingDesk, readingDesk } from "./readingDesk.ts";

const folder = path.resolve(import.meta.dirname, "../../../e2e/fixtures/timetables");
const fixture = (name: string) => new Uint8Array(readFileSync(path.join(folder, name)));

function aVisit(): TestVisit {
  const visit = new TestVisit();
  for (const [order, initials] of ["LP", "MC", "JP", "RT"].entries())
    visit.add("peers", { order, initials });
  return visit;
}

async function deskWith(name: string, bytes: Uint8Array, visit: TestVisit): Promise<ReadingDesk> {
  const desk = readingDesk(visit.records, visit.mint);
  const file = {
    name,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
  desk.add(await openArrived([file], () => undefined), () => undefined);
  return desk;
}

/** What stands in the timetable, in the order of the days. */
function planned(desk: ReadingDesk, { records }: TestVisit): readonly string[] {
  const { puts } = desk.plan();
  return blocksOf(puts).map(({ title, day, from, to, room, peerIds, isOpenEnded }) =>
    [
      day.slice(8),
      `${from.toString()}-${isOpenEnded ? "" : to.toString()}`,
      title,
      room,
      peerIds.map((id) => records.peers.find((peer) => peer.id === id)?.initials).join("+"),
    ].join("; "),
  );
}

test("a table of Word with days side by side becomes planned sessions, lunch over both days", async () => {
  const visit = aVisit();
  const desk = await deskWith("t.docx", fixture("days side by side.docx"), visit);
  expect(planned(desk, visit)).toEqual([
    "15; 540-600; Social workers; Room 3; LP+RT",
    "15; 615-660; DCS; ; LP",
    "15; 750-795; Lunch; ; ",
    "15; 1020-1050; Keep in touch meeting with DCS; ; ",
    "16; 540-600; Schools; ; JP+MC",
    "16; 615-660; Lead member; ; LP",
    "16; 750-795; Lunch; ; ",
    "16; 1020-1050; Keep in touch meeting with DCS; ; ",
  ]);
});

test("a table for each day of Word takes the day above it, and an hour to be agreed stays open", async () => {
  const visit = aVisit();
  const desk = await deskWith("t.docx", fixture("a table a day.docx"), visit);
  expect(planned(desk, visit)).toEqual([
    "15; 540-600; Children’s social workers; Room 3; LP+RT",
    "15; 615-675; Virtual school head; Teams; JP",
    "15; 750-795; Lunch; ; ",
    "16; 540-600; Foster carers; Room 3; LP+RT",
    "16; 660-750; Case file reading; IT suite; ",
  ]);
  expect(desk.plan().puts.sessions.find(({ startsAt }) => startsAt === null)).toMatchObject({
    title: "Chief executive",
    day: "2024-10-16",
    state: "planned",
  });
});

test("a sheet of Excel with real dates and times becomes planned sessions", async () => {
  const visit = aVisit();
  const time = (hour: number) => ({
    value: new Date(Date.UTC(1899, 11, 30, hour)),
    type: Date,
    format: "hh:mm",
  });
  const rows = [
    ["Date", "From", "To", "Session", "Peers"].map((value) => ({ value, type: String })),
    [
      { value: new Date(Date.UTC(2024, 9, 15)), type: Date, format: "dd/mm/yyyy" },
      time(9),
      time(10),
      { value: "Police and probation", type: String },
      { value: "JP", type: String },
    ],
  ];
  const bytes = new Uint8Array(await writeXlsx(rows as never, {}).toBuffer());
  const desk = await deskWith("t.xlsx", bytes, visit);
  expect(planned(desk, visit)).toEqual(["15; 540-600; Police and probation; ; JP"]);
});

test("a calendar of Outlook is read on the clocks in England; what repeats, is cancelled or not of the visit is said", async () => {
  const visit = aVisit();
  const desk = await deskWith("t.ics", fixture("outlook.ics"), visit);
  expect(planned(desk, visit)).toEqual([
    "15; 570-630; Social workers (assessment and duty) with the peer team; Committee Room 2, Civic Centre; LP+RT",
    "15; 660-705; Lead member; ; ",
    "15; 1020-1050; Keep in touch with DCS; ; ",
    "16; 540-600; Schools; ; ",
    "16; 990-1020; Keep in touch with DCS; ; ",
  ]);
  const [file] = desk.files();
  if (file?.outcome.type !== "read") throw new Error("not read");
  const { reading } = file.outcome;
  expect(
    reading.lines.flatMap(({ readAs }) =>
      readAs.type === "planned" && (readAs.notPlanned !== null || readAs.repeats !== undefined)
        ? [[readAs.text, readAs.notPlanned ?? readAs.repeats]]
        : [],
    ),
  ).toEqual([
    ["Keep in touch with DCS", 3],
    ["Peer review week", "allDay"],
    ["Canceled: Police", "cancelled"],
    ["Dentist", "otherDay"],
  ]);
  // Somebody wants the one of another day.
  const last = reading.lines.at(-1)?.number ?? 0;
  desk.choose(file.id, { marks: { [last]: "planned" } });
  expect(planned(desk, visit).at(-1)).toBe("20; 990-1020; Dentist; ; ");
});

test("a timetable brought in again is known, also as the calendar that this app saved", async () => {
  const visit = aVisit();
  const bytes = fixture("days side by side.docx");
  const { puts } = (await deskWith("t.docx", bytes, visit)).plan();
  visit.records = withChanges(visit.records, [
    ...putAll("sessions", puts.sessions, []),
    ...putAll("slots", puts.slots, []),
  ]) satisfies VisitRecords;
  const again = await deskWith("other name.docx", bytes, visit);
  expect(again.files()[0]?.choices.isLeftOut).toBe(true);
  const ics = timetableIcs(visit.records, blocksOf(visit.records), {
    createdAt: new Date("2024-10-14T09:00:00Z"),
  });
  // The host moves one in its own calendar, and calls it otherwise.
  const moved = ics
    .replace("SUMMARY:Lead member", "SUMMARY:Cabinet member for children")
    .replaceAll("20241016T101500", "20241016T113000")
    .replaceAll("20241016T110000", "20241016T121500");
  const back = await deskWith("t.ics", new TextEncoder().encode(moved), visit);
  expect(back.plan().summary).toMatchObject({
    added: { sessions: 0, slots: 0 },
    moved: [{ title: "Lead member" }],
  });
});

test("a damaged calendar and one with nothing in it are said", async () => {
  const visit = aVisit();
  for (const text of [
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:",
    "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
  ]) {
    const desk = await deskWith("t.ics", new TextEncoder().encode(text), visit);
    expect(desk.files()[0]?.outcome.type).toBe("refused");
  }
});

test("a calendar's times in another zone are on the clocks in England, and a zone that nobody knows is said", async () => {
  const entry = (zone: string, title: string) =>
    `BEGIN:VEVENT\nUID:${title}\nSUMMARY:${title}\nDTSTART;TZID=${zone}:20241015T100000\nDTEND;TZID=${zone}:20241015T110000\nEND:VEVENT\n`;
  const ics = `BEGIN:VCALENDAR\nVERSION:2.0\n${entry("Europe/Paris", "Police")}${entry("Romance Standard Time", "Schools")}END:VCALENDAR\n`;
  const visit = aVisit();
  const desk = await deskWith("t.ics", new TextEncoder().encode(ics), visit);
  expect(planned(desk, visit)).toEqual(["15; 540-600; Police; ; ", "15; 600-660; Schools; ; "]);
  expect(JSON.stringify(desk.files()[0]?.outcome)).toContain(
    "which clocks “Romance Standard Time” are",
  );
});

test("strands under the days of merged cells have those days, and cells without a head are of the day over them", async () => {
  const text = (value: string) => (value === "" ? null : { value, type: String });
  const sheet = (rows: readonly (readonly string[])[]) =>
    writeXlsx(rows.map((row) => row.map(text)) as never, {})
      .toBuffer()
      .then((bytes) => new Uint8Array(bytes));
  const rows = [
    ["", "Tuesday 15 October", "", "Wednesday 16 October", ""],
    ["9-10", "Social workers (Room 4)", "Police in Room 2", "Schools", "Health"],
    ["10-10.15", "Break", "", "", ""],
    ["TBC", "Chief executive", "", "", ""],
  ];
  const expected = [
    "15; 540-600; Social workers; Room 4; ",
    "15; 540-600; Police; Room 2; ",
    "15; 600-615; Break; ; ",
    "16; 540-600; Schools; ; ",
    "16; 540-600; Health; ; ",
    "16; 600-615; Break; ; ",
  ];
  const strands = ["Time", "Team A", "Team B", "Team A", "Team B"];
  for (const table of [rows, [rows[0] ?? [], strands, ...rows.slice(1)]]) {
    const visit = aVisit();
    const desk = await deskWith("t.xlsx", await sheet(table), visit);
    expect(planned(desk, visit)).toEqual(expected);
    // Whose time is not set has not that of the row above.
    expect(desk.plan().puts.sessions.filter(({ startsAt }) => startsAt === null)).toMatchObject([
      { title: "Chief executive", day: "2024-10-15" },
    ]);
  }
});
