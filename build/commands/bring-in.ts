import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { v7 } from "uuid";
import { accountFor, type ImportPlan } from "../../shared/import/plan/importPlan.ts";
import { withChanges } from "../../shared/ops/withChanges.ts";
import { put } from "../../shared/visit/change.ts";
import { countsInWords } from "../../shared/visit/recordInWords.ts";
import { recordTables, type VisitRecords } from "../../shared/visit/records.ts";
import {
  describeVisitFileError,
  notWrittenInWords,
  readVisitFile,
  visitFileOf,
} from "../../shared/visit/file/visitFile.ts";
import type { DeskFile } from "../../renderer/features/bringIn/deskFile.ts";
import {
  accountInWords,
  fileKindNames,
  movedInWords,
} from "../../renderer/features/bringIn/fileWords.ts";
import { mayBeConcern, readAsInWords } from "../../renderer/features/bringIn/lineWords.ts";
import { type HandedFile, openArrived } from "../../renderer/features/bringIn/openArrived.ts";
import { readingDesk } from "../../renderer/features/bringIn/readingDesk.ts";
import { fail, readText, writeWhole } from "./commandFiles.ts";

// `npm run bring-in -- FILES… --into visit.visit.json`: what the app's Bring in does, with no window.
// Exit codes: 0 done, 2 a file could not be read or the visit not be written; the others are read all the same.
const usage = `Usage: npm run bring-in -- FILES… --into <file.visit.json> [--out <new.visit.json>] [--join] [--json]

  --into FILE  the visit that the files are read for; it is not changed
  --out FILE   write the visit with what they bring
  --join       put sentences together that a scanner or a mail cut over several lines
  --json       say all of it as JSON: files, lines, what was flagged, what is new`;

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return fail(usage);
  const text = readText(args.into);
  if (text === null) return 2;
  const visit = readVisitFile(text);
  if (!visit.ok) return fail(describeVisitFileError(visit.error));
  const records = visit.value;
  const desk = readingDesk(records, { newId: () => v7(), now: () => new Date().toISOString() });
  const copies = desk.add(
    await openArrived(args.files.map(handed), () => undefined),
    () => undefined,
  );
  if (args.join) for (const { id } of desk.files()) desk.choose(id, { broken: "joined" });
  const plan = desk.plan();
  const read = desk.files().map((file) => ({ file, wasBroughtIn: desk.wasBroughtIn(file) }));
  if (args.json)
    console.log(
      JSON.stringify(
        { files: read.map((each) => asData(each, plan)), copies, summary: plan.summary },
        null,
        1,
      ),
    );
  else for (const each of read) sayFile(each, plan, records);
  if (!args.json) {
    for (const name of copies)
      console.log(`\n${name}\n  is the same file as another of these: read once.`);
    saySummary(plan);
  }
  if (args.out !== undefined) {
    const after = withChanges(records, [
      ...(plan.visit === null ? [] : [put("visits", plan.visit)]),
      ...recordTables.flatMap((table) => plan.puts[table].map((row) => put(table, row))),
    ]);
    const written = visitFileOf(after, new Date().toISOString());
    if (!written.ok) return fail(notWrittenInWords(written.error));
    if (!writeWhole(args.out, written.value)) return 2;
    if (!args.json) console.log(`Written: ${args.out}`);
  }
  return read.some(({ file }) => file.outcome.type === "refused") ? 2 : 0;
}

interface Read {
  readonly file: DeskFile;
  readonly wasBroughtIn: boolean;
}

