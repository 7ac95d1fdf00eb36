import { expect, test } from "vitest";
import { readFile } from "../readFile.ts";
import { readingContext } from "../readingContext.ts";
import { scopedVisit } from "../testing/exampleVisit.ts";

const read = (lines: readonly string[], fileName = "x.txt") =>
  readFile({ fileName, text: lines.join("\n"), context: readingContext(scopedVisit) });

const aDay = [
  "08:30 Team arrives, Civic Centre, Room 1",
  "09:00 Welcome by DCS",
  "09:30 Safeguarding partnership (LP, RT)",
  "12.30 - 1.15 Lunch",
  "13:30 Team managers (MC, LP)",
  "17:00 Keep in touch with DCS",
];

test.each([
  [["TIMETABLE - PEER REVIEW", "", "Tuesday 15 October", ...aDay]],
  [aDay],
  [["Programme for the visit", ...aDay.map((line) => line.replace(" ", "\t"))]],
  [["| Time | What |", "|---|---|", ...aDay.map((line) => `| ${line.replace(" ", " | ")} |`)]],
])("a timetable that is typed is one, and no evidence", (lines) => {
  const reading = read(lines);
  expect(reading.kind).toBe("timetable");
  expect(reading.lines.some(({ readAs }) => readAs.type === "evidencePoint")).toBe(false);
});

test("a table with times and sessions is a timetable", () => {
  expect(
    read(["Time,Session,Room,Peers", "09:30,Board,1,JP", "11:15,SWs,2,MC"], "x.csv").kind,
  ).toBe("timetable");
});

test.each([
  [
    [
      "Observed: daily meeting 16 Oct",
      "09:00 Meeting starts, the duty manager is in the chair",
      "09:04 All agencies speak of the first child",
      "09:11 Health has no information",
      "09:20 Nobody asks why four contacts were closed",
    ],
  ],
  [
    [
      "Team managers 15 Oct",
      "09:30 + good teams",
      "09:35 - no cover at lunch",
      "09:40 ? who is free",
      "09:45 + welcome pack",
    ],
  ],
  [
    [
      "15 Oct",
      "0930 Lead member",
      "reads data",
      "1030 Chief executive",
      "sees DCS",
      "1130 IROs",
      "+ ok",
    ],
  ],
])("notes with times before their lines are none", (lines) => {
  expect(read(lines).kind).toBe("sessionNotes");
});

/** What a timetable plans, in a few words a row. */
const plannedIn = (lines: readonly string[], fileName = "x.txt") =>
  read(lines, fileName).lines.flatMap(({ readAs }) =>
    readAs.type === "planned"
      ? readAs.planned.map(({ what, title, day, startsAt, endsAt, room, peers }) =>
          [
            readAs.notPlanned === null ? what : `(${readAs.notPlanned})`,
            title,
            day?.slice(5) ?? "no day",
            startsAt === null ? "no time" : `${startsAt}-${endsAt ?? ""}`,
            room,
            peers.join("+"),
          ].join("; "),
        )
      : [],
  );

test("a typed timetable says day, time, room, peers and who is met, and what cannot be planned", () => {
  const lines = [
    "Midthorpe peer challenge: timetable",
    "Pair 2: MC, JP",
    "",
    "Tuesday 15 October",
    "09:30-10:30 Safeguarding partnership (LP, RT), Committee Room 2",
    "12.30 - 1.15 Lunch",
    "13:30 Team managers focus group",
    "Room 4; MC, LP",
    "15.00 – 16.00 CANCELLED: Police (JP)",
    "17:00 Keep in touch meeting with DCS",
    "Weds 16 October",
    "9am - 10am Lead member (LP)",
    "10:15 - 11:15 Focus group: social workers, Room 3, Pair 2",
    "Parking is behind the town hall",
    "16:00 Finish",
  ];
  expect(plannedIn(lines)).toEqual([
    "session; Safeguarding partnership; 10-15; 09:30-10:30; Committee Room 2; LP+RT",
    "break; Lunch; 10-15; 12:30-13:15; ; ",
    "session; Team managers; 10-15; 13:30-; Room 4; MC+LP",
    "(cancelled); Police; 10-15; 15:00-16:00; ; JP",
    "checkIn; Keep in touch meeting with DCS; 10-15; 17:00-; ; ",
    "session; Lead member; 10-16; 09:00-10:00; ; LP",
    "session; Social workers; 10-16; 10:15-11:15; Room 3; MC+JP",
    "(dayEnds); Finish; 10-16; 16:00-; ; ",
  ]);
  expect(read(lines).lines[13]?.readAs).toMatchObject({ type: "aside", reason: "notPlanned" });
});

