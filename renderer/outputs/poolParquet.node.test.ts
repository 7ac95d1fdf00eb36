import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askPool, type PoolAnswer } from "../../shared/pool/askPool.ts";
import { poolIndex, wholePool } from "../../shared/pool/poolIndex.ts";
import { poolOf } from "../../shared/pool/poolOf.ts";
import { poolColumns } from "../../shared/pool/poolTable.ts";
import { madePool } from "../../shared/pool/testing/madePool.ts";
import { poolParquet } from "./poolParquet.ts";
import { themeFileText } from "../../shared/pool/themeFile.ts";

const queries = path.resolve(import.meta.dirname, "../../assets/queries");
const folder = mkdtempSync(path.join(tmpdir(), "pool-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Half of the councils left out and half named, so that nothing that is null goes untried.
const { visits } = poolOf(
  [
    ...madePool({ seed: 5, councils: 20, years: 5, visits: 90 }),
    ...madePool({ seed: 6, councils: 20, years: 5, visits: 30, naming: "leftOut" }),
  ].map((file, i) => ({ name: String(i), text: themeFileText(file) })),
);
const answer = askPool(poolIndex(visits), wholePool);

type Rows = readonly Readonly<Record<string, unknown>>[];
let ask: (sql: string) => Promise<Rows>;

beforeAll(async () => {
  const file = path.join(folder, "pool.parquet");
  writeFileSync(file, poolParquet(visits));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`CREATE VIEW pool AS SELECT * FROM '${file}'`);
  ask = async (sql) => {
    const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson() as Rows; // plain values, by column
    // Whole numbers of 64 bits come as texts.
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          typeof value === "string" && /^-?\d+$/u.test(value) ? Number(value) : value,
        ]),
      ),
    );
  };
});

/** What the app says to a question, as the query's rows. */
const inTheApp: Readonly<Record<string, (of: PoolAnswer) => Rows>> = {
  "01-visits-by-year": () =>
    [...Map.groupBy(visits, ({ file }) => JSON.stringify([file.year, file.programme]))].map(
      ([key, all]) => {
        const [year, programme] = JSON.parse(key) as [number, string]; // as it was put in
        return { year, programme, visits: all.length };
      },
    ),
  "02-themes": ({ themes }) =>
    themes.map(({ theme, area, strength, goodPractice, findings }) => ({
      theme,
      area,
      strength,
      good_practice: goodPractice,
      findings,
    })),
  "03-themes-over-time": ({ themes, years }) =>
    themes.flatMap(({ theme, areaByYear }) =>
      years.flatMap((year, i) =>
        areaByYear[i] === 0 ? [] : { theme, year, visits: areaByYear[i] },
      ),
    ),
  "04-what-recurs": ({ recurrences }) =>
    recurrences.map(({ theme, council, years }) => ({ theme, council, visits: years.length })),
  "06-recommendations-by-theme": ({ recommendationsByTheme }) =>
    recommendationsByTheme.map(({ theme, all, responses, progress, late }) => ({
      theme,
      recommendations: all,
      accepted: responses.accepted + responses.partly,
      done: progress.done,
      late,
    })),
  "08-who-challenged-whom": ({ challenges }) =>
    challenges.map(({ by, host, visits: count, days }) => ({
      organisation: by,
      council: host,
      visits: count,
      days,
    })),
  "09-reciprocity": ({ reciprocity }) =>
    reciprocity.map(({ council, received, gave, daysGiven }) => ({
      council,
      received,
      gave,
      days_given: daysGiven,
    })),
  "10-case-files": ({ areas }) =>
    areas.map(({ form, area, visits: count, heldBack, met, partly, notMet }) => ({
      form,
      area,
      visits: count,
      held_back: heldBack,
      met,
      partly,
      not_met: notMet,
    })),
};

/** Whose answers the app has in another shape: each is a test of its own below. */
const inAnotherShape = ["05-what-recommendations-became", "07-good-practice"];

const sqlOf = (name: string) => readFileSync(path.join(queries, `${name}.sql`), "utf8");
const inAnyOrder = (rows: Rows) => rows.map((row) => JSON.stringify(row)).sort();

test("there are ten questions, and each has its answer in the app", () => {
  const names = readdirSync(queries).map((file) => file.replace(/\.sql$/u, ""));
  expect(names.sort()).toEqual([...Object.keys(inTheApp), ...inAnotherShape].sort());
  for (const name of names) expect(sqlOf(name)).toMatch(/^-- .+\?/u);
});

test.each(Object.keys(inTheApp))("DuckDB says the same as the app: %s", async (name) => {
  const rows = await ask(sqlOf(name));
  expect(rows.length).toBeGreaterThan(0);
  expect(inAnyOrder(rows)).toEqual(inAnyOrder(inTheApp[name]?.(answer) ?? []));
});

test("DuckDB says the same as the app: what recommendations became", async () => {
  const rows = await ask(sqlOf("05-what-recommendations-became"));
  const sum = (column: string, isOf: (row: Rows[number]) => boolean) =>
    rows.filter(isOf).reduce((all, row) => all + Number(row[column]), 0);
  const { responses, progress, late, all } = answer.recommendations;
  expect(sum("recommendations", () => true)).toBe(all);
  expect(sum("late", () => true)).toBe(late);
  for (const [response, count] of Object.entries(responses))
    expect(sum("recommendations", (row) => row["response"] === response)).toBe(count);
  for (const [state, count] of Object.entries(progress))
    expect(sum("recommendations", (row) => row["progress"] === state)).toBe(count);
});

test("DuckDB says the same as the app: good practice to share", async () => {
  const rows = await ask(sqlOf("07-good-practice"));
  const expected = answer.goodPractice.flatMap(({ text, themes, council, year }) =>
    themes.map((theme) => [text, theme, council, year].join("|")),
  );
  const found = await Promise.all(
    rows.map(async (row) => {
      const file = visits.find((visit) => visit.file.visitKey === row["visit_key"])?.file;
      const finding = file?.findings[Number(row["no"]) - 1];
      const text = [finding?.sentence, finding?.detail].filter(Boolean).join(" ");
      expect(finding?.sentence).toBe(row["text"]);
      return [text, row["theme"], row["council"] ?? "", row["year"]].join("|");
    }),
  );
  expect(found.sort()).toEqual(expected.sort());
});

test("the schema of the file is the one that is documented", async () => {
  const said = readFileSync(
    path.resolve(import.meta.dirname, "../../shared/pool/FORMATS.md"),
    "utf8",
  );
  const schema = await ask("SELECT column_name, column_type FROM (DESCRIBE pool)");
  const types = { STRING: "VARCHAR", INT32: "INTEGER", BOOLEAN: "BOOLEAN", DOUBLE: "DOUBLE" };
  expect(schema.map((row) => [row["column_name"], row["column_type"]])).toEqual(
    Object.entries(poolColumns).map(([name, type]) => [name, types[type]]),
  );
  for (const [name, type] of Object.entries(poolColumns))
    expect(said).toMatch(new RegExp(`\\| \`${name}\` +\\| ${type} +\\|`, "u"));
  const [row] = await ask("SELECT value FROM parquet_kv_metadata('" + path.join(folder, "pool.parquet") + "') WHERE key = 'format'"); // prettier-ignore
  expect(JSON.stringify(row)).toContain("critical-friend/pool");
});
