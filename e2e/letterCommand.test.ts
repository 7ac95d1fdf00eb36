import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sideOf } from "../electron/files/keptApart.ts";
import { issueVersion } from "../shared/letter/testing/issueVersion.ts";
import { TestVisit } from "../shared/letter/testing/testVisit.ts";
import { countVisit } from "../shared/letter/visitCounts.ts";
import type { VisitRecords } from "../shared/visit/records.ts";
import { writeVisitFile } from "../shared/visit/file/visitFile.ts";
import { sampleFile as sample } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";
import { recordsOf } from "./recordsOf.ts";
import { letter } from "./runLetter.ts";

const root = path.resolve(import.meta.dirname, "..");
let folder = "";
let made: Awaited<ReturnType<typeof letter>>;
let pdf: Awaited<ReturnType<typeof readPdf>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "letter-"));
  const out = path.join(folder, "letter.pdf");
  made = await letter(sample, "--out", out);
  pdf = await readPdf(out);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const writeRecords = (name: string, records: VisitRecords) =>
  write(name, writeVisitFile(records, "2024-10-23T09:00:00.000Z"));

test("the sample visit gives a tagged letter of at most four pages, at least three and a half filled", () => {
  const { status, said } = made;
  expect([status, said]).toEqual([0, expect.stringContaining("Written:")]);
  const filled = Number(/([\d.]+) of 4 pages filled/.exec(said)?.[1]);
  expect(filled).toBeGreaterThanOrEqual(3.5);
  expect(filled).toBeLessThanOrEqual(4);
  expect(pdf.pages).toBe(4);
  expect(pdf.marked).toEqual(
    new Map([
      ["Marked", true],
      ["UserProperties", false],
      ["Suspects", false],
    ]),
  );
  for (const role of ["H1", "H2", "H3", "P", "L", "LI"])
    expect(pdf.structure).toContain(`"${role}"`);
  for (const heading of ["Strengths", "Areas for improvement", "Recommendations"])
    expect(pdf.text).toContain(heading);
  expect(pdf.metadata).not.toMatch(/"(Author|Creator)":/);
  expect(pdf.metadata.toLowerCase()).not.toContain("pdfua");
});

test("how the team worked is told in the visit's own numbers", () => {
  const { text } = pdf;
  const counts = countVisit(recordsOf());
  expect(counts).toMatchObject({
    casesDrawn: 12,
    casesOffered: 3,
    caseListLength: 214,
    questionnaireResponses: 16,
  });
  expect(text).toContain(`met ${counts.peopleMet} people`);
  expect(text).toContain("12 case files drawn at random from your list of 214");
  expect(text).toContain(`${counts.notes} points of evidence`);
});

test("no name, initials, birth date or case reference of the notes is in the letter", () => {
  const { text } = pdf;
  const list = readFileSync(path.join(root, "e2e/fixtures/midthorpe/cases.csv"), "utf8");
  const references = list
    .split(/\r?\n/)
    .slice(1)
    .map((row) => row.split(",")[0]?.trim() ?? "");
  const forbidden = [
    "Sarah",
    "Nolan",
    "Jane",
    "Kyle",
    "K.B.",
    "3/2/2011",
    "14/06/2012",
    "2019/0417",
    "parking",
    "placement broke",
    "sibling",
    ...references.filter((reference) => reference !== ""),
  ];
  for (const words of forbidden) expect(text.toLowerCase()).not.toContain(words.toLowerCase());
  expect(text).not.toMatch(/\b(MC|JP|RT|KB)\b/);
});

test("a section of twice its length refuses, names the section and the overflow, and writes nothing", async () => {
  const records = recordsOf();
  const findings = records.findings.map((finding) =>
    finding.polarity === "area"
      ? { ...finding, detail: `${finding.detail} ${finding.detail}` }
      : finding,
  );
  const file = writeRecords("doubled.visit.json", { ...records, findings });
  const out = path.join(folder, "doubled.pdf");
  const { status, said } = await letter(file, "--out", out);
  expect(status).toBe(1);
  expect(said).toMatch(/fills (4\.[1-9]|5\.\d) pages; it may fill four at most/);
  expect(said).toMatch(/\d+ words stand on the fifth/);
  expect(said).toContain("Areas for improvement is furthest over");
  expect(existsSync(out)).toBe(false);
});