test.each([
  [
    "a row for each session, day and end said once or left out",
    [
      "Day,Start,End,Session,Who,Room,Peers",
      '15/10/2024,09:00,10:00,Focus group,Social workers,Room 3,"LP, RT"',
      ",12:30,13:15,Lunch,,Canteen,",
      "16/10/2024,9.00,,Interview,Lead member,,LP",
      ",TBC,,Interview,Headteachers,,JP",
    ],
    [
      "session; Social workers; 10-15; 09:00-10:00; Room 3; LP+RT",
      "break; Lunch; 10-15; 12:30-13:15; Canteen; ",
      "session; Lead member; 10-16; 09:00-; ; LP",
      "session; Headteachers; 10-16; no time; ; JP",
    ],
  ],
  [
    "days side by side, several lines in a cell, lunch over both",
    [
      "Midthorpe,,",
      "Time,Tuesday 15 October,Wednesday 16 October",
      '09:00-10:00,"Safeguarding partnership',
      "Committee Room 2",
      'LP, RT","Schools (JP, MC)"',
      "12:30-13:15,Lunch,",
    ],
    [
      "session; Safeguarding partnership; 10-15; 09:00-10:00; Committee Room 2; LP+RT",
      "session; Schools; 10-16; 09:00-10:00; ; JP+MC",
      "break; Lunch; 10-15; 12:30-13:15; ; ",
      "break; Lunch; 10-16; 12:30-13:15; ; ",
    ],
  ],
  [
    "pairs side by side under a day",
    [
      "Date: Tuesday 15 October,,",
      "Time,LP and RT,MC / JP",
      "09:00-10:00,Police,Schools",
      "10:15-11:00,Housing,",
      "12:30-13:15,Lunch,",
    ],
    [
      "session; Police; 10-15; 09:00-10:00; ; LP+RT",
      "session; Schools; 10-15; 09:00-10:00; ; MC+JP",
      "session; Housing; 10-15; 10:15-11:00; ; LP+RT",
      "break; Lunch; 10-15; 12:30-13:15; ; ",
    ],
  ],
  [
    "what Outlook exports as a list",
    [
      "Subject,Start Date,Start Time,End Date,End Time,All day event,Location",
      "Team managers,15/10/2024,09:30:00,15/10/2024,10:30:00,False,Room 4",
      "Peer review,15/10/2024,00:00:00,16/10/2024,00:00:00,True,",
    ],
    [
      "session; Team managers; 10-15; 09:30-10:30; Room 4; ",
      "(allDay); Peer review; 10-15; no time; ; ",
    ],
  ],
  [
    "how long in place of an end",
    ["Time,What,Duration", "09:00,Board,90 minutes", "11:00,Police,1 hour"],
    ["session; Board; no day; 09:00-10:30; ; ", "session; Police; no day; 11:00-12:00; ; "],
  ],
] as const)("a table of it: %s", (_, lines, planned) => {
  expect(plannedIn(lines, "x.csv")).toEqual(planned);
});

test("a table of it that was pasted is one as well, and a break without a day waits", () => {
  expect(
    plannedIn(["Time\tWhat\tWho from the team", "0930\tBoard\tLP, RT", "12:30\tLunch\t"]),
  ).toEqual(["session; Board; no day; 09:30-; ; LP+RT", "(noTime); Lunch; no day; 12:30-; ; "]);
});

test.each([
  [["Time,Session,What we heard", "09:30,Board,+ good chair", "10:30,SWs,- no cover"]],
  [["Case ref,Time,Team", "2024/0012,09:30,East", "2024/0013,10:30,West"]],
  [["Name,Job title,Email", "A Person,Head of service,a@x.gov.uk", "B Person,Manager,b@x.gov.uk"]],
])("a table of notes, cases or staff is no timetable", (lines) => {
  expect(read(lines, "x.csv").kind).not.toBe("timetable");
});
