import { expect, test } from "vitest";
import { questionsOfLines, scaleOfLines } from "./editQuestions.ts";
import { formPaper, formText, scanForm } from "./form.ts";
import { formOf, readAnswerTable, readFormDocument, readFormText } from "./readForm.ts";
import { arrivedForms, type ReadForm, returnsOfForms } from "./takeForms.ts";
import { askedVisit } from "./testing/askedVisit.ts";

function asked() {
  const all = askedVisit();
  const round = all.round("After the visit");
  const form = { questionnaire: all.questionnaire, round, side: "host" as const };
  return { ...all, asked: round, form };
}

/** The Word form as it comes back, with these cells filled: [row, column, text]. */
function returned(...cells: readonly (readonly [number, number, string])[]) {
  const { form, ...rest } = asked();
  const { table, lastLine } = formPaper(form);
  const rows = [table.columns, ...table.rows].map((row, at) =>
    row.map((cell, column) => cells.find(([r, c]) => r === at && c === column)?.[2] ?? cell),
  );
  return { ...rest, rows, document: { tables: [rows], paragraphs: [lastLine] } };
}

test("a Word form says under which answer each x stands, what was added, and what was left out", () => {
  const { document, asked: round } = returned(
    [1, 1, "x"],
    [2, 3, "✓"],
    [2, 6, "Not at night."],
    [3, 2, "mostly, but see 2"],
    [5, 6, "We have a plan now."],
  );
  expect(readFormDocument(document, round)).toEqual({
    answers: { q1: "fully", q2: "partly", q3: "mostly" },
    remarks: { q2: "Not at night.", q3: "mostly, but see 2", q5: "We have a plan now." },
    unanswered: [4],
    leftOut: [],
  });
});

test("two marks in one row are no answer, and a row of somebody’s own is told", () => {
  const { rows, asked: round } = returned([1, 1, "x"], [1, 4, "x"]);
  const own = [...rows, ["6. Was the coffee hot?", "yes"]];
  const read = readFormDocument({ tables: [own], paragraphs: [] }, round);
  expect(read?.answers).toEqual({});
  expect(read?.leftOut).toEqual([
    expect.stringContaining("none of the questions"),
    "Question 1 has two answers, so that neither was taken: “Agree fully” and “Do not agree”",
  ]);
});

test("rows in another order, numbers gone and a heading deleted change nothing", () => {
  const { rows, asked: round } = returned([1, 1, "x"], [2, 4, "x"]);
  const turned = rows
    .slice(1)
    .toReversed()
    .map(([question = "", ...cells]) => [question.replace(/^\d+\. /u, ""), ...cells]);
  expect(readFormDocument({ tables: [turned], paragraphs: [] }, round)?.answers).toEqual({
    q1: "fully",
    q2: "not",
  });
});

test("a document or a text that is none of the forms is not read as an empty one", () => {
  const { asked: round } = asked();
  expect(readFormDocument({ tables: [[["Name", "Role"]]], paragraphs: [] }, round)).toBeNull();
  expect(readFormText("Dear all,\n1. see you on Monday\n", round)).toBeNull();
});

test("the plain form comes back filled in, also as the answer to a mail", () => {
  const { form, asked: round } = asked();
  const filled = formText(form)
    .replace("[ ] Agree for the most part", "[x] Agree for the most part")
    .replace("   Anything to add:", "   Anything to add: It was short\r\nand clear.");
  const expected = {
    answers: { q1: "mostly" },
    remarks: { q1: "It was short\nand clear." },
    unanswered: [2, 3, 4, 5],
  };
  expect(readFormText(filled, round)).toEqual({ ...expected, leftOut: [] });
  const quoted = filled.split("\r\n").map((line) => `> ${line}`);
  expect(readFormText(`Here you are.\n\n${quoted.join("\n")}`, round)).toMatchObject(expected);
});

test.each(["team", "host"] as const)(
  "a form of the %s says which round and side it belongs to",
  (side) => {
    const { form, asked: round, round: begin } = asked();
    const other = begin("At the return visit");
    const text = formText({ ...form, side });
    expect(formOf(text, [other, round])).toEqual({ round, side });
    expect(formOf(formPaper({ ...form, side }).lastLine, [other, round])).toEqual({ round, side });
    expect(formOf(text, [other])).toBeNull();
    expect(formOf("no code at all", [round])).toBeNull();
  },
);

test("a table of an online form is one person a row, and every column is accounted for", () => {
  const { questionnaire, asked: round } = asked();
  const [first = "", second = ""] = questionnaire.questions.map(({ text }) => text);
  const read = readAnswerTable(
    [
      ["Start time", first, second, "Anything to add"],
      ["9:00", "Agree fully", "do not agree", "Thank you."],
      ["9:05", "Strongly agree", "", ""],
      ["", "", "", ""],
    ],
    round,
  );
  expect(read?.leftOut).toEqual(["The column “Start time” is none of the questions"]);
  expect(read?.readings).toMatchObject([
    { answers: { q1: "fully", q2: "not" }, remarks: { q2: "Thank you." } },
    { answers: {}, leftOut: ["Question 1: “Strongly agree” is none of the answers"] },
  ]);
});

test("the same form twice is told, and is another person’s only by choice; rows of a table are people each", () => {
  const { visit, asked: round } = asked();
  const form = (source: string, row: number | null): ReadForm => ({
    source,
    round,
    side: "host",
    row,
    answers: { q1: "fully" },
    remarks: {},
    unanswered: [],
    leftOut: [],
  });
  const files = arrivedForms([form("a.docx", null), form("a (1).docx", null)], []);
  expect(files.map(({ cameBefore }) => cameBefore)).toEqual([false, true]);
  const taken = returnsOfForms(files, [], visit.mint);
  expect(new Set(taken.map(({ cameAs }) => cameAs)).size).toBe(2);

  const rows = [form("t.csv", 2), form("t.csv", 3), form("t.csv", 4)];
  const table = arrivedForms(rows, []);
  expect(table.map(({ cameBefore }) => cameBefore)).toEqual([false, false, false]);
  const again = arrivedForms(rows, returnsOfForms(table, [], visit.mint));
  expect(again.map(({ cameBefore }) => cameBefore)).toEqual([true, true, true]);
});

test("a form that names somebody is kept back", () => {
  const { visit, form } = asked();
  const about = "Mrs Priya Featherstone wants to know.";
  const naming = { ...form, questionnaire: { ...form.questionnaire, about } };
  expect(scanForm(naming, visit.records)).toEqual([
    expect.stringMatching(/^What it is for: “.*Featherstone/u),
  ]);
  expect(scanForm(form, visit.records)).toEqual([]);
});

test("a question that is reworded or moved keeps its key, and a line that asks is answered in words", () => {
  const { questionnaire } = asked();
  const [first, second, , ...rest] = questionnaire.questions.map(({ text }) => text);
  const typed = [second, first, "Reworded.", ...rest, "What should change?"].join("\n");
  const questions = questionsOfLines(`${typed}\n\n`, questionnaire.questions);
  expect(questions.map(({ key }) => key)).toEqual(["q2", "q1", "q3", "q4", "q5", "q6"]);
  expect(questions.at(-1)?.answered).toBe("words");
  const scale = scaleOfLines("Yes\nRather\nNo", questionnaire.scale);
  expect(scale.map(({ isFavourable }) => isFavourable)).toEqual([true, true, false]);
});
