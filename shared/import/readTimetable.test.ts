import { expect, test } from "vitest";
import { readFile } from "./readFile.ts";
import { readingContext } from "./readingContext.ts";
import { scopedVisit } from "./testing/exampleVisit.ts";
import { planOf } from "./testing/planOf.ts";

const read = (lines: readonly string[], fileName = "x.txt") =>
  readFile({ fileName, text: lines.join("\n"), context: readingContext(scopedVisit) });

const day = [
  "08:30 Team arrives, Civic Centre, Room 1",
  "09:00 Welcome by DCS",
  "09:30 Safeguarding partnership (LP, RT)",
  "12.30 - 1.15 Lunch",
  "13:30 Team managers (MC, LP)",
  "17:00 Keep in touch with DCS",
];

test.each([
  [["TIMETABLE - PEER REVIEW", "", "Tuesday 15 October", ...day]],
  [day],
  [["Programme for the visit", ...day.map((line) => line.replace(" ", "\t"))]],
  [["| Time | What |", "|---|---|", ...day.map((line) => `| ${line.replace(" ", " | ")} |`)]],
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

test("a timetable brings in nothing but a concern that somebody wrote on it", () => {
  const { plan } = planOf([{ fileName: "x.txt", text: day.join("\n") }], scopedVisit);
  expect(Object.values(plan.summary.added).every((count) => count === 0)).toBe(true);
  const called = planOf(
    [{ fileName: "x.txt", text: [...day, "! girl left with father"].join("\n") }],
    scopedVisit,
  ).plan;
  expect(called.puts.concerns.map(({ text }) => text)).toEqual(["girl left with father"]);
  expect(called.puts.notes).toEqual([]);
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
