import { parseArgs } from "node:util";
import { beginLetter } from "../shared/letter/beginLetter.ts";
import { canIssue } from "../shared/letter/checkLetter.ts";
import { leftOverInWords } from "../shared/letter/problems/leftOverInWords.ts";
import { type LetterProblem, standsInTheWay } from "../shared/letter/problems/letterProblem.ts";
import { composeLetter } from "../shared/letter/composeLetter.ts";
import { currentLetter } from "../shared/letter/currentLetter.ts";
import { examineLetter } from "../shared/letter/examineLetter.ts";
import { draftLetter } from "../shared/letter/inLetter.ts";
import { letterHash } from "../shared/visit/letterHash.ts";
import { nameOfSection } from "../shared/visit/letterStyle.ts";
import { describeVisitFileError, readVisitFile } from "../shared/visit/visitFile.ts";
import { fail, readText, writeWhole } from "./commandFiles.ts";
import { scanText } from "./scanText.ts";
import { readLetterFonts } from "../renderer/pdf/fonts.node.ts";
import { createLetterEngine } from "../renderer/pdf/letterEngine.ts";

// `npm run letter -- <visit file> --out letter.pdf`: the letter with no window at all.
// Exit codes: 0 done, 1 the letter is refused (with --out also while reasons are missing) or the text names
// somebody, 2 it could not be read or written.
const usage = `Usage: npm run letter -- <file.visit.json> --out letter.pdf
       npm run letter -- <file.visit.json> --check
       npm run letter -- --scan <text file> [--notes]

  --out FILE   write the letter as a PDF, unless something stands against its issue
  --check      say how far it fills its pages, the words of each section and every problem
  --scan FILE  say line by line what in a text may tell who somebody is, as in a letter or,
               with --notes, as in notes, where less is let pass`;

async function main(): Promise<number> {
  const args = readArguments();
  if (args === null) return fail(usage);
  const text = readText(args.file);
  if (text === null) return 2;
  if (args.does === "scan") return scanFile(text, args.setting);
  const read = readVisitFile(text);
  if (!read.ok) return fail(describeVisitFileError(read.error));
  const records = read.value;
  const letter = currentLetter(records, draftLetter(records) ?? beginLetter(records));
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
        `  ${nameOfSection(records.visit.letterStyle, id).padEnd(28)}${String(words).padStart(5)} words of ${budgets[id] ?? "-"}`,
      );
  }
  for (const found of problems)
    if (args.check || standsInTheWay(found)) console.log(problemInWords(found));
  if (!mayIssue) {
    const refused = problems.some(({ severity }) => severity === "refuses");
    const open = problems.filter(({ severity }) => severity === "needsReason").length;
    console.error(
      refused
        ? "The letter may not be issued as it stands."
        : `Nothing refuses its issue. ${open === 1 ? "One thing has" : `${open} things have`} to be mended first, or to be given a reason in the app.`,
    );
    if (args.out !== undefined) console.error("No file was written.");
    return refused || args.out !== undefined ? 1 : 0;
  }
  if (args.check)
    console.log(`Nothing stands against its issue. ${leftOverInWords(problems)}`.trim());
  if (args.out === undefined) return 0;
  const createdAt = new Date(`${letter.date ?? "1970-01-01"}T12:00:00Z`);
  if (!writeWhole(args.out, await engine.pdf(model, { createdAt }))) return 2;
  console.log(`Written: ${args.out} (content ${letterHash(model).slice(0, 16)})`);
  return 0;
}

function scanFile(text: string, setting: "letter" | "notes"): number {
  const { said, refuses } = scanText(text, setting);
  for (const line of said) console.log(line);
  if (said.length === 0) console.log("Nothing in it looks as if it told who somebody is.");
  return refuses ? 1 : 0;
}

const severityWords = {
  refuses: "Refused",
  needsReason: "Needs a reason",
  reasoned: "Reason recorded",
  advice: "Advice",
} as const;

const problemInWords = ({ severity, text, reason }: LetterProblem): string =>
  `${severityWords[severity]}: ${text}${reason === null ? "" : ` Recorded: “${reason}”`}`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        check: { type: "boolean", default: false },
        scan: { type: "string" },
        notes: { type: "boolean", default: false },
      },
    });
    const [file, ...rest] = positionals;
    const writesOrChecks = values.out !== undefined || values.check;
    if (values.scan !== undefined) {
      if (file !== undefined || writesOrChecks) return null;
      const setting = values.notes ? ("notes" as const) : ("letter" as const);
      return { does: "scan" as const, file: values.scan, setting };
    }
    if (file === undefined || rest.length > 0 || !writesOrChecks || values.notes) return null;
    return { does: "letter" as const, file, out: values.out, check: values.check };
  } catch {
    return null;
  }
}

process.exitCode = await main();
