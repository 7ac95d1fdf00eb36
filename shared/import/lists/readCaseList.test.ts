import { expect, test } from "vitest";
import { TestVisit } from "../../letter/testing/testVisit.ts";
import { readingContext } from "../readingContext.ts";
import { splitLines } from "../splitLines.ts";
import { headsOtherList } from "./caseListColumns.ts";
import { columnsOfTable, readCaseList } from "./readCaseList.ts";
import { readCsv } from "./readCsv.ts";

test("a further column that is kept never keeps a cell that says who a child is", () => {
  const table = readCsv(
    splitLines(
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
