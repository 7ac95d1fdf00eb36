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

test.each(files)(
  "%s is read from a file as a person reads it, and can be drawn from",
  async (name) => {
    const { columns, rows } = readAs(await tableOf(name));
    const want = expected[name];
    expect(rows.map(({ reference }) => reference)).toEqual(want?.refs);
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
