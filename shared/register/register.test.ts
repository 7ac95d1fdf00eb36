import { describe, expect, test } from "vitest";
import { TestVisit } from "../letter/testing/testVisit.ts";
import { responseFields } from "../visit/kinds/hostAction.ts";
import { answersOf, registerOf } from "./register.ts";
import { readReturnedSheet } from "./readReturnedSheet.ts";
import { scanRegister } from "./scanRegister.ts";
import { registerTable, sheetHeadings } from "./registerTable.ts";

const today = "2025-03-01";

function visitWithAdvice() {
  const visit = new TestVisit();
  const [first, second] = ["Tell schools to whom they escalate.", "Read ten files a month."].map(
    (text, i) => visit.add("recommendations", { text, order: i + 1 }),
  );
  if (!first || !second) throw new Error("no recommendations");
  return { visit, first, second };
}

describe("the register", () => {
  test("lists what the letter advises, awaiting an answer, each with one row whichever laptop begins it", () => {
    const { visit } = visitWithAdvice();
    const register = registerOf(visit.records, today);
    expect(
      register.rows.map(({ number, text, action }) => [number, text, action.response]),
    ).toEqual([
      [1, "Tell schools to whom they escalate.", "awaited"],
      [2, "Read ten files a month.", "awaited"],
    ]);
    expect(register.rows[0]?.action.id).toBe(registerOf(visit.records, today).rows[0]?.action.id);
    expect(register.version).toBeNull();
  });

  test("says what is late, and nothing that is done, stopped or declined", () => {
    const { visit, first, second } = visitWithAdvice();
    const due = "2025-02-01";
    visit.add("actions", { recommendationId: first.id, response: "accepted", due });
    visit.add("actions", { recommendationId: second.id, response: "declined", due });
    const late = () => registerOf(visit.records, today).rows.map(({ isLate }) => isLate);
    expect(late()).toEqual([true, false]);
    visit.add("progressNotes", { recommendationId: first.id, on: "2025-01-10", state: "underWay" });
    expect(late()).toEqual([true, false]);
    visit.add("progressNotes", { recommendationId: first.id, on: "2025-02-10", state: "done" });
    expect(late()).toEqual([false, false]);
    expect(answersOf(registerOf(visit.records, today))).toMatchObject({ accepted: 1, declined: 1 });
  });
});

test("a name in the register keeps it from being saved, and its place is said", () => {
  const { visit, second } = visitWithAdvice();
  visit.add("actions", {
    recommendationId: second.id,
    response: "accepted",
    reason: "Agreed with Zbigniew Kowalczyk",
  });
  expect(scanRegister(registerOf(visit.records, today), visit.records)).toEqual([
    "Recommendation 2, why, if in part or declined: “Zbigniew Kowalczyk” looks like a person's name.",
  ]);
});

test("what followed no recommendation, and what contributed, is in the table too, and is scanned", () => {
  const { visit, first } = visitWithAdvice();
  const add = (recommendationId: typeof first.id | null, changed: string) =>
    visit.add("impacts", { recommendationId, changed, howKnown: "", contribution: "A new hub" });
  add(first.id, "Schools know");
  add(null, "Agreed with Zbigniew Kowalczyk");
  const register = registerOf(visit.records, today);
  const cell = (row: number) => registerTable(register)[row]?.at(-1);
  expect(cell(0)).toBe("Schools know What contributed: A new hub");
  expect(registerTable(register)[2]?.slice(0, 2)).toEqual(["", "What else has changed"]);
  expect(cell(2)).toBe("Agreed with Zbigniew Kowalczyk What contributed: A new hub");
  expect(scanRegister(register, visit.records)).toEqual([
    "What else has changed, what has changed: “Zbigniew Kowalczyk” looks like a person's name.",
  ]);
  // The host has nothing to answer in that row.
  expect(
    readReturnedSheet([[...sheetHeadings], ...registerTable(register)], register),
  ).toMatchObject({
    rows: [],
    leftOut: [],
  });
});

