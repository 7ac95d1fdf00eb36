import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { composeAnnex } from "../../shared/letter/annex/composeAnnex.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import { registerOf } from "../../shared/register/register.ts";
import { PictureId } from "../../shared/visit/ids.ts";
import type { Picture } from "../../shared/visit/kinds/picture.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { readDocxFonts, readLetterFonts } from "../pdf/fonts.node.ts";
import { createLetterEngine } from "../pdf/letterEngine.ts";
import type { OutputMeans } from "./output.ts";
import { outputIds, outputs } from "./outputs.ts";

const sample = path.resolve(import.meta.dirname, "../../assets/sample-visit/midthorpe.visit.json");
const read = readVisitFile(readFileSync(sample, "utf8"));
if (!read.ok) throw new Error(read.error.type);
const without = read.value;
const image = {
  file: "ab".repeat(32),
  key: "cd".repeat(32),
  bytes: 9_000,
  width: 1_600,
  height: 1_200,
};
/** A picture on every line of the visit. */
const withPictures: VisitRecords = {
  ...without,
  pictures: without.notes.map(({ id, visitId }, i): Picture => ({
    id: PictureId.parse(`0192b000-0000-7000-8000-${i.toString().padStart(12, "0")}`),
    visitId,
    noteId: id,
    image,
    turned: 0,
    fileName: "IMG_0412.jpg",
    addedAt: "2024-10-15T11:21:00.000Z",
  })),
};

const engine = createLetterEngine({ fonts: readLetterFonts() });
const means: OutputMeans = {
  pdf: (model, options) => engine.pdf(model, options),
  nextStepsPdf: (sheet, options) => engine.nextStepsPdf(sheet, options),
  factualPdf: (paper, options) => engine.factualPdf(paper, options),
  docxFonts: async () => readDocxFonts(),
};

async function made(id: (typeof outputIds)[number], records: VisitRecords) {
  const letter = draftLetter(records);
  if (letter === undefined || letter === null) throw new Error("no letter");
  const source = {
    records,
    model: composeLetter(records, letter),
    createdAt: new Date("2024-10-24T09:00:00Z"),
    isDraft: true,
  };
  const output = await outputs[id](source, means);
  return output.ok ? partsOf(output.value) : output.error;
}

/** What is in a file; of one for Word or PowerPoint each of its parts but the typefaces, which are kept under another key each time. */
const partsOf = (bytes: Uint8Array): unknown =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.entries(unzipSync(bytes))
        .filter(([name]) => !/font/i.test(name))
        .map(([name, part]) => [name, latin(part)])
    : latin(bytes);

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

test.for(outputIds)("%s is the same whatever pictures the team has", async (id) => {
  expect(await made(id, withPictures)).toEqual(await made(id, without));
});

test("the register knows nothing of pictures, and the trace annex says that there is one without showing it", () => {
  expect(registerOf(withPictures, "2024-10-17")).toEqual(registerOf(without, "2024-10-17"));
  const letter = draftLetter(without);
  if (letter === undefined || letter === null) throw new Error("no letter");
  const annexOf = (records: VisitRecords) =>
    JSON.stringify(composeAnnex(records, composeLetter(records, letter), []));
  expect(annexOf(without)).not.toContain("picture of it");
  const annex = annexOf(withPictures);
  expect(annex).toContain("The team has a picture of it.");
  for (const trace of [image.file, image.key, "IMG_0412"]) expect(annex).not.toContain(trace);
});
