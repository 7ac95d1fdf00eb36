import { expect, test } from "vitest";
import type { FileReading } from "../fileReading.ts";
import { readFile } from "../readFile.ts";
import { readingContext } from "../readingContext.ts";
import { scopedVisit } from "../testing/exampleVisit.ts";

const read = (rows: readonly string[], fileName = "x.csv"): FileReading =>
  readFile({ fileName, text: rows.join("\n"), context: readingContext(scopedVisit) });
const points = (reading: FileReading): readonly string[] =>
  reading.lines.flatMap(({ readAs }) =>
    readAs.type === "evidencePoint"
      ? [readAs.text]
      : "point" in readAs && readAs.point !== null
        ? [readAs.point.text]
        : [],
  );

test("a survey that names its questions over two rows, below a title", () => {
  const reading = read([
    "Staff survey,,,,,,",
    "Respondent ID,IP Address,Which part of the service do you work in?,How far do you agree?,,Why?",
    ",,Response,My caseload is fine,My manager helps,Open-Ended Response",
    "11801,10.0.0.1,Assessment,Disagree,Agree,slow system",
    "11802,10.0.0.2,Court,Agree,Strongly agree,",
  ]);
  expect(reading.kind).toBe("questionnaire");
  expect(points(reading)).toEqual([
    "Assessment. My caseload is fine: Disagree; My manager helps: Agree; Why?: slow system",
    "Court. My caseload is fine: Agree; My manager helps: Strongly agree",
  ]);
  expect(reading.kind === "questionnaire" && reading.summary.map(({ text }) => text)).toEqual([
    "My caseload is fine: 1 of 2 agree, 1 disagree",
    "My manager helps: 2 of 2 agree",
  ]);
});

test("when the answers to a form began plans nothing", () => {
  const reading = read([
    '"ID";"Start time";"Completion time";"Your role";"Supervision is regular";"What would you change?"',
    '1;15/10/24 09:01;15/10/24 09:06;"Social worker";"Agree";"My team; my manager"',
    '2;15/10/24 09:12;15/10/24 09:15;"Personal adviser";"Disagree";"Cars"',
  ]);
  expect(reading.kind).toBe("questionnaire");
});

test.each([
  [["Staff list October,,", "Name,Job title,Team,Work email", "A Person,Manager,Duty,a@x.example"]],
  [["Course,Date,Places,Attended", "Signs of Safety,12/09/2024,20,18"]],
])("a list of staff or courses is no evidence, title or none", (rows) => {
  const reading = read(rows);
  expect(reading.kind).toBe("plainDocument");
  expect(points(reading)).toEqual([]);
});

test("notes kept as a table below a title stay notes", () => {
  const reading = read(["Notes of day 1,,", "Time,Who,What we heard", "10:00,Police,late invites"]);
  expect(reading.kind).toBe("sessionNotes");
  expect(points(reading)).toEqual(["late invites"]);
});

test("a list printed with spaces between its columns", () => {
  const reading = read(
    [
      "Open involvements at 14-Oct-2024",
      "",
      "LL ID        Team                 Plan   Age   Start",
      "-----------  -------------------  -----  ----  ----------",
      "2204411      Assessment East      CIN    4     02/05/2024",
      "2204478                           CP     9     11/10/2024",
      "",
      "2 rows",
    ],
    "x.txt",
  );
  expect(reading).toMatchObject({
    kind: "caseList",
    rows: [
      { reference: "2204411", team: "Assessment East", plan: "CIN", age: "4" },
      { reference: "2204478", team: "", plan: "CP", age: "9" },
    ],
  });
});

test.each([
  ["P-70011", ["Case reference,P-70011", "Plan,CP"], "plainDocument"],
  ["a cell", ["88-2201,CIN,East,6", "88-2207,CP,East,11", "88-2215,CIN,West,2"], "caseList"],
])("%s heads no list of cases by itself", (_, rows, kind) => {
  expect(read(rows).kind).toBe(kind);
});

test("a team's total is no case, its own column no name, and a pupil's name is pointed at", () => {
  const reading = read([
    "Pupil,UPN,Social Worker Team,Plan",
    "T Smith,A801200001001,East 2,CIN",
    "A Jones,A801200001002,East 1,CP",
    ",,East total,2",
  ]);
  expect(reading).toMatchObject({
    kind: "caseList",
    rows: [{ team: "East 2" }, { team: "East 1" }],
  });
  expect(reading.lines[0]?.readAs).toMatchObject({ notKept: [{ column: "Pupil", why: "name" }] });
});

test("a quotation mark that never closes is no part of a reference", () => {
  expect(read(["Case number,Team,Plan", '"90211,East,CIN', "90212,East,CP"])).toMatchObject({
    rows: [{ reference: "90211" }, { reference: "90212" }],
  });
});