describe("the sheet that comes back", () => {
  const sheet = (change: (rows: string[][]) => void = () => undefined) => {
    const { visit } = visitWithAdvice();
    const register = registerOf(visit.records, today);
    const rows = registerTable(register).map((row) => [...row]);
    change(rows);
    return { register, cells: [["Register of Midthorpe"], [], [...sheetHeadings], ...rows] };
  };
  const at = (heading: string) => sheetHeadings.indexOf(heading);

  test("untouched, it changes nothing", () => {
    const { register, cells } = sheet();
    expect(readReturnedSheet(cells, register)).toMatchObject({ rows: [], leftOut: [] });
  });

  test("answers are read in the words that people use, also with rows moved and columns added", () => {
    const { register, cells } = sheet((rows) => {
      const [first, second] = rows;
      if (!first || !second) return;
      first[at("Response")] = "Partially accepted";
      first[at("Why, if in part or declined")] = "Already under way";
      first[at("By when")] = "31/03/2025";
      second[at("Response")] = "Agreed";
      second[at("Owner (a role)")] = "Head of quality assurance";
      rows.reverse();
    });
    const moved = cells.map((row) => ["", ...row]);
    expect(
      readReturnedSheet(moved, register)?.rows.map(({ row, fields }) => [row.number, fields]),
    ).toEqual([
      [2, { response: "accepted", inPart: false, owner: "Head of quality assurance" }],
      [1, { response: "accepted", inPart: true, reason: "Already under way", due: "2025-03-31" }],
    ]);
  });

  test("what cannot be read is said with its place and changes nothing", () => {
    const { register, cells } = sheet((rows) => {
      const [first, second] = rows;
      if (!first || !second) return;
      first[at("Response")] = "see cabinet minutes";
      first[at("By when")] = "spring";
      second[at("Recommendation")] = "Something that we never said at all here";
      second[at("Response")] = "Yes";
    });
    expect(readReturnedSheet(cells, register)).toMatchObject({
      rows: [],
      leftOut: [
        "Recommendation 1: “see cabinet minutes” is no response that can be read.",
        "Recommendation 1: “spring” is no day; say it with its year.",
        "Row 5 is of no recommendation of the letter.",
      ],
    });
    expect(readReturnedSheet([["Name", "Age"]], register)).toBeNull();
  });

  test.for([
    ["Accepted", "accepted"],
    ["yes", "accepted"],
    ["Not accepted", "declined"],
    ["Declined - no funds", "declined"],
    ["accept in part", "partly"],
    ["Accepted, no change needed", "accepted"],
    ["Agreed as part of the improvement plan", "accepted"],
    ["We do not agree", "declined"],
  ] as const)("%s", ([said, response]) => {
    const { register, cells } = sheet((rows) => {
      if (rows[0]) rows[0][at("Response")] = said;
    });
    expect(readReturnedSheet(cells, register)?.rows[0]?.fields).toEqual(responseFields(response));
  });

  test.for([
    "Not yet decided",
    "To be agreed in May",
    "Accepted, though we refused its second half",
  ])("“%s” is no answer yet", (said) => {
    const { register, cells } = sheet((rows) => {
      if (rows[0]) rows[0][at("Response")] = said;
    });
    expect(readReturnedSheet(cells, register)).toMatchObject({
      rows: [],
      leftOut: [`Recommendation 1: “${said}” is no response that can be read.`],
    });
  });

  test("a column that was put in before takes no deadline’s place, and a tick is said", () => {
    const { register, cells } = sheet((rows) => {
      if (rows[0]) rows[0][at("Response")] = "✓";
      if (rows[0]) rows[0][at("By when")] = "15 October 2026";
    });
    const wider = cells.map((row, i) => [i === 0 ? "Date received" : "1 May 2026", ...row]);
    const read = readReturnedSheet(wider, register);
    expect(read?.rows[0]?.fields).toEqual({ due: "2026-10-15" });
    expect(read?.leftOut[0]).toMatch(/“✓” is no response/u);
  });

  test("two rows of one recommendation are one; what they say differently is said, the first stands", () => {
    const { register, cells } = sheet((rows) => {
      const [first] = rows;
      if (!first) return;
      first[at("Response")] = "Accepted";
      const again = [...first];
      again[at("Response")] = "Declined";
      again[at("Owner (a role)")] = "Head of service";
      rows.push(again);
    });
    const read = readReturnedSheet(cells, register);
    expect(read?.rows.map(({ fields }) => fields)).toEqual([
      { ...responseFields("accepted"), owner: "Head of service" },
    ]);
    expect(read?.leftOut).toEqual([
      "Recommendation 1 has two rows: of its second, Response: “Declined” was not taken.",
    ]);
  });

  test("numbers of a spreadsheet are read as the row and the day that they are", () => {
    const { register, cells } = sheet((rows) => {
      const [first] = rows;
      if (!first) return;
      first[at("No.")] = "1.0";
      first[at("Recommendation")] = "";
      first[at("By when")] = "46310";
    });
    expect(readReturnedSheet(cells, register)?.rows.map(({ fields }) => fields)).toEqual([
      { due: "2026-10-15" },
    ]);
  });

  test("what was written into columns that are not read is said, and so is what nobody answered", () => {
    const { register, cells } = sheet((rows) => {
      const [first] = rows;
      if (!first) return;
      first[at("Response")] = "Accepted";
      first[at("Progress")] = "Half of it is done";
      first.push("Ask Zoe first");
    });
    const [, , headings] = cells;
    headings?.push("Our comments");
    expect(readReturnedSheet(cells, register)).toMatchObject({
      rows: [{ row: { number: 1 } }],
      leftOut: [
        "The column “Progress” is not taken from a sheet; one row says something there that the register did not.",
        "The column “Our comments” is not taken from a sheet; one row says something there that the register did not.",
      ],
      // Also where one answer stands in cells that were merged over both: only the first of them has it.
      unanswered: [2],
    });
  });

  test("what a formula left behind when it failed is no answer", () => {
    const { register, cells } = sheet((rows) => {
      const [first] = rows;
      if (!first) return;
      first[at("Owner (a role)")] = "#REF!";
      first[at("By when")] = "#N/A";
    });
    expect(readReturnedSheet(cells, register)).toMatchObject({
      rows: [],
      leftOut: [
        "Recommendation 1, Owner (a role): the sheet has an error there, #REF!.",
        "Recommendation 1, By when: the sheet has an error there, #N/A.",
      ],
    });
  });

  test("a row of another letter is not taken for one of the same number that shares small words with it", () => {
    const { register, cells } = sheet((rows) => {
      const [first] = rows;
      if (!first) return;
      const small = (first[at("Recommendation")] ?? "")
        .split(" ")
        .filter((word) => word.length < 4)
        .join(" ");
      first[at("Recommendation")] = `Recruit ${small} of the to and`;
      first[at("Response")] = "Declined";
    });
    expect(readReturnedSheet(cells, register)).toMatchObject({
      rows: [],
      leftOut: ["Row 4 is of no recommendation of the letter."],
    });
  });

  test("of two recommendations in the same words the number tells which", () => {
    const { register, cells } = sheet();
    const twice = {
      ...register,
      rows: register.rows.map((row) => ({ ...row, text: register.rows[0]?.text ?? "" })),
    };
    const [title, empty, headings, first] = cells;
    const second = [...(first ?? [])];
    second[at("No.")] = "2";
    second[at("Response")] = "Declined";
    expect(
      readReturnedSheet([title ?? [], empty ?? [], headings ?? [], second], twice)?.rows,
    ).toMatchObject([{ row: { number: 2 }, fields: responseFields("declined") }]);
  });
});
