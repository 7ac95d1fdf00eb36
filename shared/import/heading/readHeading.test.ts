import { describe, expect, test } from "vitest";
import { scopedVisit } from "../testing/exampleVisit.ts";
import { headingOf } from "./headingBlock.ts";
import { readHeading } from "./readHeading.ts";
import { readingContext } from "../readingContext.ts";

const context = readingContext(scopedVisit);
const read = (heading: string, fileName = "notes.txt"): ReturnType<typeof readHeading>["session"] =>
  readHeading(headingOf(heading), fileName, context).session;

describe("headings as peers write them", () => {
  test("with day, time, kind, group, count and whose notes they are", () => {
    const heading =
      "15 Oct 0930-1045  focus group, safeguarding board members (8: health x2, police, 2 schools, probation)   notes: MC";
    expect(read(heading)).toEqual({
      kind: "focusGroup",
      title: "Safeguarding board members",
      day: "2024-10-15",
      startsAt: "09:30",
      endsAt: "10:45",
      room: "",
      sourceGroups: ["boardMembers"],
      peopleMet: 8,
      peers: ["MC"],
      writer: "MC",
    });
  });

  test("with no more than a group and a first name: the rest is in the file's name, the name is left out", () => {
    expect(read("board focus grp - jane p", "day1-0930-board-JP.txt")).toEqual({
      kind: "focusGroup",
      title: "Board",
      day: "2024-10-15",
      startsAt: "09:30",
      endsAt: null,
      room: "",
      sourceGroups: ["boardMembers"],
      peopleMet: 0,
      peers: [],
      writer: "JP",
    });
  });

  test.each([
    [
      "1115 social workers (referral & assessment), group of 7, MC + lead",
      "Social workers (referral & assessment)",
      7,
      "group",
      ["MC", "lead"],
    ],
    ["Social workers 11:15 (cllr RT observing)", "Social workers", 0, "group", ["RT"]],
    ["13.30-14.30 team managers x4, paired w JP", "Team managers", 4, "paired", ["JP"]],
    [
      "prevention team (early help) focus group, 6 staff + manager   1500   MC",
      "Prevention team (early help), staff + manager",
      7,
      "focusGroup",
      ["MC"],
    ],
    ["16.00 Lead member + RT, one to one", "Lead member", 1, "oneToOne", ["RT"]],
    [
      "1700 check in with DCS & coordinator (lead, MC)",
      "Check in with DCS & coordinator",
      2,
      "checkIn",
      ["lead", "MC"],
    ],
    [
      "Health: named GP, designated nurse, HV manager. 9.00-9.50. lead + RT",
      "Health: named GP, designated nurse, HV manager",
      3,
      "group",
      ["lead", "RT"],
    ],
    [
      "16 oct 0900 performance & QA officers (3)   JP, MC",
      "Performance & QA officers",
      3,
      "group",
      ["JP", "MC"],
    ],
    [
      "care council, 9 young people 11-19, w participation worker. 10.00. RT + JP",
      "Care council, young people 11-19, w participation worker",
      10,
      "group",
      ["RT", "JP"],
    ],
    [
      "heads/designated leads x5 (3 primary, 1 sec, 1 special)  12.00  lead",
      "Heads/designated leads",
      5,
      "group",
      ["lead"],
    ],
    ["CX one to one 13.00 lead", "CX", 1, "oneToOne", ["lead"]],
  ])("%j", (heading, title, peopleMet, kind, peers) => {
    expect(read(heading)).toMatchObject({ title, peopleMet, kind, peers });
  });

  test("a time in brackets is not the session's", () => {
    const heading =
      "case file reading, 12 files drawn at random from list of 214 (seed agreed with DCS 15/10 1705: half each)   MC JP lead";
    expect(read(heading, "day2-1100-case-sample.txt")).toMatchObject({
      kind: "caseReading",
      title: "Case file reading",
      day: "2024-10-16",
      startsAt: "11:00",
      sourceGroups: ["caseFiles"],
      peopleMet: 0,
      peers: ["MC", "JP", "lead"],
    });
  });

  test("without a heading the file's name is all there is", () => {
    expect(read("", "day2-1200-schools.txt")).toMatchObject({
      title: "Schools",
      day: "2024-10-16",
      startsAt: "12:00",
      sourceGroups: ["schools"],
    });
    expect(read("", "scan0001.txt")).toMatchObject({
      title: "Scan0001",
      day: null,
      startsAt: null,
      sourceGroups: [],
    });
  });
});
