import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { beginLetter } from "../shared/letter/beginLetter.ts";
import { canIssue } from "../shared/letter/checkLetter.ts";
import { composeLetter } from "../shared/letter/composeLetter.ts";
import { draftLetter, examineLetter } from "../shared/letter/examineLetter.ts";
import { letterHash } from "../shared/letter/letterHash.ts";
import { sectionName } from "../shared/visit/letterSections.ts";
import { describeVisitFileError, readVisitFile } from "../shared/visit/visitFile.ts";
import { readLetterFonts } from "../renderer/pdf/fonts.node.ts";
import { createLetterEngine } from "../renderer/pdf/letterEngine.ts";

// `npm run letter -- <visit file> --out letter.pdf`: the letter with no window at all.
// Exit codes: 0 done, 1 the letter may not be issued, 2 it could not be read or written.
const usage = `Usage: npm run letter -- <file.visit.json> --out letter.pdf
       npm run letter -- <file.visit.json> --check

  --out FILE   write the letter as a PDF, unless something stands against its issue
  --check      say how far it fills its pages, the words of each section and every problem`;

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return fail(usage);
  const text = readText(args.file);
  if (text === null) return 2;
  const read = readVisitFile(text);
  if (!read.ok) return fail(describeVisitFileError(read.error));
  const records = read.value;
  const letter = draftLetter(records) ?? beginLetter(records);
  const model = composeLetter(records, letter);
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  const layout = engine.layout(model);
  const problems = examineLetter({ records, letter, model, layout });
  const mayIssue = canIssue(problems);

  console.log(model.title);
  console.log(`${layout.pagesFilled.toFixed(2)} of 4 pages filled`);
  if (args.check) {
    const budgets = records.visit.vocabulary.letter.budgets;
    for (const { id, words } of layout.sections)
      console.log(
        `  ${sectionName(id).padEnd(28)}${String(words).padStart(5)} words of ${budgets[id] ?? "-"}`,
      );
  }
  for (const { severity, text: said } of problems)
    if (args.check || severity !== "advice") console.log(`${severityWords[severity]}: ${said}`);
  if (!mayIssue) {
    console.error("The letter may not be issued as it stands. No file was written.");
    return 1;
  }
  if (args.check) console.log("Nothing stands against its issue.");
  if (args.out === undefined) return 0;
  const createdAt = new Date(`${letter.date ?? "1970-01-01"}T12:00:00Z`);
  if (!writeWhole(args.out, await engine.pdf(model, { createdAt }))) return 2;
  console.log(`Written: ${args.out} (content ${letterHash(model).slice(0, 16)})`);
  return 0;
}

const severityWords = {
  refuses: "Refused",
  needsReason: "Needs a reason",
  advice: "Advice",
} as const;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { out: { type: "string" }, check: { type: "boolean", default: false } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0 || (values.out === undefined && !values.check))
      return null;
    return { file, out: values.out, check: values.check };
  } catch {
    return null;
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    fail(`${file} could not be read (${codeOf(error)}).`);
    return null;
  }
}

/** An existing file is replaced only once the new one is complete. */
function writeWhole(file: string, bytes: Uint8Array): boolean {
  const unfinished = `${file}.tmp`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
    return true;
  } catch (error) {
    rmSync(unfinished, { force: true });
    fail(`${file} could not be written (${codeOf(error)}). What was there before is unchanged.`);
    return false;
  }
}

function fail(message: string): 2 {
  console.error(message);
  return 2;
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : "unknown";

process.exitCode = await main();