test("an identifier refuses and says where it stands", async () => {
  const records = recordsOf();
  const strength = records.findings.find((f) => f.inLetter && f.polarity === "strength");
  const findings = records.findings.map((finding) =>
    finding === strength
      ? { ...finding, detail: "Sarah Nolan told us of case 2019/0417, born 3/2/2011." }
      : finding,
  );
  const file = writeRecords("named.visit.json", { ...records, findings });
  const out = path.join(folder, "named.pdf");
  const { status, said } = await letter(file, "--out", out, "--check");
  expect(status).toBe(1);
  for (const hit of ["Sarah Nolan", "2019/0417", "born 3/2/2011"])
    expect(said).toContain(`“${hit}”`);
  expect(said).toContain("Strengths:");
  expect(existsSync(out)).toBe(false);
});

test.each([
  ["a file that is not there", () => path.join(folder, "missing.visit.json"), "could not be read"],
  [
    "a file cut in half",
    () => write("cut.visit.json", readFileSync(sample, "utf8").slice(0, 90_000)),
    "stops in the middle",
  ],
  [
    "a file of a newer version",
    () =>
      write(
        "newer.visit.json",
        readFileSync(sample, "utf8").replace(/"version": \d+/, '"version": 99'),
      ),
    "newer Critical Friend",
  ],
  [
    "a finding that links to nothing",
    () => {
      const records = recordsOf();
      const linked = records.links.find((link) => link.evidence.type === "note")?.evidence.id;
      const notes = records.notes.filter((note) => note.id !== linked);
      return writeRecords("loose.visit.json", { ...records, notes });
    },
    "does not hold together",
  ],
  ["a file of something else", () => write("other.json", "{}"), "not a Critical Friend visit file"],
])("%s gives exit code 2 and a plain message", async (_, file, message) => {
  const out = path.join(folder, `never-${crypto.randomUUID()}.pdf`);
  const { status, said } = await letter(file(), "--out", out);
  expect([status, said]).toEqual([2, expect.stringContaining(message)]);
  expect(existsSync(out)).toBe(false);
});

test("a folder that is not there is a plain message, and arguments that make no sense show the usage", async () => {
  expect(
    await letter(sample, "--out", path.join(folder, "no", "such", "letter.pdf")),
  ).toMatchObject({
    status: 2,
    said: expect.stringContaining("could not be written"),
  });
  expect((await letter()).said).toContain("Usage:");
  expect((await letter(sample)).status).toBe(2);
  const odd = await letter(sample, "--out", path.join(folder, "letter.odt"));
  expect([odd.status, odd.said]).toEqual([
    2,
    expect.stringMatching(/^Nothing is written as “letter\.odt”: .*\.pdf/u),
  ]);
  expect((await letter(sample, "--annex", "annex.docx")).said).toContain("The annex is a PDF");
  expect((await letter(sample, "--draft")).said).toContain("under which name");
});

test("the trace annex says on every page and in its name that it is internal, and lies in no folder with what goes to the host", async () => {
  const own = mkdtempSync(path.join(folder, "annex-"));
  const host = mkdtempSync(path.join(folder, "host-"));
  const named = path.join(own, "annex, Internal, not for disclosure without review.pdf");
  const { status, said } = await letter(sample, "--annex", path.join(own, "annex.pdf"));
  expect([status, said]).toEqual([0, expect.stringContaining(`Written: ${named}`)]);
  const annex = await readPdf(named);
  for (const text of annex.texts) expect(text).toContain("Internal, not for disclosure");
  expect(annex.marked).toEqual(pdf.marked);
  // In neither direction, and not in one run.
  const forms = ["letter.docx", "letter.pptx", "letter.html"].map((form) => path.join(host, form));
  const outs = forms.flatMap((file) => ["--out", file]);
  const both = await letter(sample, ...outs, "--annex", path.join(host, "annex.pdf"));
  expect([both.status, both.said]).toEqual([1, expect.stringContaining("for the team alone")]);
  expect(readdirSync(host)).toHaveLength(forms.length);
  for (const file of [...forms, path.join(folder, "letter.pdf")])
    expect([file, await sideOf(file)]).toEqual([file, "host"]);
  const after = await letter(sample, "--annex", path.join(host, "annex.pdf"));
  expect([after.status, after.said]).toEqual([1, expect.stringContaining("made for the host")]);
  const beside = await letter(sample, "--out", path.join(own, "letter.pdf"));
  expect([beside.status, beside.said]).toEqual([1, expect.stringContaining("team alone")]);
  expect(existsSync(path.join(own, "letter.pdf"))).toBe(false);
});

