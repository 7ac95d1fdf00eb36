import path from "node:path";
import { parseArgs } from "node:util";
import { besideOtherSide, type Side } from "../../electron/files/keptApart.ts";
import { isDocument, isLetterForm, savedFiles } from "../../shared/bridge/savedFiles.ts";
import { internalWords } from "../../shared/letter/annex/composeAnnex.ts";
import { err } from "../../shared/result.ts";
import { beginLetter } from "../../shared/letter/beginLetter.ts";
import { canIssue } from "../../shared/letter/checkLetter.ts";
import { leftOverInWords } from "../../shared/letter/problems/leftOverInWords.ts";
import { letterPageLimit } from "../../shared/letter/letterLayout.ts";
import {
  keepsDraftBack,
  type LetterProblem,
  standsInTheWay,
} from "../../shared/letter/problems/letterProblem.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { currentLetter } from "../../shared/letter/currentLetter.ts";
import { examineLetter } from "../../shared/letter/examineLetter.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import { issuedVersions } from "../../shared/letter/issuedVersions.ts";
import {
  publicErrorInWords,
  publicPagesInWords,
  publicVersionOf,
} from "../../shared/letter/publicVersion/publicVersion.ts";
import { saysTheSame } from "../../shared/letter/versions/reissue.ts";
import { isAsIssued } from "../../shared/visit/issued/issuedLetter.ts";
import type { Letter } from "../../shared/visit/kinds/letter.ts";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { nameOfSection } from "../../shared/visit/programme/letterStyle.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { ofSection } from "../../shared/visit/programme/vocabulary.ts";
import { describeVisitFileError, readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { composeSheet } from "../../shared/nextSteps/composeSheet.ts";
import { sheetFitInWords } from "../../shared/nextSteps/sheetLayout.ts";
import { fail, readText, writeWhole } from "./commandFiles.ts";
import { scanText } from "./scanText.ts";
import { pagesInLibreOffice } from "../provision/libreOffice.ts";
import type { OutputMeans, OutputSource } from "../../renderer/outputs/output.ts";
import { annexOf } from "../../renderer/outputs/annexPdf.ts";
import { type OutputId, outputIds, outputs } from "../../renderer/outputs/outputs.ts";
import { readDocxFonts, readLetterFonts } from "../../renderer/pdf/fonts.node.ts";
import { createLetterEngine, type LetterEngine } from "../../renderer/pdf/letterEngine.ts";

// `npm run letter -- <visit file> --out letter.pdf`: the letter with no window at all.
// Exit codes: 0 done, 1 the letter is refused (with --out also while reasons are missing) or the text names
// somebody, 2 it could not be read or written.
const endings = [...new Set(outputIds.map((id) => `.${savedFiles[id].extension}`))].join(", ");

const usage = `Usage: npm run letter -- <file.visit.json> --out letter.pdf [--out letter.docx …] [--draft]
       npm run letter -- <file.visit.json> --public --out letter.pdf [--out letter.docx …]
       npm run letter -- <file.visit.json> --annex annex.pdf
       npm run letter -- <file.visit.json> --check
       npm run letter -- --scan <text file> [--notes]

  --out FILE   write the letter, unless something stands against its issue; as often as you like, each
               by its name's ending: ${endings}
               (slides and next-steps sheet need no finished letter, but tell on nobody either)
  --draft      write it as it stands, whatever has still to be mended, marked as a draft on every page
               and in its name; what tells who somebody is refuses all the same
  --public     write the version for publication: the letter as it was issued last, without what the team
               keeps back; it says that it is shortened, and has a fingerprint of its own
  --annex FILE write the internal trace annex: what each sentence of the letter rests on. Marked internal on
               every page and in its name; refuses while it tells who somebody is and no reason is on
               record, and in a folder with what goes to the host
  --check      say how far it fills its pages, the words of each section and every problem
  --scan FILE  say line by line what in a text may tell who somebody is, as in a letter or,
               with --notes, as in notes, where less is let pass`;

/** Does what the arguments say; gives the exit code. */
export async function letterCommand(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  if (args === null) return fail(usage);
  if (args.does === "nothing") return fail(args.why);
  const text = readText(args.file);
  if (text === null) return 2;
  if (args.does === "scan") return scanFile(text, args.setting);
  const read = readVisitFile(text);
  if (!read.ok) return fail(describeVisitFileError(read.error));
  const records = read.value;
  if (args.does === "public") return writePublic(records, args.outs);
  const letter = currentLetter(records, draftLetter(records) ?? beginLetter(records));
  const model = modelOf(records, letter);
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  const layout = engine.layout(model);
  const problems = examineLetter({ records, letter, model, layout });
  const mayIssue = canIssue(problems);

  console.log(model.title);
  console.log(`${layout.pagesFilled.toFixed(2)} of ${letterPageLimit} pages filled`);
  if (args.check) {
    const budgets = records.visit.vocabulary.letter.budgets;
    for (const { id, words } of layout.sections)
      console.log(
        `  ${nameOfSection(records.visit.letterStyle, id).padEnd(28)}${String(words).padStart(5)} words of ${ofSection(budgets, id) ?? "-"}`,
      );
  }
  for (const found of problems)
    if (args.check || standsInTheWay(found)) console.log(problemInWords(found));
  const leaves = args.draft ? !problems.some(keepsDraftBack) : mayIssue;
  if (!mayIssue) {
    const refused = problems.some(({ severity }) => severity === "refuses");
    const open = problems.filter(({ severity }) => severity === "needsReason").length;
    console.error(
      refused
        ? "The letter may not be issued as it stands."
        : `Nothing refuses its issue. ${open === 1 ? "One thing has" : `${open} things have`} to be mended first, or to be given a reason in the app.`,
    );
    if (!leaves && args.annex === null && args.outs.every(({ id }) => isLetterForm(id))) {
      if (args.draft) console.error("A draft tells on nobody either.");
      if (args.outs.length > 0) console.error("No file was written.");
      return refused || args.outs.length > 0 ? 1 : 0;
    }
  } else if (args.check)
    console.log(`Nothing stands against its issue. ${leftOverInWords(problems)}`.trim());
  const day = letter.date ?? records.visit.daysOnSite.at(-1);
  const createdAt = day === undefined ? new Date() : new Date(`${day}T12:00:00Z`);
  const source = { records, model, createdAt, isDraft: args.draft };
  const means = meansOf(engine);
  // What was asked for was whether the letter may be issued, whatever else is written.
  let code: 0 | 1 = args.check && problems.some(({ severity }) => severity === "refuses") ? 1 : 0;
  if (args.annex !== null) {
    const wrote = await writeAnnex(args.annex, args.outs, { records, letter, engine });
    if (wrote === 2) return 2;
    code ||= wrote;
  }
  for (const { id, file } of args.outs) {
    const written = args.draft ? draftName(file) : file;
    const wrote =
      isLetterForm(id) && !leaves
        ? notWritten(written, [])
        : await writeOutput({ id, file: written }, source, means);
    if (wrote === 2) return 2;
    if (wrote === 1) {
      code = 1;
      continue;
    }
    const content = isLetterForm(id)
      ? ` (content ${letterHash(model).slice(0, 16)}${pagesElsewhere(id, written)})`
      : "";
    console.log(`Written: ${written}${content}`);
    if (id === "nextStepsPdf")
      console.log(sheetFitInWords(engine.layoutNextSteps(composeSheet(records))));
  }
  return code;
}

/** An output that is asked for, and the file that it is to be written to. */
interface Out {
  readonly id: OutputId;
  readonly file: string;
}

/** Makes one output and writes it, unless what is there already is for the team alone; gives the exit code. */
async function writeOutput(
  { id, file }: Out,
  source: OutputSource,
  means: OutputMeans,
): Promise<0 | 1 | 2> {
  const besides = isDocument(savedFiles[id]) ? await refusedBeside(file, "host") : [];
  const made = besides.length > 0 ? err({ said: besides }) : await outputs[id](source, means);
  if (!made.ok) return notWritten(file, made.error.said);
  return writeWhole(file, made.value) ? 0 : 2;
}

/** Writes the trace annex under a name that says what it is, in no folder with what goes to the host; gives the exit code. */
async function writeAnnex(
  annex: string,
  outs: readonly Out[],
  {
    records,
    letter,
    engine,
  }: { readonly records: VisitRecords; readonly letter: Letter; readonly engine: LetterEngine },
): Promise<0 | 1 | 2> {
  const file = internalName(annex);
  const besides = outs.some((out) => folderOf(out.file) === folderOf(file))
    ? ["It is for the team alone: give it another folder than what goes to the host."]
    : await refusedBeside(file, "team");
  const made =
    besides.length > 0
      ? err({ said: besides })
      : await annexOf({ records, letter, createdAt: new Date() }, (of, options) =>
          engine.annexPdf(of, options),
        );
  if (!made.ok) return notWritten(file, made.error.said);
  if (!writeWhole(file, made.value)) return 2;
  console.log(`Written: ${file} (${internalWords.toLowerCase()})`);
  return 0;
}

/** The letter as it stands; the last version as it was issued where nothing has changed since. */
function modelOf(records: VisitRecords, letter: Letter): LetterModel {
  const model = composeLetter(records, letter);
  const [last] = issuedVersions(records.letters);
  return last !== undefined && isAsIssued(last) && saysTheSame(model, last.issued.model)
    ? last.issued.model
    : model;
}

const meansOf = (engine: LetterEngine): OutputMeans => ({
  pdf: (of, options) => engine.pdf(of, options),
  nextStepsPdf: (of, options) => engine.nextStepsPdf(of, options),
  factualPdf: (paper, options) => engine.factualPdf(paper, options),
  docxFonts: async () => readDocxFonts(),
});

/** Writes the version for publication in each form, or says why there is none; gives the exit code. */
async function writePublic(records: VisitRecords, outs: readonly Out[]): Promise<0 | 1 | 2> {
  const made = publicVersionOf(records);
  if (!made.ok) {
    console.error(`Refused: ${publicErrorInWords(made.error)}`);
    console.error("No file was written.");
    return 1;
  }
  const { issued, model } = made.value;
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  const tooLong = publicPagesInWords(engine.layout(model).pages);
  if (tooLong !== "") console.error(tooLong);
  const means = meansOf(engine);
  const source = { records, model, createdAt: new Date(issued.issued.at), isDraft: false };
  let code: 0 | 1 = 0;
  for (const out of outs) {
    const wrote = await writeOutput(out, source, means);
    if (wrote === 2) return 2;
    code ||= wrote;
    if (wrote === 0)
      console.log(
        `Written: ${out.file} (public version of version ${issued.version}, content ${letterHash(model).slice(0, 16)})`,
      );
  }
  return code;
}

/** Says why a file was not written; gives the exit code. */
function notWritten(file: string, said: readonly string[]): 1 {
  for (const words of said) console.error(`Refused: ${words}`);
  console.error(`Not written: ${file}`);
  return 1;
}

/** What LibreOffice makes of a Word document, where it is installed: its lines break otherwise than ours. */
function pagesElsewhere(id: OutputId, file: string): string {
  if (id !== "letterDocx") return "";
  const pages = pagesInLibreOffice(file);
  if (pages === null) return "";
  return `; ${pages} pages in LibreOffice${pages > letterPageLimit ? ", which is one too many: shorten it, or send the PDF" : ""}`;
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

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        out: { type: "string", multiple: true, default: [] },
        annex: { type: "string" },
        draft: { type: "boolean", default: false },
        public: { type: "boolean", default: false },
        check: { type: "boolean", default: false },
        scan: { type: "string" },
        notes: { type: "boolean", default: false },
      },
    });
    const [file, ...rest] = positionals;
    const writesOrChecks =
      values.out.length > 0 || values.check || values.draft || values.annex !== undefined;
    if (values.scan !== undefined) {
      if (file !== undefined || writesOrChecks) return null;
      const setting = values.notes ? ("notes" as const) : ("letter" as const);
      return { does: "scan" as const, file: values.scan, setting };
    }
    if (file === undefined || rest.length > 0 || !writesOrChecks || values.notes) return null;
    const outs = values.out.flatMap((out) => {
      const id = outputOf(out);
      return id === undefined ? [] : [{ id, file: out }];
    });
    const odd = values.out.find((out) => outputOf(out) === undefined);
    if (odd !== undefined)
      return nothing(
        `Nothing is written as “${path.basename(odd)}”: what it becomes is told by its name's ending, one of ${endings}.`,
      );
    if (values.draft && outs.length === 0)
      return nothing("Say with --out under which name the draft is written.");
    const { draft, check, annex = null } = values;
    // A public version is made of the letter alone, as it was issued.
    if (
      values.public &&
      (draft ||
        check ||
        annex !== null ||
        outs.length === 0 ||
        !outs.every(({ id }) => isLetterForm(id)))
    )
      return null;
    if (values.public) return { does: "public" as const, file, outs };
    if (annex !== null && !annex.toLowerCase().endsWith(".pdf"))
      return nothing("The annex is a PDF: give it a name that ends in .pdf.");
    return { does: "letter" as const, file, outs, draft, check, annex };
  } catch {
    return null;
  }
}

