import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { composeLetter } from "../shared/letter/composeLetter.ts";
import { draftLetter } from "../shared/letter/inLetter.ts";
import { letterSentences } from "../shared/letter/letterText.ts";
import { sampleFile as sample } from "./openSample.ts";
import { recordsOf } from "./recordsOf.ts";
import { letter } from "./runLetter.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

test("--check says pages, words of each section and whether anything stands against issue", async () => {
  const { status, said } = await letter(sample, "--check");
  expect(status).toBe(0);
  expect(said).toMatch(/Strengths\s+\d+ words of \d+/);
  expect(said).toContain("Nothing stands against its issue.");
});

/** A visit as people made it. */
const visitOf = (name: string) =>
  path.join(import.meta.dirname, `fixtures/letters/${name}.visit.json`);

/** What `--check` says of the letter of such a visit, without what a reason may pass. */
const fieldCase = async (name: string) => {
  const { said } = await letter(visitOf(name), "--check");
  const lines = said.split("\n");
  const of = (severity: string) =>
    lines.flatMap((line) => (line.startsWith(severity) ? [line.slice(severity.length)] : []));
  return { refused: of("Refused: "), advice: of("Advice: ") };
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
  const records = recordsOf(visitOf("typed-carelessly"));
  const draft = draftLetter(records);
  if (draft === undefined) throw new Error("the visit has no letter");
  const printed = letterSentences(composeLetter(records, draft)).map(({ text }) => text);
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
  const file = visitOf("last-that-fits");
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
