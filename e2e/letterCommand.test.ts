import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sideOf } from "../electron/files/keptApart.ts";
import { composeLetter } from "../shared/letter/composeLetter.ts";
import { draftLetter } from "../shared/letter/inLetter.ts";
import { letterSentences } from "../shared/letter/letterText.ts";
import { issueVersion } from "../shared/letter/testing/issueVersion.ts";
import { TestVisit } from "../shared/letter/testing/testVisit.ts";
import { countVisit } from "../shared/letter/visitCounts.ts";
import type { VisitRecords } from "../shared/visit/records.ts";
import { readVisitFile, writeVisitFile } from "../shared/visit/visitFile.ts";
import { sampleFile as sample } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";
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

function sampleRecords(): VisitRecords {
  const read = readVisitFile(readFileSync(sample, "utf8"));
  if (!read.ok) throw new Error("the sample visit does not read");
  return read.value;
}

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
  const counts = countVisit(sampleRecords());
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
  const records = sampleRecords();
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
  const records = sampleRecords();
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

test("--check says pages, words of each section and whether anything stands against issue", async () => {
  const { status, said } = await letter(sample, "--check");
  expect(status).toBe(0);
  expect(said).toMatch(/Strengths\s+\d+ words of \d+/);
  expect(said).toContain("Nothing stands against its issue.");
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
      const records = sampleRecords();
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
});

/** A visit as people made it: what `--check` says of its letter, without what a reason may pass. */
const fieldCase = async (name: string) => {
  const { said } = await letter(
    path.join(root, `e2e/fixtures/letters/${name}.visit.json`),
    "--check",
  );
  const lines = said.split("\n");
  const of = (severity: string) =>
    lines.flatMap((line) => (line.startsWith(severity) ? [line.slice(severity.length)] : []));
  return { said, refused: of("Refused: "), advice: of("Advice: ") };
};

test("a letter begun with nothing known names each place that nothing fills, and claims nothing", async () => {
  const { refused, advice } = await fieldCase("begun-nothing-known");
  expect(refused).toEqual([
    "The letter has no date.",
    expect.stringMatching(/^Thanks and purpose: .*the days on site are not set/u),
    expect.stringMatching(/^What you asked us to look at: .*the focus of the visit is not said/u),
  ]);
  expect(advice.join(" ")).toMatch(/Next steps: .*no date of the review is set/u);
});

test("stars, bullets, slots and missing stops are mended or said", async () => {
  const { refused, advice } = await fieldCase("typed-carelessly");
  expect(refused.filter((text) => text.includes("never filled in"))).toEqual([
    expect.stringMatching(/^Thanks and purpose: “\{host\}”/u),
    expect.stringMatching(/^Thanks and purpose: “\{days\}”/u),
  ]);
  expect(advice.join(" ")).toMatch(/Strengths: .* is typed with stars, bullets/u);
  const read = readVisitFile(
    readFileSync(path.join(root, "e2e/fixtures/letters/typed-carelessly.visit.json"), "utf8"),
  );
  const draft = read.ok ? draftLetter(read.value) : undefined;
  if (!read.ok || draft === undefined) throw new Error("the visit does not read");
  const printed = letterSentences(composeLetter(read.value, draft)).map(({ text }) => text);
  for (const text of printed) expect(text).not.toMatch(/\*| {2}|^- | [.,]|\{focus\}|at \./u);
  expect(printed).toEqual(
    expect.arrayContaining([
      "Staff know their children well.",
      "Thresholds differ.",
      "Referrers cannot tell.",
      "Agree one way of applying thresholds.",
      "Begin with the north.",
      "Northmere’s head of quality.",
      "Timescale: by March 2025.",
    ]),
  );
});

test("a finding and a recommendation without words are said with what stands there, and refuse", async () => {
  expect((await fieldCase("empty-sentence")).refused).toEqual([
    expect.stringMatching(/^Areas for improvement: a finding has no message.*Only the detail/u),
    expect.stringMatching(/^Recommendations: recommendation 2 .*Advice without/u),
  ]);
});