const nothing = (why: string) => ({ does: "nothing" as const, why });

/** The output whose files end as this name does. */
function outputOf(file: string): OutputId | undefined {
  const name = file.toLowerCase();
  // The longest first: "x.staff.pptx" ends in ".pptx" too.
  return [...outputIds]
    .sort((a, b) => savedFiles[b].extension.length - savedFiles[a].extension.length)
    .find((id) => name.endsWith(`.${savedFiles[id].extension}`));
}

const folderOf = (file: string): string => path.dirname(path.resolve(file));

/** Why a document is not written beside what is there already; nothing where it may be. */
async function refusedBeside(file: string, side: Side): Promise<readonly string[]> {
  const beside = await besideOtherSide(folderOf(file), side);
  if (beside === null) return [];
  return [
    side === "team"
      ? `“${beside}” in that folder was made for the host, and the annex is for the team alone. Give it a folder of the team’s own.`
      : `“${beside}” in that folder is for the team alone. Give what goes to the host another folder.`,
  ];
}

/** The name saying whom it is for, unless it does so already. */
function internalName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return name.toLowerCase().includes(internalWords.toLowerCase())
    ? file
    : path.join(dir, `${name}, ${internalWords}${ext}`);
}

/** The name with DRAFT before its ending, unless it says so already. */
function draftName(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return /draft/iu.test(name) ? file : path.join(dir, `${name} DRAFT${ext}`);
}

if (import.meta.main) process.exitCode = await letterCommand(process.argv.slice(2));
