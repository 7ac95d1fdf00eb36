import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { poolParquet } from "../renderer/outputs/poolParquet.ts";
import {
  askAreas,
  askCouncils,
  askExtent,
  askRecommendations,
  askShared,
} from "../shared/pool/askPool.ts";
import { askThemes } from "../shared/pool/askThemes.ts";
import { type PoolFilter, poolIndex, wholePool } from "../shared/pool/poolIndex.ts";
import { poolOf } from "../shared/pool/poolOf.ts";
import { madePool, tenYears } from "../shared/pool/testing/madePool.ts";
import { themeFileText } from "../shared/pool/themeFile.ts";
import { buildIfStale } from "../build/bundle/buildIfStale.ts";
import { findChromium } from "../build/provision/chromium.ts";
import { filterInWindow } from "./pool/filterInWindow.ts";
import { median, quantile, ratioOf } from "./store/statistics.ts";
import { atMost, type Goal, type Measure, tableOf } from "./store/table.ts";

// Ten years of a national office: 152 councils, 2,000 visits. How soon the pooled view opens from its
// files, and how soon a filter is answered, beside DuckDB on the same files and questions in the same run;
// then the pooled screen itself, from a key on a filter to the drawing of the answer.

const frame = 1000 / 60;
const folder = mkdtempSync(path.join(tmpdir(), "bench-pool-"));
const files = path.join(folder, "files");
mkdirSync(files);
const made = madePool(tenYears);
made.forEach((file, i) => writeFileSync(path.join(files, `${i}.themes.json`), themeFileText(file)));

const open = () => {
  const texts = readdirSync(files).map((name) => ({
    name,
    text: readFileSync(path.join(files, name), "utf8"),
  }));
  const { visits } = poolOf(texts);
  const index = poolIndex(visits);
  askThemes(index, wholePool);
  return { visits, index };
};
const { visits, index } = open();
const parquet = path.join(folder, "pool.parquet");
writeFileSync(parquet, poolParquet(visits));

const duck = await (await DuckDBInstance.create(":memory:")).connect();
await duck.run(`CREATE TABLE pool AS SELECT * FROM '${parquet}'`);
const openDuck = async () => {
  const fresh = await (await DuckDBInstance.create(":memory:")).connect();
  await fresh.run(`CREATE TABLE files AS SELECT * FROM read_json('${files}/*.json')`);
  // What the view shows first.
  await fresh.runAndReadAll(
    `SELECT theme, count(DISTINCT visitKey) FROM
       (SELECT visitKey, unnest(finding.themes) AS theme FROM
         (SELECT visitKey, unnest(findings) AS finding FROM files) WHERE finding.kind = 'area')
     GROUP BY theme`,
  );
};

const took = async (task: () => unknown): Promise<number> => {
  const from = performance.now();
  await task();
  return performance.now() - from;
};

const opening = { app: [] as number[], duckDb: [] as number[] };
for (let round = 0; round < 6; round += 1) {
  const times = { app: await took(open), duckDb: await took(openDuck) };
  // The first round is the compiler's.
  if (round === 0) continue;
  opening.app.push(times.app);
  opening.duckDb.push(times.duckDb);
}

const filters: readonly PoolFilter[] = [
  wholePool,
  ...index.regions.map((region) => ({ ...wholePool, region })),
  ...index.programmes.map((programme) => ({ ...wholePool, programme })),
  ...index.years.map((from) => ({ ...wholePool, from })),
  ...index.themes.slice(0, 5).map((theme) => ({ ...wholePool, theme })),
];
const views = {
  themes: askThemes,
  recommendations: askRecommendations,
  "texts to share": askShared,
  councils: askCouncils,
  "case files": askAreas,
};
/** The whole that the window computes when a filter is chosen: the heading, and the view that is shown. */
const filtered = Object.fromEntries(Object.keys(views).map((view) => [view, [] as number[]]));
const themesBeside: number[] = [];
for (let round = 0; round < 8; round += 1)
  for (const filter of filters)
    for (const [view, ask] of Object.entries(views)) {
      const time = await took(() => [askExtent(index, filter), ask(index, filter)]);
      const beside = view === "themes" ? await took(() => themesInDuckDb(filter)) : null;
      if (round < 2) continue;
      filtered[view]?.push(time);
      if (beside !== null) themesBeside.push(beside);
    }

async function themesInDuckDb({ region, programme, from, theme }: PoolFilter): Promise<void> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const where = [
    "record = 'finding_theme'",
    region === null ? "" : `region = ${quoted(region)}`,
    programme === null ? "" : `programme = ${quoted(programme)}`,
    theme === null ? "" : `theme = ${quoted(theme)}`,
    from === null ? "" : `year >= ${from}`,
  ].filter(Boolean);
  await duck.runAndReadAll(
    `SELECT theme, year,
       count(DISTINCT visit_key) FILTER (kind = 'area'),
       count(DISTINCT visit_key) FILTER (kind = 'strength'),
       count(DISTINCT visit_key) FILTER (kind = 'goodPractice')
     FROM pool WHERE ${where.join(" AND ")} GROUP BY theme, year`,
  );
}

const within = (limit: number, times: readonly number[], share: number): Goal => {
  const time = quantile(times, share);
  return {
    goal: `≤ ${limit.toFixed(0)} ms, ${share * 100} % of times`,
    measured: `${time.toFixed(1)} ms`,
    isMet: time <= limit,
  };
};
const count = (of: "findings" | "recommendations") =>
  made.reduce((sum, file) => sum + file[of].length, 0).toLocaleString("en-GB");
const measures: readonly Measure[] = [
  {
    what: `The pooled view opens from ${made.length.toLocaleString("en-GB")} files`,
    goals: [
      within(2000, opening.app, 0.5),
      atMost(2, ratioOf(opening.app, opening.duckDb), "DuckDB reading the same files"),
    ],
    remark: `${count("findings")} findings, ${count("recommendations")} recommendations; every file is held to its schema, which DuckDB does not do. ${median(opening.app).toFixed(0)} ms beside ${median(opening.duckDb).toFixed(0)} ms`,
  },
  ...Object.entries(filtered).map(([view, times]): Measure => ({
    what: `A filter: ${view}`,
    goals: [
      within(frame, times, 0.95),
      ...(view === "themes" ? [atMost(1, ratioOf(times, themesBeside), "DuckDB in memory")] : []),
    ],
    ...(view === "themes"
      ? {
          remark: `${filters.length} filters; ${median(times).toFixed(1)} ms beside ${median(themesBeside).toFixed(1)} ms`,
        }
      : {}),
  })),
];
const executablePath = findChromium();
if (executablePath === null)
  console.error("Without Chromium, Chrome or Edge the window is not measured; set CHROMIUM_PATH.");
else buildIfStale({ quietly: true });
const inWindow =
  executablePath === null
    ? []
    : await filterInWindow(executablePath, { folder: files, visits: visits.length });
console.log(tableOf([...measures, ...inWindow]));
rmSync(folder, { recursive: true, force: true });
