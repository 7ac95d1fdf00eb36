import { describe, expect, test } from "vitest";
import { readFile } from "./readFile.ts";
import { readingContext } from "./readingContext.ts";
import { scopedVisit } from "./testing/exampleVisit.ts";

const context = readingContext(scopedVisit);

/** What notes say of their session, and their evidence with its marks. */
function read(lines: readonly string[], fileName = "x.txt") {
  const reading = readFile({ fileName, text: lines.join("\n"), context });
  if (!("session" in reading)) throw new Error(`read as ${reading.kind}`);
  return {
    ...reading.session,
    file: reading.kind,
    points: reading.lines.flatMap(({ readAs }) =>
      readAs.type === "evidencePoint"
        ? [readAs.mark === "plain" ? readAs.text : `${readAs.mark}: ${readAs.text}`]
        : [],
    ),
  };
}

describe("notes whose writers have ways of their own", () => {
  test("a letterhead, a logo and a marking above the heading are no evidence, and name nobody met", () => {
    const notes = read([
      "OFFICIAL - SENSITIVE",
      "",
      "Fenwick Community NHS Trust",
      "People's Directorate",
      "www.fenwick.example",
      "",
      "TEAM MANAGERS, NORTH",
      "Focus group, 15th October 2024, 12 noon, Room 3",
      "Attendees: 9 (6 north, 3 south)",
      "Peers: MC & JP",
      "",
      "Caseloads are 27",
    ]);
    expect(notes).toMatchObject({
      kind: "focusGroup",
      day: "2024-10-15",
      startsAt: "12:00",
      sourceGroups: ["teamManagers"],
      peopleMet: 9,
      peers: ["MC", "JP"],
      points: ["Caseloads are 27"],
    });
  });

  test("a programme's name over the title is none", () => {
    const notes = read([
      "Peer review - Midthorpe",
      "Designated leads, secondary schools",
      "Tues 15 Oct 10.15 - 11.00   Room 2",
      "(6 leads came, 1 sent apologies)",
      "- front door answers quickly",
    ]);
    expect(notes).toMatchObject({
      title: "Designated leads, secondary schools",
      startsAt: "10:15",
      peopleMet: 6,
      points: ["front door answers quickly"],
    });
  });

  test("the cells of a form head the notes as labels do", () => {
    const notes = read([
      "Session\tTeam managers",
      "Date and time\t15 October 2024, 11.15 - 12.15",
      "People met\t7 team managers",
      "Interviewers\tMC, JP",
      "",
      "Caseloads are down",
    ]);
    expect(notes).toMatchObject({
      peopleMet: 7,
      peers: ["MC", "JP"],
      points: ["Caseloads are down"],
    });
  });

  test("a paragraph that was dictated heads its notes and stays one", () => {
    const said =
      "So this is Tuesday the fifteenth of October about nine o'clock and I have just been with health partners, there were three of them, two nurses and a GP. They told me that meetings happen on time.";
    const notes = read([said, "", "Assessments are done in time for 58 per cent."]);
    expect(notes).toMatchObject({
      file: "sessionNotes",
      day: "2024-10-15",
      startsAt: "09:00",
      sourceGroups: ["healthPartners"],
      peopleMet: 3,
    });
    expect(notes.points).toHaveLength(2);
  });

  test("the first timed lines of an observation are evidence", () => {
    const notes = read([
      "Observed: daily meeting, 16.10.24 0900-0940",
      "Observer: JP",
      "0900 Meeting starts, nine in the room",
      "0904 First child. All agencies speak",
    ]);
    expect(notes).toMatchObject({ kind: "observedMeeting", startsAt: "09:00", peers: ["JP"] });
    expect(notes.points).toHaveLength(2);
  });

  test("a counted list below the title is evidence from its first point on", () => {
    const notes = read([
      "Interview: team manager",
      "Date/time: 15 Oct 24 / 1315-1400",
      "(1) Meetings attended 97%",
      "(2) Suite in Midthorpe only",
    ]);
    expect(notes.points).toEqual(["Meetings attended 97%", "Suite in Midthorpe only"]);
  });

  test.each([
    ["Team managers (4), 15 Oct 1500", 4],
    ["Team managers n=4, 15 Oct 1500", 4],
    ["Team managers (staff x 8) 15 Oct 1500", 8],
    ["TMs x 8. Tue 13.30. MC + JP.", 8],
    ["Six team managers, 15 Oct, 1500", 6],
    ["Team managers, 15 Oct 1500, 5 of them", 5],
    ["Team managers 15 Oct 1500, 2 x TM", 2],
    ["Chair of the team and two team managers, 15 Oct 1500", 3],
    ["Team managers (staff x 3, one manager), 15 Oct 1500", 4],
    ["Interview with team manager lead, 15 Oct 1500", 1],
  ])("%j says how many were met", (heading, people) => {
    expect(read([heading, "- stable"]).peopleMet).toBe(people);
  });

  test("who is named beside a group that the visit lacks was not met", () => {
    const notes = read([
      "Visit to a children's home (residential staff x 3, one manager), 16 Oct, 4pm",
      "Home is warm",
    ]);
    expect(notes.sourceGroups).toEqual([]);
    expect(notes.groupsNotThere?.map(({ key }) => key)).toEqual(["residentialStaff"]);
  });

  test.each(["JP & RT;", "Present: JP, RT.", "Peers: JP RT", "IN ATTENDANCE: JP, RT (peer team)"])(
    "%j under the title is who of the team was there",
    (line) => {
      const notes = read(["Team managers, 15 Oct 1500", line, "- stable"]);
      expect(notes.peers).toEqual(["JP", "RT"]);
      expect(notes.points).toEqual(["stable"]);
    },
  );

  test.each([
    ["Weds 16th 10-11", "2024-10-16", "10:00", "11:00"],
    ["16th 6pm - 7pm", "2024-10-16", "18:00", "19:00"],
    ["Tues 15 Oct, 3.30 til 4.15", "2024-10-15", "15:30", "16:15"],
    ["DATE: 15/10/2024   TIME: 1100HRS - 1145HRS   LOC: ANNEX", "2024-10-15", "11:00", "11:45"],
  ])("%j says when it was", (when, day, startsAt, endsAt) => {
    expect(read(["Team managers", when, "- stable"])).toMatchObject({ day, startsAt, endsAt });
  });

  test("words for marks before a line are marks", () => {
    expect(
      read([
        "Team managers 15 Oct 1500",
        "pos: stable",
        "neg: no cover",
        "Gap: nobody from health",
        "Query: who chairs",
        "www: same worker",
      ]).points,
    ).toEqual([
      "strength: stable",
      "area: no cover",
      "area: nobody from health",
      "question: who chairs",
      "strength: same worker",
    ]);
  });

  test.each([
    ["Likes", "strength"],
    ["Dislikes", "area"],
    ["What's good?", "strength"],
    ["What's not?", "area"],
    ["Not sure", "question"],
    ["Less good", "area"],
  ])("%j over a list marks it", (heading, mark) => {
    expect(
      read(["Team managers 15 Oct 1500", "", heading, "- letters in plain words"]).points,
    ).toEqual([`${mark}: letters in plain words`]);
  });
});
