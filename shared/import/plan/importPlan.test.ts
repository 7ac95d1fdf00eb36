import { describe, expect, test } from "vitest";
import { kindOf, recordTables } from "../../visit/records.ts";
import { Visit } from "../../visit/kinds/visit.ts";
import { countingIds, newVisit, scopedVisit } from "../testing/exampleVisit.ts";
import { accountFor, importPlan } from "./importPlan.ts";
import { now, planOf, rowsOfPlan } from "../testing/planOf.ts";
import { midthorpeFiles } from "../testing/midthorpeFiles.ts";
import { readFile, type FileToRead } from "../readFile.ts";
import { readingContext } from "../readingContext.ts";

describe("all of Midthorpe into a visit just begun", () => {
  const { plan, readings } = planOf(midthorpeFiles, newVisit);
  const find = (fileName: string): (typeof readings)[number] => {
    const reading = readings.find((each) => each.fileName === fileName);
    if (reading === undefined) throw new Error(fileName);
    return reading;
  };

  test("each file is read as what it is", () => {
    expect(
      Object.fromEntries(
        readings
          .filter(({ kind }) => kind !== "sessionNotes")
          .map(({ fileName, kind }) => [fileName, kind]),
      ),
    ).toEqual({
      "README.md": "plainDocument",
      "board.txt": "wall",
      "cases.csv": "caseList",
      "profile.csv": "dataProfile",
      "questionnaire.csv": "questionnaire",
      "visit.txt": "agreement",
    });
    expect(readings.filter(({ kind }) => kind === "sessionNotes")).toHaveLength(14);
  });

  test.each(midthorpeFiles)(
    "every line of $fileName is accounted for by a record that is there",
    ({ fileName, text }) => {
      const reading = find(fileName);
      const accounts = accountFor(reading, plan);
      expect(reading.lines.map(({ raw, ending }) => raw + ending).join("")).toBe(text);
      expect(accounts.map(({ line }) => line)).toEqual(reading.lines.map(({ number }) => number));
      const after = rowsOfPlan(newVisit, plan);
      accounts.forEach((account, index) => {
        const line = reading.lines[index];
        switch (account.type) {
          case "blank":
            expect(line?.raw.trim()).toBe("");
            break;
          case "headingOf":
            expect(after.sessions.map(({ id }) => id as string)).toContain(account.sessionId);
            break;
          case "records":
          case "visitField":
            expect(account.type === "visitField" || account.records.length > 0).toBe(true);
            for (const { table, id } of account.records)
              expect(after[table].map((row) => row.id as string)).toContain(id);
            break;
          case "heading":
            expect(line?.readAs.type === "heading" || line?.readAs.type === "csvHeader").toBe(true);
            break;
          default:
            throw new Error(`${fileName} line ${account.line}: ${account.type}`);
        }
      });
    },
  );

  test("every row is one that the visit may hold", () => {
    for (const table of recordTables) {
      for (const row of plan.puts[table])
        expect(() => kindOf(table).schema.parse(row)).not.toThrow();
    }
    expect(() => Visit.parse(plan.visit)).not.toThrow();
  });

  test("sessions are counted once, however many people noted them, with the people met", () => {
    const met = plan.puts.sessions
      .filter(({ day }) => day !== null)
      .map(({ day, startsAt, peopleMet, title }) => [day?.slice(-2), startsAt, peopleMet, title]);
    expect(met).toEqual([
      ["15", "09:30", 8, "Safeguarding board members"],
      ["15", "11:15", 7, "Social workers (referral & assessment)"],
      ["15", "13:30", 4, "Team managers"],
      ["15", "15:00", 7, "Prevention team (early help), staff + manager"],
      ["15", "16:00", 1, "Lead member"],
      ["15", "17:00", 2, "Check in with DCS & coordinator"],
      ["16", "09:00", 3, "Health: named GP, designated nurse, HV manager"],
      ["16", "09:00", 3, "Performance & QA officers"],
      ["16", "10:00", 10, "Care council, young people 11-19, w participation worker"],
      ["16", "11:00", 0, "Case file reading"],
      ["16", "12:00", 5, "Heads/designated leads"],
      ["16", "13:00", 1, "CX"],
    ]);
    const board = plan.puts.sessions.find(({ startsAt }) => startsAt === "09:30");
    expect(board?.importedFrom.map(({ fileName }) => fileName)).toEqual([
      "day1-0930-board-JP.txt",
      "day1-0930-board-members-focus-group.txt",
    ]);
  });

  test("twelve cases drawn and three offered hang on the list of 214", () => {
    const [draw] = plan.puts.caseDraws;
    const rows = plan.puts.listParts.flatMap((part) => part.rows);
    expect(draw?.rowCount).toBe(214);
    expect(rows).toHaveLength(214);
    expect(draw?.size).toBe(12);
    expect(
      rows.flatMap(({ line, problem }) => (problem === null ? [] : [[line, problem]])),
    ).toEqual([
      [42, "repeatedReference"],
      [79, "blankReference"],
      [103, "looksLikeName"],
      [165, "looksLikeBirthDate"],
    ]);
    const origins = plan.puts.cases.map(({ origin }) => origin);
    expect(origins.filter((origin) => origin === "offered")).toHaveLength(3);
    expect(origins.filter((origin) => origin !== "offered")).toHaveLength(12);
    const drawn = plan.puts.cases.filter(({ origin }) => origin !== "offered");
    expect(drawn.filter(({ answers }) => answers["managementOversight"] === "yes")).toHaveLength(2);
    expect(drawn.filter(({ answers }) => answers["stepDownConsidered"] === "yes")).toHaveLength(2);
    expect(plan.puts.cases.find(({ origin }) => origin === "replacement")).toMatchObject({
      label: "4",
      replacementReason: "file locked, court",
    });
  });

  test("the concern is a concern and no note, with who was told", () => {
    const concern = plan.puts.concerns.find(({ text }) => text.includes("sibling left at home"));
    expect(concern?.told).toBe(
      "told duty manager 14.05, lead informed DCS 14.20. DCS confirmed visit made 16.10",
    );
    expect(plan.puts.notes.filter(({ text }) => /sibling|escalated case/.test(text))).toEqual([]);
  });

  test("the agreement fills the visit", () => {
    expect(plan.visit).toMatchObject({
      host: { name: "Midthorpe Council", kind: "unitary" },
      programme: "Safeguarding peer challenge",
      daysOnSite: ["2024-10-15", "2024-10-16"],
      letterDueDays: 7,
      factualCheckDays: 2,
      coordinator: "Third-tier manager, performance & planning",
    });
    expect(
      plan.puts.peers.map(({ initials, seat, organisation }) => [initials, seat, organisation]),
    ).toEqual([
      ["LP", "lead", "Oxtown Borough"],
      ["MC", "peer", "Munbridge City"],
      ["JP", "peer", "national charity"],
      ["RT", "memberPeer", "Fenwick CC"],
    ]);
    expect(plan.puts.enquiries).toHaveLength(5);
    expect(plan.puts.enquiries[4]?.addedOnSite).toMatchObject({
      day: "2024-10-15",
      agreedWith: "DCS",
    });
  });

  test("the wall becomes findings with where each peer stands, and recommendations on the areas they answer", () => {
    const findings = plan.puts.findings;
    expect(
      findings.filter(({ polarity, state }) => polarity === "strength" && state !== "parked"),
    ).toHaveLength(6);
    expect(
      findings.filter(({ state }) => state === "parked").map(({ sentence }) => sentence),
    ).toEqual(["parking", "fax (goes in A4)"]);
    expect(plan.puts.positions).toHaveLength(60);
    expect(
      plan.puts.positions.filter(({ stance }) => stance === "queries").map(({ remark }) => remark),
    ).toEqual(["only since sept, 2 schools", "chair point is ours not theirs?", ""]);
    // Agreed by all: ready for the letter; queried by one: for the lead to settle.
    expect(findings.filter(({ inLetter }) => inLetter)).toHaveLength(12);
    const answered = plan.puts.recommendations.map(
      ({ findingId }) => findings.find(({ id }) => id === findingId)?.sentence.slice(0, 16) ?? null,
    );
    expect(answered).toEqual([
      "board doesn't kn",
      "four versions of",
      "prevention cut o",
      "QA loop doesn't ",
      null,
      "people who refer",
      "scrutiny has nev",
      "change of social",
    ]);
    expect(plan.puts.recommendations.map(({ byWhen }) => byWhen)).toEqual([
      "within 3 months",
      "before Christmas",
      "",
      "within 5 days",
      "from Nov",
      "within 5 working days",
      "",
      "",
    ]);
    expect(plan.puts.learning).toHaveLength(3);
  });

  test("the questionnaire gives a point per response and one per question", () => {
    const session = plan.puts.sessions.find(({ kind }) => kind === "questionnaire");
    const notes = plan.puts.notes.filter(({ sessionId }) => sessionId === session?.id);
    expect(notes).toHaveLength(16 + 5);
    expect(notes.map(({ text }) => text)).toContain(
      "I understand the threshold document: 4 of 16 agree, 9 disagree, 3 neither",
    );
    expect(notes.filter(({ sourceGroup }) => sourceGroup === "schools")).toHaveLength(4);
  });

  test("the profile's outliers are marked by what is good", () => {
    const marked = plan.puts.notes.filter(
      ({ importedLine, mark }) => importedLine?.fileName === "profile.csv" && mark !== "plain",
    );
    expect(marked.map(({ text, mark }) => [text.split(":")[0], mark])).toEqual([
      ["Re-referrals within 12 months", "area"],
      ["Referrals with no further action", "area"],
      ["Second or later child protection plan", "area"],
      ["Social worker turnover", "area"],
      ["Social worker vacancy", "strength"],
      ["Average caseload", "area"],
      ["Agency worker rate", "strength"],
    ]);
  });

  test("what should not have been typed is flagged in place, and nothing else", () => {
    const flagged = readings.flatMap(({ fileName, lines }) =>
      lines.flatMap(({ number, flags }) =>
        flags.map(({ text }) => `${fileName}:${number} ${text}`),
      ),
    );
    expect(flagged).toEqual([
      "cases.csv:103 Kyle B",
      "cases.csv:165 14/06/2012",
      "day1-0930-board-JP.txt:1 jane p",
      "day1-1115-social-workers-1.txt:11 Sarah Nolan",
      "day1-1115-social-workers-1.txt:12 2019/0417",
      "day1-1115-social-workers-1.txt:12 K.B.",
      "day1-1115-social-workers-1.txt:12 dob 3/2/2011",
    ]);
    expect(plan.summary).toMatchObject({ flaggedLines: 5, unknownPeers: [], alreadyImported: [] });
  });

  test("no session's title carries a name", () => {
    expect(plan.puts.sessions.filter(({ title }) => /jane/i.test(title))).toEqual([]);
  });

  test("taken in a second time, nothing is there twice", () => {
    const after = rowsOfPlan(newVisit, plan);
    const again = planOf(midthorpeFiles, after, countingIds("2")).plan;
    const added = Object.entries(again.summary.added).filter(([, count]) => count > 0);
    // Only what differs from the visit's own words by now is kept beside them, as notes of the wall.
    expect(added.filter(([table]) => table !== "notes" && table !== "sessions")).toEqual([]);
    expect(again.summary.alreadyImported).toHaveLength(midthorpeFiles.length - 1);
  });
});

