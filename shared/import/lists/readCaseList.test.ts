import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sameReferenceKey } from "../../visit/cases/caseLists.ts";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import { readingContext } from "../readingContext.ts";
import { rowTexts } from "../splitLines.ts";
import { headsOtherList } from "./caseListColumns.ts";
import { columnsOfTable } from "./columnsOfTable.ts";
import { readCaseList } from "./readCaseList.ts";
import { readCsv } from "./readCsv.ts";

test("a further column that is kept never keeps a cell that says who a child is", () => {
  const table = readCsv(
    rowTexts(
      [
        "Case ref,Team,Remark",
        "2019/0417,North,transferred",
        "2019/0418,North,born 03/07/2009",
        "2019/0419,South,03.07.2009",
        "2019/0420,South,j.okonjo@example.org",
        "2019/0421,South,14 Elm Road",
        "2019/0422,South,SW1A 1AA",
        "2019/0423,South,Kayleigh Brennan",
        "2019/0424,South,NHS 943 476 5919",
        "2019/0425,South,!girl left alone with him",
      ].join("\n"),
    ),
  );
  const choice = { ...columnsOfTable(table), more: [2] };
  const context = readingContext(new TestVisit().records);
  const { rows } = readCaseList(table, context, choice);
  expect(rows.map(({ more }) => more?.[0])).toEqual([
    "transferred",
    ...Array.from({ length: rows.length - 1 }, () => ""),
  ]);
  expect(rows).toHaveLength(9);
});

test.each([
  ["Name", "Job title", "Team", "Email", "Phone"],
  ["Who", "Post", "Base", "Ext"],
  ["Employee", "Grade", "Directorate", "Tel", "Mobile"],
])("a list with posts and how to reach people is one of staff: %s, %s", (...head) => {
  expect(headsOtherList(head)).toBe(true);
});

test.each([
  ["Case ref", "Team", "Plan", "Opened"],
  ["Child", "DOB", "Social worker", "Phone"],
])("a list of cases is none: %s, %s", (...head) => {
  expect(headsOtherList(head)).toBe(false);
});

test("a case is kept as it stands alone, whatever rows stand around it", () => {
  const head = "Case ref,Team,Plan,Age,Opened,Remark";
  const context = readingContext(new TestVisit().records);
  const choice = { ...columnsOfTable(readCsv(rowTexts(`${head}\n2019/0417,,,,,`))), more: [5] };
  // What a column is, and whether words alone head a group, is told by most rows.
  const most = Array.from({ length: 40 }, (_, at) => `2018/${at.toString()},,,7,,`);
  const read = (rows: readonly string[]) =>
    readCaseList(readCsv(rowTexts([head, ...most, ...rows].join("\n"))), context, choice)
      .rows.slice(most.length)
      .map(({ reference, team, plan, age, opened, more, problem }) => ({
        cells: [reference, team, plan, age, opened, ...(more ?? [])],
        problem,
      }));
  const reference = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map((figures) => `2019/${figures.toString()}`),
    fc.constantFrom(
      "EHM-551",
      " EHM-551",
      "03/07/2009",
      "12/13/2009",
      "K Okonjo 12",
      "1.2E+05",
      "Total 3",
      "Case ref",
      "",
      "'00891",
    ),
  );
  const cell = fc.constantFrom(
    "",
    "North",
    "Kayleigh Brennan",
    "7",
    "03/07/2009",
    "Total",
    "!girl alone with him",
    "j@example.org",
  );
  const row = fc
    .tuple(reference, fc.array(cell, { minLength: 5, maxLength: 5 }))
    .map(([first, others]) => [first, ...others].join(","));
  const keyOf = (text: string) => sameReferenceKey((text.split(",")[0] ?? "").replace("'", ""));
  fc.assert(
    fc.property(fc.uniqueArray(row, { maxLength: 30, selector: keyOf }), (rows) => {
      expect(read(rows)).toEqual(rows.flatMap((each) => read([each])));
    }),
    { numRuns: 500 },
  );
});
