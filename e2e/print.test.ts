import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { blocksOf } from "../shared/timetable/blocks.ts";
import { thenInWords } from "../shared/visit/kinds/baselineItem.ts";
import { writeVisitFile } from "../shared/visit/file/visitFile.ts";
import { launchShared } from "./launch.ts";
import { goToPlace } from "./openSample.ts";
import { goToPath, openVisitFile } from "./openVisitFile.ts";
import { type PrintedPage, readPrinted } from "./readPrinted.ts";
import { host, longSession, ownNotes, visitToPrint } from "./visitToPrint.ts";

test("what is printed has a head, a number on each page, every line once, and no heading without what it heads", async () => {
  const { page } = await launchShared();
  const records = visitToPrint();
  await openVisitFile(page, writeVisitFile(records, "2024-10-17T09:00:00.000Z"), host);

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

  await goToPath(page, "check-ins", "Check-ins with the host");
  const checkIns = await printed(page);
  expectWellMade(checkIns, "Check-ins with the host");
  const onCheckIns = squeezed(checkIns.map(({ text }) => text).join(" "));
  for (const { points, heard } of records.checkIns)
    for (const said of [...points.map(({ shared }) => shared), ...Object.values(heard)])
      expect([said, timesIn(onCheckIns, squeezed(said)) > 0]).toEqual([said, true]);

  await goToPath(page, "evening", "Wednesday 16 October 2024");
  await page.getByRole("button", { name: / Day$/u }).click();
  await page.getByRole("option", { name: "Tuesday 15 October 2024" }).click();
  const evening = await printed(page);
  expectWellMade(evening, "End of Tuesday 15 October 2024");
  const atTheTable = squeezed(evening.map(({ text }) => text).join(" "));
  for (const { text } of own)
    expect([text, timesIn(atTheTable, squeezed(text))]).toEqual([text, 1]);
  for (const { text } of records.concerns)
    expect(atTheTable).not.toContain(squeezed(text).slice(0, 20));

  await goToPath(page, "timetable", "Timetable");
  const timetable = await printed(page);
  expectWellMade(timetable, "Timetable");
  const inTimetable = squeezed(timetable.map(({ text }) => text).join(" "));
  for (const { title } of blocksOf(records))
    expect([title, inTimetable.includes(squeezed(title))]).toEqual([title, true]);

  await goToPath(page, "profile", "Data profile");
  const profile = await printed(page);
  expectWellMade(profile, "Data profile");
  const inProfile = squeezed(profile.map(({ text }) => text).join(" "));
  for (const { name } of records.indicators) expect(inProfile).toContain(squeezed(name));
  expect(inProfile).toContain(squeezed("Second highest of eleven"));

  await goToPath(page, "hypotheses", "Hypotheses and claims");
  const statements = await printed(page);
  expectWellMade(statements, "Hypotheses and claims");
  const inStatements = squeezed(statements.map(({ text }) => text).join(" "));
  for (const { text, answer } of records.statements)
    for (const said of [text, answer]) expect(inStatements).toContain(squeezed(said));

  await goToPath(page, "voices", "Voices side by side");
  const voices = await printed(page);
  expectWellMade(voices, "Voices side by side");
  const inVoices = squeezed(voices.map(({ text }) => text).join(" "));
  for (const { question } of records.enquiries) expect(inVoices).toContain(squeezed(question));
  expect(inVoices).toContain(squeezed("Families: not heard yet."));

  await goToPath(page, "ground-rules", "Ground rules");
  const rules = await printed(page);
  expectWellMade(rules, "Ground rules");
  const inRules = squeezed(rules.map(({ text }) => text).join(" "));
  for (const { topic, text } of records.visit.groundRules)
    expect(inRules).toContain(squeezed(topic + text));
  // Who agreed, and room to sign.
  expect(inRules).toContain(squeezed("The letter comes within seven days"));
  expect(inRules).toContain(squeezed("and by Review lead for the team on 2 October 2024."));
  expect(inRules).toContain(squeezed("Role Signature Day For the host For the team"));

  await goToPath(page, "briefing", "Briefing sheet");
  const briefing = await printed(page);
  expectWellMade(briefing, `When peers visit ${host}`);
  expect(briefing).toHaveLength(1);

  await goToPath(page, "checklist", "Coordinator’s checklist");
  await page.getByRole("button", { name: "Take on what is suggested" }).click();
  // What is ticked is on the disk before it shows.
  const booked = page.getByRole("checkbox", { name: /Rooms booked/u });
  await booked.click({ force: true });
  await expect.poll(() => booked.isChecked()).toBe(true);
  const toDo = await printed(page);
  expectWellMade(toDo, "Coordinator’s checklist");
  expect(toDo.map(({ text }) => text).join(" ")).toContain("✓");

  await goToPath(page, "gifted-days", "Gifted days");
  const gifted = await printed(page);
  expectWellMade(gifted, "Gifted days");
  for (const { initials } of records.peers) expect(gifted[0]?.text).toContain(initials);
  expect(gifted[0]?.text).toContain("The team");

  await goToPath(page, "register", "After the visit");
  const register = await printed(page);
  expectWellMade(register, "Register of recommendations");
  const inRegister = squeezed(register.map(({ text }) => text).join(" "));
  for (const { reason, owner, plan } of records.actions)
    for (const said of [reason, owner, plan]) expect(inRegister).toContain(squeezed(said));
  for (const { text } of records.progressNotes) expect(inRegister).toContain(squeezed(text));
  // Also of what followed no recommendation.
  for (const { changed, howKnown } of records.impacts)
    for (const said of [changed, howKnown]) expect(inRegister).toContain(squeezed(said));

  for (const { said, source } of records.inspectionPoints)
    for (const part of [said, source]) expect(inRegister).toContain(squeezed(part));

  await goToPath(page, "impact", "Impact page");
  const impact = await printed(page);
  expectWellMade(impact, `What came of the visit to ${host}`);
  const onImpact = squeezed(impact.map(({ text }) => text).join(" "));
  for (const { changed, contribution } of records.impacts)
    for (const part of [changed, contribution]) expect(onImpact).toContain(squeezed(part));
  for (const { said, source } of records.inspectionPoints)
    for (const part of [said, source]) expect(onImpact).toContain(squeezed(part));

  await goToPath(page, "baseline", "Baseline and now");
  const baseline = await printed(page);
  expectWellMade(baseline, "Baseline and now");
  const onBaseline = squeezed(baseline.map(({ text }) => text).join(" "));
  for (const { was, found } of records.baselineItems)
    for (const part of [thenInWords(was), found]) expect(onBaseline).toContain(squeezed(part));

  await goToPath(page, "versions", "Compare versions");
  const versions = await printed(page);
  expectWellMade(versions, "Versions compared");

  await goToPath(page, "copies", "Who has which version");
  const copies = await printed(page);
  expectWellMade(copies, "Who has which version");
  for (const { to } of records.copies) expect(copies[0]?.text).toContain(to);
  expect(copies[0]?.text).not.toMatch(/Change|Remove|Back to/u);

  // A screen that has no paper of its own has its name at the foot.
  await goToPath(page, "nothing-new", "Nothing new at the end");
  const [nothingNew] = await printed(page);
  expect(nothingNew && footOf(nothingNew)).toBe("Nothing new at the end");

  // What is drawn page by page has a head and numbers of its own.
  await goToPath(page, "next-steps", "Next-steps sheet");
  await page.locator(".cf-sheet-page").first().waitFor();
  const [sheet] = await printed(page);
  expect(sheet && sheet.width > sheet.height).toBe(true);
  expect(sheet?.text).not.toContain(" · printed");
  await goToPlace(page, "Letter");
  // The text stands there at this width, and its pages behind one key; what is printed is the pages.
  await page.locator("[aria-label^='Page 1']").first().waitFor({ state: "attached" });
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
    expect(footOf({ texts, height })).toBe(title);
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

/** What stands at the left of the foot. */
const footOf = ({ texts, height }: Pick<PrintedPage, "texts" | "height">): string | undefined =>
  texts.filter(({ top }) => top > height - 48).toSorted((a, b) => a.left - b.left)[0]?.text;

/** Without spaces and what a line break adds, as lines break where they may. */
const squeezed = (text: string): string => text.replaceAll(/[\s\u00AD]+/gu, "");

const timesIn = (text: string, part: string): number => text.split(part).length - 1;
