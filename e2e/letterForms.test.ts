import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { convertAllWithLibreOffice, hasLibreOffice } from "../build/provision/libreOffice.ts";
import { missingFrom } from "../renderer/outputs/testing/letterWithAll.ts";
import { beginLetter } from "../shared/letter/beginLetter.ts";
import { composeLetter } from "../shared/letter/composeLetter.ts";
import { draftLetter } from "../shared/letter/inLetter.ts";
import { letterHash } from "../shared/visit/issued/letterHash.ts";
import type { LetterModel } from "../shared/visit/issued/letterModel.ts";
import { writeVisitFile } from "../shared/visit/file/visitFile.ts";
import { sampleFile } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";
import { recordsOf } from "./recordsOf.ts";
import { letter, letterProgram } from "./runLetter.ts";

const root = path.resolve(import.meta.dirname, "..");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "forms-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function modelOf(file: string): LetterModel {
  const records = recordsOf(file);
  return composeLetter(records, draftLetter(records) ?? beginLetter(records));
}

const partOf = (file: string, part: string): string =>
  strFromU8(unzipSync(readFileSync(file))[part] ?? new Uint8Array());

test("one command writes the letter in every form, all with the same fingerprint", async () => {
  const out = (ending: string) => path.join(folder, `letter.${ending}`);
  const { status, said } = letterProgram(
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

const visitOf = (name: string) => path.join(root, `e2e/fixtures/letters/${name}.visit.json`);
const draftFile = (name: string, ending: string) => path.join(folder, `${name} DRAFT.${ending}`);

const drafts = new Map<string, ReturnType<typeof letter>>();

/** Writes the draft of a visit in every form, once; what the command said of it. */
function draftOf(name: string): ReturnType<typeof letter> {
  const outs = ["pdf", "docx", "html"].map((ending) => path.join(folder, `${name}.${ending}`));
  const made =
    drafts.get(name) ??
    letter(visitOf(name), "--draft", ...outs.flatMap((file) => ["--out", file]));
  drafts.set(name, made);
  return made;
}

test.each(visits)(
  "a draft of %s can be had at any time, marked on every page and in its name",
  async (name) => {
    const { status, said } = await draftOf(name);
    expect([status, said]).toEqual([0, expect.stringContaining(draftFile(name, "docx"))]);
    const pdf = await readPdf(draftFile(name, "pdf"));
    for (const text of pdf.texts) expect(text).toContain("DRAFT");
    expect(readFileSync(draftFile(name, "html"), "utf8")).toContain("<title>DRAFT");
    const pages = /(\d+) pages in LibreOffice/u.exec(said)?.[1];
    if (hasLibreOffice()) expect(Number(pages)).toBeLessThanOrEqual(pdf.pages);
  },
);

test.runIf(hasLibreOffice())(
  "LibreOffice reads every word of each draft (skipped without it)",
  async () => {
    for (const name of visits) await draftOf(name);
    const files = visits.map((name) => draftFile(name, "docx"));
    const texts = convertAllWithLibreOffice(files, { to: "txt", filter: "Text (encoded):UTF8" });
    for (const [number, name] of visits.entries()) {
      const words = texts[number]?.toString("utf8") ?? "";
      const all = { ...modelOf(visitOf(name)), reference: "" };
      expect([name, ...missingFrom(words, all)]).toEqual([name]);
    }
  },
);

test("a draft that tells who somebody is is not written", async () => {
  const records = recordsOf(sampleFile);
  const findings = records.findings.map((finding) =>
    finding.inLetter ? { ...finding, detail: "Sarah Nolan told us of case 2019/0417." } : finding,
  );
  const file = path.join(folder, "named.visit.json");
  writeFileSync(file, writeVisitFile({ ...records, findings }, "2024-10-23T09:00:00.000Z"));
  const { status, said } = await letter(file, "--draft", "--out", path.join(folder, "named.docx"));
  expect([status, said]).toEqual([1, expect.stringContaining("No file was written.")]);
  expect(
    readdirSync(folder).filter((name) => name.startsWith("named") && name.endsWith("docx")),
  ).toEqual([]);
});

test("a name whose ending nothing is made for, and a draft without a name, show the usage", async () => {
  expect(letterProgram(sampleFile, "--out", path.join(folder, "letter.odt"))).toMatchObject({
    status: 2,
    said: expect.stringContaining(".pdf, .docx, .html"),
  });
  expect((await letter(sampleFile, "--draft")).status).toBe(2);
});

test("the slides need no finished letter, for leaders and for staff, and tell on nobody", async () => {
  const unfinished = path.join(root, "e2e/fixtures/letters/one-word-too-many.visit.json");
  const out = (name: string) => path.join(folder, name);
  const { status, said } = await letter(
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
  expect(await letter(named, "--out", out("never.pptx"))).toMatchObject({
    status: 1,
    said: expect.stringContaining("Priya Featherstone"),
  });
  expect(readdirSync(folder)).not.toContain("never.pptx");
});

test("the next-steps sheet is written too, says whether it fits its page, and tells on nobody", async () => {
  const out = (name: string) => path.join(folder, name);
  const made = await letter(
    sampleFile,
    ...["x.next-steps.pdf", "x.next-steps.docx"].flatMap((name) => ["--out", out(name)]),
  );
  expect([made.status, made.said]).toEqual([0, expect.stringContaining("It fits its page.")]);
  const records = recordsOf(sampleFile);
  const pdf = await readPdf(out("x.next-steps.pdf"));
  expect([pdf.pages, pdf.text]).toEqual([1, expect.stringContaining("Next steps: Midthorpe")]);
  const [action] = records.nextSteps.map((row) => row.action);
  expect(partOf(out("x.next-steps.docx"), "word/document.xml")).toContain(action);

  const empty = out("empty-steps.visit.json");
  writeFileSync(empty, writeVisitFile({ ...records, nextSteps: [] }, "2024-10-23T09:00:00.000Z"));
  expect(await letter(empty, "--out", out("never.next-steps.docx"))).toMatchObject({
    status: 1,
    said: expect.stringContaining("Nothing stands in the next-steps sheet yet"),
  });
  const nextSteps = records.nextSteps.map((row) => ({ ...row, who: "Mrs Priya Featherstone" }));
  const named = out("named-steps.visit.json");
  writeFileSync(named, writeVisitFile({ ...records, nextSteps }, "2024-10-23T09:00:00.000Z"));
  expect(await letter(named, "--out", out("never.next-steps.pdf"))).toMatchObject({
    status: 1,
    said: expect.stringContaining("Featherstone"),
  });
  expect(readdirSync(folder).filter((name) => name.startsWith("never.next-steps"))).toEqual([]);
});
