import { expect, test } from "vitest";
import { composeLetter } from "../composeLetter.ts";
import { carry, soundVisit } from "../testing/soundVisit.ts";
import { beginRound } from "./beginRound.ts";
import { bringInReply } from "./bringInReply.ts";
import { numberParagraphs, wordsNow } from "./numberParagraphs.ts";
import { readReply, replyColumns } from "./readReply.ts";

function sentRound() {
  const { visit } = soundVisit();
  carry(visit, {
    sentence: "Social workers see their managers every week and feel heard.",
    polarity: "strength",
  });
  carry(visit, {
    sentence: "Strategy meetings take place without health in half of the files.",
    detail: "We read twelve files. In six of them nobody from health was there.",
    polarity: "area",
  });
  const letter = visit.addLetter();
  const model = composeLetter(visit.records, letter);
  const round = beginRound(
    visit.records,
    model,
    { toRole: "Director of children’s services", today: "2024-10-18" },
    visit.mint,
  );
  const numberOf = (words: string) =>
    round.paragraphs.find(({ text }) => text.includes(words))?.number ?? 0;
  return { visit, letter, model, round, numberOf };
}

const table = (...rows: readonly (readonly string[])[]) => ({
  tables: [[[...replyColumns], ...rows]],
  paragraphs: [],
});

test("paragraphs are numbered in reading order, headings are not, and each says what it was made from", () => {
  const { model, round } = sentRound();
  expect(round.paragraphs.map(({ number }) => number)).toEqual(
    round.paragraphs.map((_, at) => at + 1),
  );
  expect(round.paragraphs).toEqual(numberParagraphs(model));
  expect(round.paragraphs.some(({ of, recordId }) => of === "finding" && recordId !== null)).toBe(
    true,
  );
  expect(round.dueOn).toBe("2024-10-22");
  expect(round.contentHash).toMatch(/^[0-9a-f]{64}$/u);
});

test("what was sent keeps its numbers and words, and what stands there now is found when others come before it", () => {
  const { visit, letter, round } = sentRound();
  const meeting = round.paragraphs.find(({ text }) => text.startsWith("Strategy meetings"));
  if (meeting === undefined) throw new Error("it was not sent");
  visit.records = {
    ...visit.records,
    findings: visit.records.findings.map((finding) =>
      finding.id === meeting.recordId
        ? { ...finding, order: -1, sentence: "Health is missing from some strategy meetings." }
        : finding,
    ),
  };
  carry(visit, { sentence: "A new strength.", polarity: "strength" });
  const now = composeLetter(visit.records, letter);
  expect(wordsNow(meeting, now)).toMatch(
    /^Health is missing from some strategy meetings\. We read/u,
  );
  expect(meeting.text).toMatch(/^Strategy meetings/u);
  const gone = { ...visit.records, findings: [] };
  expect(wordsNow(meeting, composeLetter(gone, letter))).toBeNull();
});

test.each([
  ["2", [2]],
  ["Para. 2", [2]],
  ["2.", [2]],
  ["2.1", [2]],
  ["2 and 3", [2, 3]],
  ["2–4", [2, 3, 4]],
  ["page 3, paragraph 2", [2]],
  ["¶ 2", [2]],
  ["99", []],
  ["", []],
])("“%s” in the first column means paragraphs %j", (cell, paragraphs) => {
  const { round } = sentRound();
  const [row] = readReply(table([cell, "The number is wrong.", "", ""]), round.paragraphs);
  expect(row?.paragraphs).toEqual(paragraphs);
});

test("a recommendation is meant by its own number", () => {
  const { round } = sentRound();
  const first = round.paragraphs.find(({ reference }) => reference === "Recommendation 1");
  const [row] = readReply(table(["Rec 1", "We do this.", "", ""]), round.paragraphs);
  expect(row?.paragraphs).toEqual([first?.number]);
});

test("a row whose number Word swallowed is told by the words it quotes, whatever its quotation marks", () => {
  const { round, numberOf } = sentRound();
  const [row] = readReply(
    table(["", "You say “strategy  meetings take place WITHOUT health in half” of files.", "", ""]),
    round.paragraphs,
  );
  expect(row?.paragraphs).toEqual([numberOf("Strategy meetings")]);
});

test("rows in another order, empty rows, other columns and a table pasted twice say each thing once", () => {
  const { round } = sentRound();
  const rows = [
    ["3", "Not monthly.", "Every week.", "Minutes"],
    ["", "", "", ""],
    ["1", "", "Twelve", ""],
    ["5", "", " ", "none"],
  ];
  const once = readReply(table(...rows), round.paragraphs);
  expect(once.map(({ paragraphs }) => paragraphs)).toEqual([[3], [1]]);
  const turned = {
    tables: [
      [["Evidence", "Paragraph", "What it should say", "What is not accurate"]].concat([
        ["Minutes", "3", "Every week.", "Not monthly."],
      ]),
      [[...replyColumns], ...rows.toReversed(), [...replyColumns], ...rows],
    ],
    paragraphs: [],
  };
  const twice = readReply(turned, round.paragraphs);
  expect(new Set(twice.map(({ cameAs }) => cameAs))).toEqual(
    new Set(once.map(({ cameAs }) => cameAs)),
  );
  expect(twice).toHaveLength(2);
});

test("a table without its heading is read as it was sent, and another table is none", () => {
  const { round } = sentRound();
  const bare = { tables: [[["2", "Wrong", "Right", ""]]], paragraphs: [] };
  expect(readReply(bare, round.paragraphs)).toMatchObject([
    { paragraphs: [2], shouldSay: "Right" },
  ]);
  const other = {
    tables: [
      [
        ["Name", "Role", "Date"],
        ["x", "y", "z"],
      ],
    ],
    paragraphs: [],
  };
  expect(readReply(other, round.paragraphs)).toEqual([]);
});

test("words changed in the letter's own paragraphs come as what it should say; smart quotes change nothing", () => {
  const { round, numberOf } = sentRound();
  const number = numberOf("Strategy meetings");
  const said = round.paragraphs[number - 1]?.text ?? "";
  const paragraphs = [
    `${number}\t${said.replace("half", "a third")}`,
    ...round.paragraphs
      .filter((each) => each.number !== number)
      .map((each) => `${each.number}. ${each.text.replaceAll("’", "'").replaceAll(" ", "\u00A0")}`),
    "12 October 2024",
  ];
  expect(readReply({ tables: [], paragraphs }, round.paragraphs)).toMatchObject([
    { paragraphs: [number], shouldSay: expect.stringContaining("a third of the files") },
  ]);
});

test("the same file twice brings only what is new, also after somebody assigned a paragraph", () => {
  const { visit, round } = sentRound();
  const reply = table(["2", "Wrong.", "", ""], ["n/k", "Something else.", "", ""]);
  const first = bringInReply(reply, round, [], visit.mint);
  expect(first).toMatchObject({ known: 0, unmatched: 1 });
  const assigned = first.added.map((comment) => ({ ...comment, paragraphs: [4] }));
  expect(bringInReply(reply, round, assigned, visit.mint)).toMatchObject({ added: [], known: 2 });
  const more = table(
    ["2", "Wrong.", "", ""],
    ["n/k", "Something else.", "", ""],
    ["3", "New.", "", ""],
  );
  expect(bringInReply(more, round, assigned, visit.mint).added).toMatchObject([
    { paragraphs: [3] },
  ]);
});
