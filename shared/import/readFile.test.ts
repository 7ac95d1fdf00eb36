import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scopedVisit } from "./testing/exampleVisit.ts";
import type { FileReading, ReadAs } from "./fileReading.ts";
import { readFile } from "./readFile.ts";
import { isBlankLine } from "./signs/readSigns.ts";
import { readingContext } from "./readingContext.ts";

const context = readingContext(scopedVisit);
const read = (fileName: string, text: string): FileReading => readFile({ fileName, text, context });
const types = (reading: FileReading): readonly ReadAs["type"][] =>
  reading.lines.map(({ readAs }) => readAs.type);

function caseList(text: string): Extract<FileReading, { kind: "caseList" }> {
  const reading = read("cases.csv", text);
  if (reading.kind !== "caseList") throw new Error(`read as ${reading.kind}`);
  return reading;
}

const pieces = fc.constantFrom(
  "- ",
  "+ ",
  "!! ",
  "? ",
  '"',
  ". ",
  "=> ",
  "    ",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  ",",
  ";",
  "15 Oct 0930",
  "board",
  "police: ",
  "case 4 y n n p n",
  "areas: voice of child / plan",
  "Host: ",
  "Team: ",
  "On site: ",
  "Lines of enquiry",
  " 1 Does it?",
  "S1 good   A A",
  "A2 bad",
  "STRENGTHS",
  "RECOMMENDATIONS",
  "ref,team,age",
  "role,I know",
  "indicator,England",
  "2019/0417",
  "K.B.",
  "é",
  "\u0000",
  "\uFEFF",
  "\u2028",
  "🙂",
);
const anyText = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 400 }),
);
const anyName = fc.constantFrom(
  "day1-0930-board-JP.txt",
  "notes.txt",
  "cases.csv",
  "x.tsv",
  "README.md",
  "visit.txt",
  "board.txt",
  "",
  "a/b\\c.CSV",
);