test("the last letter that fits is not refused; with one word more, one line is to be cut", async () => {
  expect((await fieldCase("last-that-fits")).refused).toEqual([]);
  const { refused } = await fieldCase("one-word-too-many");
  expect(refused).toEqual([
    expect.stringMatching(/fills 4\.2 pages.*Cut one line: leave out .*, and it fits\./u),
  ]);
});

test("what only needs a reason passes the check, and is not written before it has one", async () => {
  const file = path.join(root, "e2e/fixtures/letters/last-that-fits.visit.json");
  const checked = await letter(file, "--check");
  expect(checked.status).toBe(0);
  expect(checked.said).toMatch(/Nothing refuses its issue\. \d+ things have to be mended first/u);
  const out = path.join(folder, "waits.pdf");
  const written = await letter(file, "--out", out);
  expect(written.status).toBe(1);
  expect(written.said).toContain("No file was written.");
  expect(existsSync(out)).toBe(false);
});

test("long recommendations set well, and which are longest is said", async () => {
  const { refused, advice } = await fieldCase("eight-long-recommendations");
  expect(refused).toEqual([]);
  expect(advice.join(" ")).toMatch(/Recommendations has \d+ words.*[Tt]he longest/u);
});

test("very long names and addresses are printed whole, none over another", async () => {
  const { refused } = await fieldCase("very-long-names");
  expect(refused).toEqual([]);
});

test("the JSON Schema of the visit file is printed", () => {
  const run = spawnSync(process.execPath, [path.join(root, "build/visit-schema.ts")], {
    encoding: "utf8",
  });
  const schema: unknown = JSON.parse(run.stdout);
  expect(schema).toMatchObject({
    type: "object",
    required: expect.arrayContaining(["visit", "findings", "links"]),
  });
});

test("a text is scanned line by line, and what names somebody is exit code 1", async () => {
  const draft = write(
    "draft.txt",
    "Dear Director,\n\nWe heard Dr. Featherstone say so. The plan is\nkept in EHM-55120 and is sound.\n",
  );
  expect(await letter("--scan", draft)).toEqual({
    status: 1,
    said: "3: “Dr. Featherstone” looks like a person's name\n4: “EHM-55120” looks like a case reference\n",
  });
  const plain = write("plain.txt", "The plan is sound.\n");
  expect(await letter("--scan", plain)).toEqual({
    status: 0,
    said: "Nothing in it looks as if it told who somebody is.\n",
  });
});

test("of notes each line is scanned by itself, and less is let pass", async () => {
  const notes = write("notes.txt", "board grp\n- spoke to aisha after, v worried\n");
  expect(await letter("--scan", notes)).toMatchObject({ status: 0 });
  expect(await letter("--scan", notes, "--notes")).toEqual({
    status: 1,
    said: "2: “aisha” looks like a person's name\n",
  });
});

test("a scan of no file, or of two things at once, says how it is used", async () => {
  expect((await letter("--scan", path.join(folder, "missing.txt"))).status).toBe(2);
  expect(await letter("--scan", sample, "--check")).toMatchObject({
    status: 2,
    said: expect.stringContaining("--scan <text file>"),
  });
  expect((await letter(sample, "--notes")).status).toBe(2);
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
  const records = sampleRecords();
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
  const records = sampleRecords();
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
  const records = sampleRecords();
  const visit = Object.assign(new TestVisit(), { records });
  issueVersion(visit, { texts: { takeHome: "We take your huddle home to our own. ".repeat(60) } });
  const file = writeRecords("long.visit.json", visit.records);
  const { status, said } = await letter(file, "--public", "--out", path.join(folder, "long.pdf"));
  expect([status, said]).toEqual([0, expect.stringContaining("it runs to 5 pages")]);
});