test("an annex that tells who somebody is is refused, until the visit holds a reason for exactly that", async () => {
  const records = recordsOf();
  const link = records.links.find(({ evidence }) => evidence.type === "note");
  const notes = records.notes.map((note) =>
    note.id === link?.evidence.id ? { ...note, text: "Call them on 07700 900123" } : note,
  );
  const telling = writeRecords("telling.visit.json", { ...records, notes });
  const own = mkdtempSync(path.join(folder, "annex-"));
  const { status, said } = await letter(telling, "--annex", path.join(own, "annex.pdf"));
  expect([status, said]).toEqual([1, expect.stringContaining("“07700 900123”")]);
  expect(readdirSync(own)).toEqual([]);
});

test("the public version has nothing of what is kept back, in text, properties or tags of any form", async () => {
  const records = recordsOf();
  const visit = Object.assign(new TestVisit(), { records });
  const issued = issueVersion(visit);
  const kept = issued.issued.model.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.type === "finding");
  if (kept?.type !== "finding") throw new Error("the sample has no finding in its letter");
  visit.add("keptBack", {
    of: "finding",
    target: kept.findingId,
    words: kept.lead.text,
    reason: "Kept back by agreement.",
  });
  const file = writeRecords("public.visit.json", visit.records);
  const outs = ["pdf", "docx", "html"].map((form) => path.join(folder, `public.${form}`));
  const { status, said } = await letter(file, "--public", ...outs.flatMap((out) => ["--out", out]));
  expect([status, said]).toEqual([0, expect.stringContaining("public version of version 1")]);
  const [asPdf = "", asDocx = "", asHtml = ""] = outs;
  const read = await readPdf(asPdf);
  const readable = [
    `${read.text} ${read.metadata} ${read.structure}`,
    Object.values(unzipSync(readFileSync(asDocx)))
      .map((part) => strFromU8(part))
      .join(" "),
    readFileSync(asHtml, "utf8"),
  ];
  const words = (text: string) => text.replaceAll(/<[^>]*>|&#?\w+;|[^\p{L}\p{N}]+/gu, " ");
  for (const text of readable) {
    expect(words(text)).toContain("This is a shortened version for publication of version 1");
    for (const { text: gone } of [kept.lead, ...kept.sentences])
      expect(words(text)).not.toContain(words(gone).trim());
    expect(text).not.toContain("Kept back by agreement");
    expect(text).not.toContain(kept.findingId);
  }
  expect(await letter(sample, "--public", "--out", path.join(folder, "none.pdf"))).toEqual({
    status: 1,
    said: expect.stringContaining("Nothing has been issued yet"),
  });
  expect(existsSync(path.join(folder, "none.pdf"))).toBe(false);
});

test("a public version that fills a fifth page is written, and said to be one", async () => {
  const records = recordsOf();
  const visit = Object.assign(new TestVisit(), { records });
  issueVersion(visit, { texts: { takeHome: "We take your huddle home to our own. ".repeat(60) } });
  const file = writeRecords("long.visit.json", visit.records);
  const { status, said } = await letter(file, "--public", "--out", path.join(folder, "long.pdf"));
  expect([status, said]).toEqual([0, expect.stringContaining("it runs to 5 pages")]);
});
