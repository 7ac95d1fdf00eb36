import * as fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { readCsv } from "./readCsv.ts";
import { rowTexts } from "../splitLines.ts";

const rows = (text: string): readonly (readonly string[])[] =>
  readCsv(rowTexts(text)).rows.map(({ cells }) => cells);

test.each([",", ";", "\t", "|"])("finds the separator %j", (delimiter) => {
  const text = [
    ["ref", "team", "age"],
    ["2019/0417", "CIN", "3"],
    ["2019/0418", "CP, old", "4"],
  ]
    .map((row) =>
      row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter),
    )
    .join("\r\n");
  const table = readCsv(rowTexts(text));
  expect(table.delimiter).toBe(delimiter);
  expect(table.rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
});

test("a mark at the beginning of the file is no part of the first column", () => {
  expect(rows("\uFEFFref,team\n1,a")[0]).toEqual(["ref", "team"]);
});

test("a quoted cell may hold separators, quotation marks and line ends", () => {
  const table = readCsv(
    rowTexts('role,comment\nschool,"need examples,\nnot ""definitions"""\npolice,ok'),
  );
  expect(table.rows.map(({ cells, line, lineCount }) => ({ cells, line, lineCount }))).toEqual([
    { cells: ["role", "comment"], line: 1, lineCount: 1 },
    { cells: ["school", 'need examples,\nnot "definitions"'], line: 2, lineCount: 2 },
    { cells: ["police", "ok"], line: 4, lineCount: 1 },
  ]);
});

test("a stray quotation mark spoils its own row and no other", () => {
  const table = readCsv(rowTexts('a,b\n"x,1\ny,2\n"z",3\n'));
  expect(
    table.rows.map(({ cells, hasUnbalancedQuotes }) => [cells.length, hasUnbalancedQuotes]),
  ).toEqual([
    [2, false],
    [2, true],
    [2, false],
    [2, false],
  ]);
  expect(table.rows[3]?.cells).toEqual(["z", "3"]);
});

test("every line belongs to exactly one row, whatever the text", () => {
  const text = fc
    .array(fc.constantFrom('"', ",", ";", "\n", "\r\n", "a", "1", " ", '""', "\t"), {
      maxLength: 120,
    })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (whole) => {
      const lines = rowTexts(whole);
      let next = 1;
      for (const { line, lineCount } of readCsv(lines).rows) {
        expect(line).toBe(next);
        next += lineCount;
      }
      expect(next).toBe(lines.length + 1);
    }),
    { numRuns: 1000 },
  );
});

test("what a spreadsheet writes comes back cell for cell", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "b", " ", ",", '"', "\n", "é", "1"),
    maxLength: 8,
  });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(table, (data) => {
      const all = [["one", "two", "three"], ...data];
      const text = Papa.unparse(all, { newline: "\n", quotes: true });
      expect(rows(text)).toEqual(all);
    }),
  );
});
