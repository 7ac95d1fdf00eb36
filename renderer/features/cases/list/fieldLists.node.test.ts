import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { readCaseList } from "../../../../shared/import/lists/readCaseList.ts";
import { readingContext } from "../../../../shared/import/readingContext.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import { drawCases } from "../../../../shared/sampling/drawCases.ts";
import { openArrived } from "../../bringIn/openArrived.ts";
import { tablesOf } from "../../bringIn/tablesOf.ts";
import { choiceOf, retaken, tableColumns } from "./columnChoices.ts";
import { pastedTable } from "./pastedTable.ts";

const folder = path.resolve(import.meta.dirname, "../../../../e2e/fixtures/field/lists");
const expected = z
  .record(
    z.string(),
    z.looseObject({
      refs: z.array(z.string()).optional(),
      usable: z.number().optional(),
      birthDates: z.boolean().optional(),
      saysNames: z.boolean().optional(),
      notCases: z.array(z.string()).optional(),
      flagged: z.array(z.string()).optional(),
      team: z.string().optional(),
      plan: z.string().optional(),
      age: z.string().optional(),
      status: z.string().optional(),
      opened: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")));
const files = readdirSync(folder).filter((name) => expected[name]?.refs !== undefined);
const context = readingContext(new TestVisit().records);

async function tableOf(name: string) {
  const bytes = readFileSync(path.join(folder, name));
  const arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
  const [arrived] = await openArrived([{ name, size: bytes.length, arrayBuffer }], () => undefined);
  const tables = arrived === undefined ? [] : tablesOf(arrived).tables;
  const best = tables.find(({ table }) => table.rows.length > 1);
  if (best === undefined) throw new Error(`${name} holds no table`);
  return best.table;
}

function readAs(table: Awaited<ReturnType<typeof tableOf>>) {
  const { columns, taken, looks } = tableColumns(table);
  return {
    columns,
    rows: readCaseList(table, context, choiceOf(looks, taken, columns, "2024-10-16")).rows,
  };
}

/** A cell that a spreadsheet holds as a date is shown with the day first. */
const asShown = (cell: string): string =>
  cell.replace(/^(\d{4})-(\d{2})-(\d{2}) \(day first\)$/, "$3/$2/$1");

test.each(files)(
  "%s is read from a file as a person reads it, and can be drawn from",
  async (name) => {
    const { columns, rows } = readAs(await tableOf(name));
    const want = expected[name];
    expect(rows.map(({ reference }) => reference)).toEqual(want?.refs);
    for (const field of ["team", "plan", "age", "status", "opened"] as const)
      if (want?.[field] !== undefined)
        expect([field, rows[0]?.[field]]).toEqual([field, asShown(want[field])]);
    for (const reference of want?.flagged ?? [])
      expect(rows.filter((row) => row.reference === reference && row.problem === null)).toEqual([]);
    for (const words of want?.notCases ?? [])
      expect(rows.some((row) => Object.values(row).includes(words))).toBe(false);
    if (want?.usable !== undefined)
      expect(rows.filter(({ problem }) => problem === null)).toHaveLength(want.usable);
    if (want?.birthDates === true)
      expect(columns.some(({ notKept }) => notKept === "birthDate")).toBe(true);
    if (want?.saysNames === true)
      expect(columns.some(({ notKept }) => notKept === "name")).toBe(true);
    const list = rows.map((row) => ({ ...row, more: [...(row.more ?? [])] }));
    const order = drawCases(list, { host: "4127", team: "8063", columns: [], sizes: [2] });
    expect(order?.filter(({ isDrawn }) => isDrawn).length).toBeGreaterThan(0);
  },
);

test.each(files.filter((name) => /\.(?:csv|txt)$/.test(name)))(
  "%s gives the same when its text is pasted",
  async (name) => {
    const bytes = readFileSync(path.join(folder, name));
    const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const text = new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
    const { table } = await pastedTable(text);
    expect(readAs(table).rows).toEqual(readAs(await tableOf(name)).rows);
  },
);

test("a column taken for another gives up what it was, and the age comes from one column only", async () => {
  const table = await tableOf("with names.csv");
  const { columns, taken } = tableColumns(table);
  const birth = columns.find(({ notKept }) => notKept === "birthDate");
  const team = columns.find(({ at }) => taken.get(at) === "team");
  if (birth === undefined || team === undefined) throw new Error("columns are missing");
  const asBand = retaken(taken, birth.at, "ageBand");
  expect(asBand.get(birth.at)).toBe("ageBand");
  const moved = retaken(asBand, team.at, "plan");
  expect([...moved.values()].filter((one) => one === "team")).toEqual([]);
  expect([...moved.values()].filter((one) => one === "plan")).toHaveLength(1);
});