function sayFile({ file, wasBroughtIn }: Read, plan: ImportPlan, records: VisitRecords): void {
  const { outcome } = file;
  console.log(`\n${file.fileName}`);
  if (outcome.type === "refused") {
    console.log(`  cannot be read: ${outcome.message}`);
    return;
  }
  if (outcome.type === "visitFile") {
    console.log("  is a whole visit, not notes: open it in the app");
    return;
  }
  const { reading, whole } = outcome;
  console.log(`  ${fileKindNames[reading.kind]}. ${accountInWords(reading.lines)}`);
  for (const remark of whole.remarks) console.log(`  ${remark}`);
  if ("session" in reading) {
    const { session } = reading;
    const groups = records.visit.vocabulary.sourceGroups.filter(({ key }) =>
      session.sourceGroups.includes(key),
    );
    console.log(
      `  Session: ${[session.title, session.kind, session.day, [session.startsAt, session.endsAt].filter(Boolean).join("-"), session.room, groups.map(({ label }) => label).join(" and "), session.peopleMet === 0 ? "" : `${session.peopleMet.toString()} met`, session.peers.join(" ")].filter(Boolean).join(" · ")}`,
    );
    if (groups.length === 0)
      console.log("  No source group: it counts for nothing before it has one.");
    for (const { label } of session.groupsNotThere ?? [])
      console.log(`  The visit has no source group for ${label.toLowerCase()}: add it in the app.`);
  }
  const halves = reading.lines.filter(
    ({ readAs }) => readAs.type === "aside" && readAs.reason === "halfLine",
  ).length;
  if (halves > 0)
    console.log(
      `  ${halves.toString()} lines look like halves of sentences and count as nothing: --join puts them together.`,
    );
  for (const { fileName, field, there, paper, isTaken } of plan.summary.differences)
    if (fileName === file.fileName)
      console.log(
        `  Differs (${field}): the paper says “${paper}”, the visit “${there}”. ${isTaken ? "The paper’s is proposed." : "The visit’s stays."}`,
      );
  for (const moved of plan.summary.moved)
    if (moved.fileName === file.fileName) console.log(`  Changes: ${movedInWords(moved)}`);
  if (wasBroughtIn) console.log("  In the visit already: left out.");
  const again = plan.summary.again.find(({ fileName }) => fileName === file.fileName);
  if (again !== undefined)
    console.log(
      `  ${again.there.toString()} lines are in the visit already, ${again.fresh.toString()} are new.`,
    );
  const went = new Map(accountFor(reading, plan).map((account) => [account.line, account]));
  for (const { number, raw, readAs, flags } of reading.lines) {
    const account = went.get(number);
    const tables =
      account !== undefined && "records" in account
        ? account.records.map(({ table }) => table)
        : [];
    const mark =
      readAs.type === "evidencePoint"
        ? `${readAs.mark}; `
        : readAs.type === "concern"
          ? "concern; "
          : "";
    console.log(
      `  ${(number + outcome.from - 1).toString().padStart(4)}  ${mark}${readAsInWords(readAs, records.visit.vocabulary)}${tables.length === 0 ? "" : ` → ${[...new Set(tables)].join(", ")}`}`,
    );
    console.log(`        ${raw.trim()}`);
    if (mayBeConcern({ readAs }))
      console.log("        ! This may announce a child at risk: if so, mark it with “!”.");
    for (const { text: found, message } of flags) console.log(`        ! “${found}” ${message}`);
  }
}

function asData({ file, wasBroughtIn }: Read, plan: ImportPlan): unknown {
  const { fileName, outcome, choices } = file;
  if (outcome.type === "refused") return { fileName, refused: outcome.message };
  if (outcome.type === "visitFile") return { fileName, refused: "a whole visit" };
  const { reading, whole, from } = outcome;
  const went = new Map(accountFor(reading, plan).map((account) => [account.line, account]));
  const { lines, ...rest } = reading;
  return {
    ...rest,
    fileName,
    remarks: whole.remarks,
    leftOut: choices.isLeftOut,
    wasBroughtIn,
    again: plan.summary.again.find((each) => each.fileName === fileName) ?? null,
    lines: lines.map(({ number, raw, readAs, flags }) => ({
      line: number + from - 1,
      raw,
      readAs,
      mayBeConcern: mayBeConcern({ readAs }),
      flags: flags.map(({ kind, text, message }) => ({ kind, text, message })),
      went: went.get(number) ?? null,
    })),
  };
}

function saySummary({ summary, visit }: ImportPlan): void {
  const adds = countsInWords(summary.added);
  console.log(`\n${adds === "" ? "Nothing new." : `This adds ${adds}.`}`);
  if (visit !== null) console.log("Facts of the visit are filled in.");
  if (summary.sessionsAddedTo > 0)
    console.log(`Sessions that get further notes: ${summary.sessionsAddedTo.toString()}.`);
  if (summary.flaggedLines > 0)
    console.log(`Lines that may point to a person: ${summary.flaggedLines.toString()}.`);
  if (summary.unknownPeers.length > 0)
    console.log(`Not in the team: ${summary.unknownPeers.join(", ")}.`);
}

/** A file of the disk, its bytes read when they are asked for. */
function handed(file: string): HandedFile {
  let size = 0;
  try {
    size = statSync(file).size;
  } catch {
    // Not there: reading it says so.
  }
  return {
    name: path.basename(file),
    size,
    arrayBuffer: () =>
      Promise.resolve().then(() => {
        const bytes = readFileSync(file);
        return new Uint8Array(bytes).buffer;
      }),
  };
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        into: { type: "string" },
        out: { type: "string" },
        json: { type: "boolean", default: false },
        join: { type: "boolean", default: false },
      },
    });
    if (values.into === undefined || positionals.length === 0) return null;
    return { ...values, files: positionals, into: values.into };
  } catch {
    return null;
  }
}

process.exitCode = await main();
