import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { NoteId } from "../shared/visit/ids.ts";
import type { Note } from "../shared/visit/kinds/note.ts";
import type { VisitRecords } from "../shared/visit/records.ts";
import { readVisitFile, writeVisitFile } from "../shared/visit/visitFile.ts";
import { launchShared } from "./launch.ts";
import { goToPlace, sampleFile } from "./openSample.ts";
import { type PrintedPage, readPrinted } from "./readPrinted.ts";

const host = 'Ash\\ & "Thorn" Borough Council';
const longSession = "Team managers";

test("what is printed has a head, a number on each page, every line once, and no heading without what it heads", async () => {
  const { page } = await launchShared();
  const records = visitWithALongSession();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  const buffer = Buffer.from(writeVisitFile(records, "2024-10-17T09:00:00.000Z"));
  await (await chooser).setFiles({ name: "v.visit.json", mimeType: "application/json", buffer });
  await page.getByRole("heading", { name: host, level: 1 }).waitFor();

  await goToPlace(page, "Sessions");
  await page.getByRole("link", { name: longSession }).click();
  await page.getByRole("heading", { name: longSession, level: 1 }).waitFor();
  const session = await printed(page);
  expect(session.length).toBeGreaterThan(3);
  expectWellMade(session, longSession);
  const words = squeezed(session.map(({ text }) => text).join(" "));
  const own = ownNotes(records);
  for (const { text } of own) expect([text, timesIn(words, squeezed(text))]).toEqual([text, 1]);
  for (const { text } of records.concerns) expect(words).not.toContain(squeezed(text).slice(0, 20));
  expect(words).not.toMatch(/safeguardingconcern/iu);
  // In two columns: text begins at two places of the same page.
  const starts = new Set(session[1]?.texts.map(({ left }) => (left < 290 ? "left" : "right")));
  expect(starts.size).toBe(2);

  await goToPlace(page, "Findings");
  await page.getByRole("heading", { name: "Findings", level: 1 }).waitFor();
  const board = await printed(page);
  expectWellMade(board, "Findings");
  const onBoard = squeezed(board.map(({ text }) => text).join(" "));
  for (const { sentence } of records.findings)
    expect([sentence, timesIn(onBoard, squeezed(sentence))]).toEqual([sentence, 1]);
  await page.getByRole("radio", { name: /^Queried/u }).click();
  const narrowed = squeezed((await printed(page)).map(({ text }) => text).join(" "));
  const left = records.findings.filter(({ sentence }) => narrowed.includes(squeezed(sentence)));
  expect(left.length).toBeLessThan(records.findings.length);

  await goToPlace(page, "Cases");
  await page.getByRole("heading", { name: "Cases", level: 1 }).waitFor();
  const cases = await printed(page);
  expectWellMade(cases, "Cases read");
  const onGrid = cases.map(({ text }) => text).join(" ");
  for (const { label } of records.cases) expect(onGrid).toContain(label);

  await page.evaluate(() => {
    location.hash = location.hash.replace(/cases.*$/u, "check-ins");
  });
  await page.getByRole("heading", { name: "Check-ins with the host", level: 1 }).waitFor();
  const checkIns = await printed(page);
  expectWellMade(checkIns, "Check-ins with the host");
  const onCheckIns = squeezed(checkIns.map(({ text }) => text).join(" "));
  for (const { points, heard } of records.checkIns)
    for (const said of [...points.map(({ shared }) => shared), ...Object.values(heard)])
      expect([said, timesIn(onCheckIns, squeezed(said)) > 0]).toEqual([said, true]);

  // What is drawn page by page has a head and numbers of its own.
  await goToPlace(page, "Letter");
  await page.locator("[aria-label^='Page 1']").first().waitFor();
  // Its text is drawn a moment after the page is there.
  await expect.poll(async () => (await printed(page))[0]?.text).toContain("Dear");
  const letter = await printed(page);
  expect(letter[0]?.text).toContain("Dear");
  for (const { text } of letter)
    expect([text.includes(" · printed"), text.match(/Page \d of \d/gu)?.length]).toEqual([
      false,
      1,
    ]);
});

/** The sample with very many lines in one session, which holds a concern too. */
function visitWithALongSession(): VisitRecords {
  const read = readVisitFile(readFileSync(sampleFile, "utf8"));
  if (!read.ok) throw new Error("the sample does not read");
  const { visit, notes } = read.value;
  const like = ownNotes(read.value).at(-1);
  if (like === undefined) throw new Error("the session has no notes");
  const marks = ["plain", "strength", "area", "question", "quote"] as const;
  const more = Array.from({ length: 160 }, (_, i): Note => {
    const line = `Line ${i} of many`;
    return {
      ...like,
      id: NoteId.parse(`019290aa-0000-7000-8000-${i.toString(16).padStart(12, "0")}`),
      order: like.order + 1 + i,
      text:
        i === 0
          ? `${line}: ${"what is said at great length by somebody who does not pause. ".repeat(12)}End.`
          : i === 1
            ? `${line}: ${"Unbrokenword".repeat(12)}.`
            : `${line}${i % 3 === 0 ? `: ${"plans are reviewed, and not always in time. ".repeat((i % 5) + 1)}` : ""}.`,
      mark: marks[i % marks.length] ?? "plain",
      level: (i % 4) + 1,
    };
  });
  return {
    ...read.value,
    visit: { ...visit, isSample: false, host: { ...visit.host, name: host } },
    notes: [...notes, ...more],
  };
}

function ownNotes({ sessions, notes }: VisitRecords): readonly Note[] {
  const session = sessions.find(({ title }) => title === longSession);
  return notes.filter(({ sessionId }) => sessionId === session?.id);
}

async function printed(page: Page): Promise<readonly PrintedPage[]> {
  const pages = await readPrinted(await page.pdf({ preferCSSPageSize: true }));
  // The screen is there again.
  expect(await page.locator("main").isVisible()).toBe(true);
  return pages;
}

function expectWellMade(pages: readonly PrintedPage[], title: string): void {
  pages.forEach(({ text, texts, width, height }, i) => {
    expect(text).toContain(host);
    expect(text).toContain("Safeguarding peer challenge");
    expect(text).toMatch(/Confidential · printed \d+ \w+ 20\d\d/u);
    expect(text).toContain(`Page ${i + 1} of ${pages.length}`);
    const foot = texts.findLast(
      (one) => one.top > height - 60 && one.text.startsWith(title[0] ?? ""),
    );
    expect(foot?.text).toBe(title);
    for (const { left, right, top } of texts) {
      expect(left).toBeGreaterThan(35);
      expect(right).toBeLessThan(width - 35);
      expect(top).toBeGreaterThan(25);
      expect(top).toBeLessThan(height - 25);
    }
    const body = texts.filter(({ top }) => top > 62 && top < height - 52);
    const headings = body.filter(
      (one) => one.size > 11 || /^(Strengths|Areas for improvement)$/u.test(one.text),
    );
    for (const heading of headings)
      expect([
        heading.text,
        body.some((one) => !headings.includes(one) && one.top > heading.top + 5),
      ]).toEqual([heading.text, true]);
  });
}

/** Without spaces and what a line break adds, as lines break where they may. */
const squeezed = (text: string): string => text.replaceAll(/[\s\u00AD]+/gu, "");

const timesIn = (text: string, part: string): number => text.split(part).length - 1;