describe("into a visit that has been set up", () => {
  const notes = (fileName: string, text: string): FileToRead => ({ fileName, text });

  test("notes of a session in the timetable are added to it, people counted once", () => {
    const first = planOf(
      [notes("day1-0930-board-JP.txt", "board focus grp\n. one\n. two")],
      scopedVisit,
    );
    const held = rowsOfPlan(scopedVisit, first.plan);
    const second = planOf(
      [notes("b.txt", "15 Oct 0930-1045 board members (8: police, housing) notes: MC\n- three")],
      held,
      countingIds("1"),
    ).plan;
    expect(second.summary).toMatchObject({ sessionsAddedTo: 1, added: { sessions: 0 } });
    expect(second.puts.sessions[0]).toMatchObject({ peopleMet: 8, endsAt: "10:45" });
    expect(second.puts.notes.at(-1)).toMatchObject({
      text: "three",
      order: 4,
      importedLine: { fileName: "b.txt", line: 2 },
    });
  });

  test("fields the visit has already keep its own words; the agreement's are kept beside them", () => {
    const text =
      "Host: Elsewhere Council (county)\nProgramme: Care diagnostic\nOn site: 1-2 May 2025";
    const { plan } = planOf([notes("visit.txt", text)], scopedVisit);
    expect(plan.visit).toMatchObject({
      host: { name: "Midthorpe Council" },
      programme: "Care diagnostic",
      daysOnSite: ["2024-10-15", "2024-10-16"],
    });
    expect(plan.puts.notes.map((note) => note.text)).toEqual([
      "Host: Elsewhere Council (county)",
      "On site: 1-2 May 2025",
    ]);
  });

  test("lines that go on become part of the point they go on from", () => {
    const { plan, readings } = planOf(
      [
        notes(
          "day1-0930-board.txt",
          "0930 board\n- first\n    and more\n    and more again\n- second",
        ),
      ],
      scopedVisit,
    );
    expect(plan.puts.notes.map(({ text }) => text)).toEqual([
      "first and more and more again",
      "second",
    ]);
    const [reading] = readings;
    if (reading === undefined) throw new Error("no reading");
    const records = accountFor(reading, plan).map((account) =>
      account.type === "records" ? account.records[0]?.id : null,
    );
    expect(records[2]).toBe(records[1]);
    expect(records[3]).toBe(records[1]);
  });

  test("a line longer than a note can be becomes several notes, nothing lost", () => {
    const long = "word ".repeat(9000).trim();
    const { plan } = planOf([notes("day1-0930-board.txt", `0930 board\n- ${long}`)], scopedVisit);
    expect(plan.puts.notes.length).toBeGreaterThan(1);
    expect(plan.puts.notes.map(({ text }) => text).join("")).toBe(long);
  });

  test("peers whom the team lacks are named in the summary", () => {
    const { plan } = planOf(
      [notes("day1-0930-board.txt", "0930 board notes: ZQ\n- one")],
      scopedVisit,
    );
    expect(plan.summary.unknownPeers).toEqual(["ZQ"]);
  });

  test("a file that was not chosen is said to be so, line by line", () => {
    const reading = readFile({
      fileName: "a.txt",
      text: "x\ny",
      context: readingContext(scopedVisit),
    });
    const plan = importPlan([], scopedVisit, { newId: countingIds(), now, fileHashes: new Map() });
    expect(accountFor(reading, plan)).toEqual([
      { line: 1, type: "notChosen" },
      { line: 2, type: "notChosen" },
    ]);
  });
});

test.each([
  ["wall.txt", "WALL\nSTRENGTHS\nS1 Proud staff\nS2 Good chair\n! girl G at risk, told duty 15:40"],
  [
    "visit.txt",
    "Host: Midthorpe\nTeam: lead\nFocus: thresholds\n- ! girl G at risk, told duty 15:40",
  ],
])(
  "a concern in %s is kept as one, apart from notes, and its line is accounted for",
  (fileName, text) => {
    const { plan, readings } = planOf([{ fileName, text }], scopedVisit);
    expect(plan.puts.concerns.map((concern) => concern.text)).toEqual([
      "girl G at risk, told duty 15:40",
    ]);
    expect(plan.puts.notes.filter((note) => note.text.includes("girl G"))).toEqual([]);
    const [reading] = readings;
    expect(reading && accountFor(reading, plan).at(-1)).toMatchObject({
      type: "records",
      records: [{ table: "concerns", id: plan.puts.concerns[0]?.id }],
    });
  },
);
