import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { readVisitFile } from "../../../shared/visit/file/visitFile.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { readDocxFonts, readLetterFonts } from "../../pdf/fonts.node.ts";
import { createLetterEngine } from "../../pdf/letterEngine.ts";
import type { OutputMeans } from "../output.ts";

/** For tests: a visit as it is in a file, and its letter as it stands. */
export interface FieldVisit {
  readonly name: string;
  readonly records: VisitRecords;
  readonly model: LetterModel;
}

const letters = path.resolve("e2e/fixtures/letters");

/** For tests: the sample visit, and those that letters were found to go wrong with. */
export const fieldVisits = (): readonly FieldVisit[] => [
  visitIn("sample", path.resolve("assets/sample-visit/midthorpe.visit.json")),
  ...readdirSync(letters)
    .filter((name) => name.endsWith(".visit.json"))
    .map((name) => visitIn(name.replace(".visit.json", ""), path.join(letters, name))),
];

function visitIn(name: string, file: string): FieldVisit {
  const read = readVisitFile(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error(`${file} does not read`);
  const records = read.value;
  const model = composeLetter(records, draftLetter(records) ?? beginLetter(records));
  return { name, records, model };
}

/** For tests: everything that makers need, on Node. */
export function meansOnNode(): OutputMeans {
  const engine = createLetterEngine({ fonts: readLetterFonts() });
  return {
    pdf: (model, options) => engine.pdf(model, options),
    nextStepsPdf: (sheet, options) => engine.nextStepsPdf(sheet, options),
    factualPdf: (paper, options) => engine.factualPdf(paper, options),
    docxFonts: () => Promise.resolve(readDocxFonts()),
  };
}