test("every physical line of any text is there exactly once, in order", () => {
  fc.assert(
    fc.property(anyName, anyText, (fileName, text) => {
      const { lines } = read(fileName, text);
      expect(lines.map(({ raw, ending }) => raw + ending).join("")).toBe(text);
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1));
      for (const { raw, readAs } of lines)
        expect(readAs.type === "blank" && !isBlankLine(raw)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

describe("a concern is a concern in every kind of file", () => {
  const call = "! girl G at risk, told duty 15:40";
  const concernsIn = (fileName: string, text: string) => {
    const reading = read(fileName, text);
    const found = reading.lines.flatMap(({ readAs }) =>
      readAs.type === "concern" ? [readAs.text] : [],
    );
    return { kind: reading.kind, found };
  };
  const words = "girl G at risk, told duty 15:40";
  test.each([
    ["wall.txt", "wall", `WALL\nSTRENGTHS\nS1 Proud staff\nS2 Good chair\n${call}`],
    ["visit.txt", "agreement", `Host: Midthorpe\nTeam: lead\nFocus: thresholds\n${call}`],
    [
      "day2-1100.txt",
      "sessionNotes",
      `case file reading, 3 files\nareas: voice of child / plan\ncase 1 y n\n${call}`,
    ],
    ["day1-0930-board.txt", "sessionNotes", `0930 board\n- first\n    ${call}`],
    [
      "policy.md",
      "plainDocument",
      `# Policy\nThresholds apply to everybody.\nThey are reviewed every year.\n# ${call}`,
    ],
  ])("%s", (fileName, kind, text) => {
    expect(concernsIn(fileName, text)).toEqual({ kind, found: [words] });
  });

  test("a response to a questionnaire", () => {
    const text = `role,I know what to do,comment\nSocial worker,Agree,"${call}"\nTeacher,Agree,fine`;
    const { kind, found } = concernsIn("survey.csv", text);
    expect(kind).toBe("questionnaire");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  test("a first line that names a group is no heading when it is one", () => {
    const { found } = concernsIn("day1-0930.txt", "Safeguarding concern: pupil left school alone");
    expect(found).toEqual(["Safeguarding concern: pupil left school alone"]);
  });

  test("behind a soft line break", () => {
    const { found } = concernsIn("day1-0930.txt", "0930 board\nwarm team\v! boy sleeping rough");
    expect(found).toEqual(["boy sleeping rough"]);
  });
});

test("lines of nothing but rules and characters that show nothing are blank", () => {
  const reading = read("day1-0930-board.txt", "0930 board\n-----\n\u200B\n=====\n!\n- first");
  expect(types(reading)).toEqual(["heading", "blank", "blank", "blank", "blank", "evidencePoint"]);
});

describe("session notes", () => {
  test("an indented line without a sign goes on from the point before it", () => {
    const reading = read(
      "day1-0930-board.txt",
      "0930 board, MC\n- first\n    and more\n- second\n\n    after a blank",
    );
    expect(types(reading)).toEqual([
      "heading",
      "evidencePoint",
      "continuation",
      "evidencePoint",
      "blank",
      "evidencePoint",
    ]);
    expect(reading.lines[2]?.readAs).toEqual({ type: "continuation", of: 2, text: "and more" });
  });

  test("a subject with a colon is no source where that group is not in the room", () => {
    const reading = read("day1-1330.txt", "13.30 team managers x4\n- prevention: criteria changed");
    expect(reading.lines[1]?.readAs).toMatchObject({ sourceGroup: null });
  });

  test("areas the visit's form lacks get a key of their own; answers too many or too few stay a line of evidence", () => {
    const text =
      "case file reading, 3 files\nareas: voice of child / Chronology up to date\ncase 1 y n\ncase 2 y\ncase 3 y n p";
    const reading = read("day2-1100.txt", text);
    expect(
      reading.kind === "sessionNotes" && reading.caseSample?.practiceAreas.map(({ key }) => key),
    ).toEqual(["voiceOfChild", "chronologyUpToDate"]);
    expect(types(reading)).toEqual([
      "heading",
      "caseFact",
      "caseAnswers",
      "evidencePoint",
      "evidencePoint",
    ]);
    expect(reading.lines[2]?.readAs).toMatchObject({
      answers: { voiceOfChild: "yes", chronologyUpToDate: "no" },
    });
  });

  test("a file cut off in the middle of a line keeps what there is of it", () => {
    const reading = read("day1-0930-board.txt", "0930 board\n- nobody could name the bo");
    expect(reading.lines[1]?.readAs).toMatchObject({ text: "nobody could name the bo" });
  });
});

describe("a case list", () => {
  test("says of each row what keeps it from being drawn, and keeps them all", () => {
    const text = [
      "Case ref,Team,Plan,Age,Status,Opened",
      "2020/0597,CIN,child in need,9,open,16/02/2023",
      "2020/0597,CIN,child in need,9,open,16/02/2023",
      ",R&A North,assessment,3,open,22/01/2023",
      "2022/0388 Kyle B,CLA 12+,looked after,4,open,22/01/2023",
      "2024/0273,R&A South,assessment,14/06/2012,open,26/04/2022",
      "2023/0745 ,CP,child protection,9,open,23/10/2023",
      "2023/0746,CP",
      '"2023/0747,CP,child protection,9,open,1/1/2023',
    ].join("\r\n");
    const { rows, lines } = caseList(text);
    expect(rows.map(({ problem }) => problem)).toEqual([
      null,
      "repeatedReference",
      "blankReference",
      "looksLikeName",
      "looksLikeBirthDate",
      null,
      null,
      null,
    ]);
    expect(rows[5]?.reference).toBe("2023/0745");
    expect(lines[2]?.readAs).toMatchObject({
      problems: [{ type: "repeatedReference", firstLine: 2 }],
    });
    expect(lines[6]?.readAs).toMatchObject({
      type: "csvRow",
      remarks: ["Spaces around a cell were taken off."],
    });
    expect(lines[7]?.readAs).toMatchObject({
      problems: [{ type: "columnCount", expected: 6, found: 2 }],
    });
    expect(lines[8]?.readAs).toMatchObject({ problems: [{ type: "unbalancedQuotes" }] });
    expect(lines[4]?.flags.map(({ text: found }) => found)).toEqual(["Kyle B"]);
    expect(lines[5]?.flags.map(({ text: found }) => found)).toEqual(["14/06/2012"]);
  });

  test.each([
    ["Reference;Service;Category;Age band;State;Start date", ";"],
    ["child id\tunit\tplan type\tyears\topen/closed\tdate opened", "\t"],
  ])("is known by other names and separators: %j", (header, mark) => {
    const { rows } = caseList(
      `${header}\n${["2019/0417", "CIN", "plan", "7", "open", "1/2/2023"].join(mark)}`,
    );
    expect(rows[0]).toEqual({
      line: 2,
      reference: "2019/0417",
      team: "CIN",
      plan: "plan",
      age: "7",
      status: "open",
      opened: "1/2/2023",
      problem: null,
    });
  });

  test("without a header its first row is a row", () => {
    const { rows } = caseList(
      "2019/0417,CIN,plan,7,open,1/2/2023\n2019/0418,CP,plan,8,open,1/2/2023",
    );
    expect(rows.map(({ reference }) => reference)).toEqual(["2019/0417", "2019/0418"]);
  });
});

describe("what is no notes at all", () => {
  test("an empty file has no lines", () => {
    expect(read("day1-0930-board.txt", "").lines).toEqual([]);
  });

  test("blank lines are blank lines", () => {
    expect(types(read("notes.txt", "\n  \n\t\n"))).toEqual(["blank", "blank", "blank"]);
  });

  test("a table of something else is a document, row by row", () => {
    const reading = read("rooms.csv", "room,floor\nOak,2\nElm,3");
    expect(reading.kind).toBe("plainDocument");
    expect(types(reading)).toEqual(["evidencePoint", "evidencePoint", "evidencePoint"]);
  });
});
