import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { mostFiles, type OpenedFile, type Pool, poolOf } from "../../shared/pool/poolOf.ts";
import { type PoolFilter, poolIndex, wholePool } from "../../shared/pool/poolIndex.ts";
import { noReportInWords, roundReport } from "../../shared/pool/roundReport.ts";
import { scanReport } from "../../shared/pool/scanReport.ts";
import { notPooledInWords } from "../../shared/pool/themeFile.ts";
import { counted } from "../../shared/words/inWords.ts";
import { poolParquet } from "../../renderer/outputs/poolParquet.ts";
import { roundReportDocx } from "../../renderer/outputs/roundReportDocx.ts";
import { readDocxFonts } from "../../renderer/pdf/fonts.node.ts";
import { codeOf, fail, readText, writeWhole } from "./commandFiles.ts";

// `npm run pool -- <files or folders> --out report.docx`: what visits say together, with no window.
// Exit codes: 0 done, 1 the report is refused, 2 a file could not be read or written (the others were).
const usage = `Usage: npm run pool -- <theme files or folders> --out report.docx [--out pool.parquet]
       [--programme NAME] [--region NAME] [--theme NAME] [--from YEAR] [--to YEAR]

  --out FILE   write the report on the visits chosen (.docx), or all of the pool as a table (.parquet)`;

/** Does what the arguments say; gives the exit code. */
export async function poolCommand(argv: readonly string[]): Promise<0 | 1 | 2> {
  const args = readArguments(argv);
  if (args === null) return fail(usage);
  const opened = openFiles(args.files);
  if (opened === null) return 2;
  const pool = poolOf(opened.files);
  say(pool);
  let code: 0 | 1 | 2 = opened.failed || pool.unread.length > 0 ? 2 : 0;
  for (const out of args.outs) {
    const made = out.endsWith(".parquet")
      ? poolParquet(pool.visits)
      : await reportFile(pool, args.filter);
    if (made === null) {
      console.error(`Not written: ${out}`);
      code ||= 1;
    } else if (writeWhole(out, made)) console.log(`Written: ${out}`);
    else return 2;
  }
  return code;
}

/** The report as a Word document; null when it is refused, which is then said. */
async function reportFile(pool: Pool, filter: PoolFilter): Promise<Uint8Array | null> {
  const report = roundReport(poolIndex(pool.visits), filter);
  const said = report.ok ? scanReport(report.value, pool.visits) : [noReportInWords(report.error)];
  for (const words of said) console.error(`Refused: ${words}`);
  return report.ok && said.length === 0
    ? roundReportDocx(report.value, { createdAt: new Date(), fonts: readDocxFonts() })
    : null;
}

function say({ visits, unread, repeated, unproved }: Pool): void {
  console.log(`${counted(visits.length, "visit")} pooled.`);
  for (const { name, counted: other } of repeated)
    console.log(`Not counted: ${name}, as ${other} is of the same visit and later.`);
  for (const name of unproved)
    console.log(
      `Counted: ${name}; it bears no fingerprint, so whether it is as it was saved cannot be told.`,
    );
  for (const { name, why } of unread)
    console.error(`Not pooled: ${name}: ${notPooledInWords(why)}`);
}

/** The files, and what of folders is called a theme file; null when nothing can be read. */
function openFiles(
  places: readonly string[],
): { readonly files: readonly OpenedFile[]; readonly failed: boolean } | null {
  const names = places.flatMap((place) => inFolder(place) ?? [place]);
  if (names.length > mostFiles) {
    fail(`${names.length} files are more than ${mostFiles}. Choose fewer.`);
    return null;
  }
  const files = names.flatMap((name) => {
    const text = readText(name);
    return text === null ? [] : [{ name, text }];
  });
  return files.length === 0 ? null : { files, failed: files.length < names.length };
}

function inFolder(place: string): readonly string[] | null {
  try {
    if (!statSync(place).isDirectory()) return null;
    return readdirSync(place)
      .filter((name) => name.endsWith(".themes.json"))
      .sort()
      .map((name) => path.join(place, name));
  } catch (error) {
    // Told again when it is read as a file.
    if (codeOf(error) !== "ENOENT") fail(`${place} could not be read (${codeOf(error)}).`);
    return null;
  }
}

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: "string", multiple: true, default: [] },
        programme: { type: "string" },
        region: { type: "string" },
        theme: { type: "string" },
        from: { type: "string" },
        to: { type: "string" },
      },
    });
    const { out: outs, programme = null, region = null, theme = null } = values;
    const years = [values.from, values.to].map((year) =>
      year === undefined ? null : Number(year),
    );
    const [from = null, to = null] = years;
    if (
      positionals.length === 0 ||
      outs.length === 0 ||
      !outs.every((out) => /\.(?:docx|parquet)$/u.test(out)) ||
      years.some((year) => year !== null && !Number.isInteger(year))
    )
      return null;
    return {
      files: positionals,
      outs,
      filter: { ...wholePool, programme, region, theme, from, to },
    };
  } catch {
    return null;
  }
}

if (import.meta.main) process.exitCode = await poolCommand(process.argv.slice(2));
