import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { convertWithLibreOffice, hasLibreOffice } from "../build/libreOffice.ts";
import { missingFrom } from "../renderer/outputs/testing/letterWithAll.ts";
import { beginLetter } from "../shared/letter/beginLetter.ts";
import { composeLetter } from "../shared/letter/composeLetter.ts";
import { draftLetter } from "../shared/letter/inLetter.ts";
import { letterHash } from "../shared/visit/letterHash.ts";
import type { LetterModel } from "../shared/visit/letterModel.ts";
import { readVisitFile, writeVisitFile } from "../shared/visit/visitFile.ts";
import { sampleFile } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";

const root = path.resolve(import.meta.dirname, "..");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "forms-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function letter(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [path.join(root, "build/letter.ts"), ...args], {
    encoding: "utf8",
  });
  return { status: run.status, said: run.stdout + run.stderr };
}

const recordsOf = (file: string) => {
  const read = readVisitFile(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error("the visit does not read");
  return read.value;
};

function modelOf(file: string): LetterModel {
  const records = recordsOf(file);
  return composeLetter(records, draftLetter(records) ?? beginLetter(records));
}

const partOf = (file: string, part: string): string =>
  strFromU8(unzipSync(readFileSync(file))[part] ?? new Uint8Array());

test("one command writes the letter in every form, all with the same fingerprint", async () => {
  const out = (ending: string) => path.join(folder, `letter.${ending}`);
  const { status, said } = letter(
    sampleFile,
    ...["pdf", "docx", "html"].flatMap((ending) => ["--out", out(ending)]),
  );
  expect([status, said]).toEqual([0, expect.stringContaining("Written:")]);
  const hash = letterHash(modelOf(sampleFile));
  const pdf = await readPdf(out("pdf"));
  expect(pdf.metadata).toContain(`"ContentHash":"${hash}"`);
  expect(pdf.text.trim().endsWith(`Fingerprint of this text: ${hash}`)).toBe(true);
  expect(partOf(out("docx"), "docProps/custom.xml")).toContain(hash);
  expect(readFileSync(out("html"), "utf8")).toContain(`name="content-hash" content="${hash}"`);
  expect([pdf.text, readFileSync(out("html"), "utf8")].join(" ")).not.toContain("DRAFT");
});

const visits = readdirSync(path.join(root, "e2e/fixtures/letters"))
  .filter((name) => name.endsWith(".visit.json"))
  .map((name) => name.replace(".visit.json", ""));

test.each(visits)(
  "a draft of %s can be had at any time, marked on every page and in its name",
  async (name) => {
    const file = path.join(root, `e2e/fixtures/letters/${name}.visit.json`);
    const out = (ending: string) => path.join(folder, `${name} DRAFT.${ending}`);
    const { status, said } = letter(
      file,
      "--draft",
      ...["pdf", "docx", "html"].flatMap((ending) => [
        "--out",
        path.join(folder, `${name}.${ending}`),
      ]),
    );
    expect([status, said]).toEqual([0, expect.stringContaining(out("docx"))]);
    const pdf = await readPdf(out("pdf"));
    for (const text of pdf.texts) expect(text).toContain("DRAFT");
    expect(readFileSync(out("html"), "utf8")).toContain("<title>DRAFT");
    if (!hasLibreOffice()) return;
    const words = convertWithLibreOffice(out("docx"), { to: "txt", filter: "Text (encoded):UTF8" });
    expect(missingFrom(words.toString("utf8"), { ...modelOf(file), reference: "" })).toEqual([]);
    const pages = Number(/(\d+) pages in LibreOffice/u.exec(said)?.[1]);
    expect(pages).toBeLessThanOrEqual(pdf.pages);
  },
);

test("a draft that tells who somebody is is not written", () => {
  const records = recordsOf(sampleFile);
  const findings = records.findings.map((finding) =>
    finding.inLetter ? { ...finding, detail: "Sarah Nolan told us of case 2019/0417." } : finding,
  );
  const file = path.join(folder, "named.visit.json");
  writeFileSync(file, writeVisitFile({ ...records, findings }, "2024-10-23T09:00:00.000Z"));
  const { status, said } = letter(file, "--draft", "--out", path.join(folder, "named.docx"));
  expect([status, said]).toEqual([1, expect.stringContaining("No file was written.")]);
  expect(
    readdirSync(folder).filter((name) => name.startsWith("named") && name.endsWith("docx")),
  ).toEqual([]);
});

test("a name whose ending nothing is made for, and a draft without a name, show the usage", () => {
  expect(letter(sampleFile, "--out", path.join(folder, "letter.odt"))).toMatchObject({
    status: 2,
    said: expect.stringContaining(".pdf, .docx, .html"),
  });
  expect(letter(sampleFile, "--draft").status).toBe(2);
});

test("the slides need no finished letter, for leaders and for staff, and tell on nobody", () => {
  const unfinished = path.join(root, "e2e/fixtures/letters/one-word-too-many.visit.json");
  const out = (name: string) => path.join(folder, name);
  const { status, said } = letter(
    unfinished,
    ...["leaders.pptx", "talk.staff.pptx"].flatMap((name) => ["--out", out(name)]),
  );
  expect([status, said]).toEqual([0, expect.stringContaining(out("talk.staff.pptx"))]);
  expect(partOf(out("leaders.pptx"), "docProps/core.xml")).toContain("Feedback to leaders");
  expect(partOf(out("talk.staff.pptx"), "docProps/core.xml")).toContain("Feedback to staff");

  const records = recordsOf(sampleFile);
  const recommendations = records.recommendations.map((row) => ({
    ...row,
    text: "Ask Priya Featherstone to chair.",
  }));
  const named = out("named-slides.visit.json");
  writeFileSync(named, writeVisitFile({ ...records, recommendations }, "2024-10-23T09:00:00.000Z"));
  expect(letter(named, "--out", out("never.pptx"))).toMatchObject({
    status: 1,
    said: expect.stringContaining("Priya Featherstone"),
  });
  expect(readdirSync(folder)).not.toContain("never.pptx");
});

test("the next-steps sheet is written too, says whether it fits its page, and tells on nobody", async () => {
  const out = (name: string) => path.join(folder, name);
  const made = letter(
    sampleFile,
    ...["x.next-steps.pdf", "x.next-steps.docx"].flatMap((name) => ["--out", out(name)]),
  );
  expect([made.status, made.said]).toEqual([0, expect.stringContaining("It fits its page.")]);
  const records = recordsOf(sampleFile);
  const pdf = await readPdf(out("x.next-steps.pdf"));
  expect([pdf.pages, pdf.text]).toEqual([1, expect.stringContaining("Next steps: Midthorpe")]);
  const [action] = records.nextSteps.map((row) => row.action);
  expect(partOf(out("x.next-steps.docx"), "word/document.xml")).toContain(action);

  const nextSteps = records.nextSteps.map((row) => ({ ...row, who: "Mrs Priya Featherstone" }));
  const named = out("named-steps.visit.json");
  writeFileSync(named, writeVisitFile({ ...records, nextSteps }, "2024-10-23T09:00:00.000Z"));
  expect(letter(named, "--out", out("never.next-steps.pdf"))).toMatchObject({
    status: 1,
    said: expect.stringContaining("Featherstone"),
  });
  expect(readdirSync(folder)).not.toContain("never.next-steps.pdf");
});
