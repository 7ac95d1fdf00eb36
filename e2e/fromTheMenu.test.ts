import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TestVisit } from "../shared/letter/testing/testVisit.ts";
import { beginFromProgramme } from "../shared/programmes/beginFromProgramme.ts";
import { shippedProgrammes } from "../shared/programmes/shippedProgrammes.ts";
import { heardKeyOf } from "../shared/visit/heardKey.ts";
import { writeVisitFile } from "../shared/visit/file/visitFile.ts";
import { issueLetter } from "./issueLetter.ts";
import { launchShared } from "./launch.ts";
import { goToPlace } from "./openSample.ts";
import { goToPath, openVisitFile } from "./openVisitFile.ts";
import { readPdf } from "./readPdf.ts";
import { readPrinted } from "./readPrinted.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "from-the-menu-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A new visit of a programme of the menu, as somebody begins it. */
async function begin(page: Page, programme: string, days: string): Promise<void> {
  await page.getByRole("button", { name: "New visit" }).click();
  await page.getByLabel("Host council").fill("Northmere Council");
  await page.getByRole("button", { name: /Programme/u }).click();
  await page.getByRole("option", { name: programme, exact: true }).click();
  await page.getByRole("textbox", { name: /^Days on site/u }).fill(days);
  await page.getByRole("button", { name: "Begin the visit" }).click();
  await page.getByRole("heading", { name: "Northmere Council", level: 1 }).waitFor();
}

test("a council's timetable is brought in from Word, mended by key, and printed with its days and rooms", async () => {
  const { page } = await launchShared();
  await begin(page, "Peer review", "15-16 Oct 2024");
  await goToPath(page, "bring-in", "Bring in notes and lists");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  const file = path.resolve(import.meta.dirname, "fixtures/timetables/days side by side.docx");
  await (await chooser).setFiles(file);
  await page.getByRole("button", { name: "Bring in 1 file" }).click();
  await page.getByRole("heading", { name: "1 file is in" }).waitFor();
  await goToPath(page, "timetable", "Timetable");
  const block = page.getByRole("button", { name: /Lead member/u });
  await block.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText(/^Lead member: Wed 16 Oct, 10:30 to 11:30\./u).waitFor();
  const pages = await readPrinted(await page.pdf({ preferCSSPageSize: true }));
  const words = pages.map(({ text }) => text).join(" ");
  expect(words).toMatch(/Timetable.*Tuesday 15 October 2024.*Wednesday 16 October 2024/u);
  expect(words).toMatch(/09:00 10:00 Social workers Room 3/u);
  expect(words).toMatch(/10:30 11:30 Lead member/u);
  // Lunch is over both days.
  expect(words.match(/12:30 13:15 Lunch/gu)).toHaveLength(2);
});

test("a triad event begins with its own day and ends with its sheet", async () => {
  const { app, page } = await launchShared();
  await begin(page, "Regional triad challenge", "12 Mar 2026");
  await goToPath(page, "timetable", "Timetable");
  await page.getByRole("button", { name: "Lay out suggested days" }).click();
  await page.getByRole("button", { name: /Third council/u }).waitFor();
  await goToPath(page, "next-steps", "Next-steps sheet");
  await page.getByRole("button", { name: "Begin with a row for each line of enquiry" }).click();
  await page.getByLabel("What was heard").first().waitFor();
  await page.keyboard.type("Audits find what leaders say they find.");
  await page.getByLabel("Agreed action").first().fill("Send the audit form to both others.");
  const target = path.join(folder, "sheet.next-steps.pdf");
  app.saveDialogAnswers.push(target);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("menuitem", { name: "PDF" }).click();
  await page.getByText(/^Saved as /u).waitFor();
  const { pages, text } = await readPdf(target);
  expect(pages).toBe(1);
  expect(text).toContain("Northmere Council");
  expect(text).toContain("Send the audit form to both others.");
});

test("a visit about children in care is issued as a letter without a word of another programme", async () => {
  const { app, page } = await launchShared();
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openVisitFile(page, childrenInCare(), "Northmere Council");
  await goToPlace(page, "Letter");
  await page.getByRole("button", { name: "Begin the letter" }).click();
  await page.getByRole("textbox", { name: "Next steps" }).waitFor();
  const target = path.join(folder, "letter.pdf");
  await issueLetter({ app, page }, target);
  const { pages, text } = await readPdf(target);
  expect(pages).toBeLessThanOrEqual(4);
  for (const words of [
    "peer challenge on children in care",
    "Plans for permanence drift after the second review.",
    "Tell each child what was done with what they said.",
  ])
    expect(text).toContain(words);
  expect(text).not.toMatch(/safeguarding|threshold/iu);
});

/** A visit of that programme whose letter has nothing against it: borne out, agreed and heard by the host. */
function childrenInCare(): string {
  const programme = shippedProgrammes().find((one) => one.programme.startsWith("Children in care"));
  if (programme === undefined) throw new Error("no programme on children in care");
  const visit = new TestVisit();
  const basics = {
    hostName: "Northmere Council",
    focus: "whether children in care get a home that lasts",
    daysOnSite: ["2026-01-13", "2026-01-14", "2026-01-15"],
  };
  visit.records = { ...visit.records, ...beginFromProgramme(programme, basics, visit.mint) };
  const lines = visit.records.enquiries;
  const peer = visit.add("peers", { seat: "lead", initials: "AB" });
  const finding = (line: number, polarity: "strength" | "area", sentence: string) => {
    const row = visit.add("findings", { enquiryId: lines[line]?.id ?? null, polarity, sentence });
    visit.addEvidence(row, { sourceGroup: "fosterCarers" });
    visit.addEvidence(row, { sourceGroup: "iros" });
    visit.add("positions", { findingId: row.id, peerId: peer.id, stance: "agrees" });
    return row;
  };
  const decided = finding(
    0,
    "strength",
    "Children come into care by decision and not in an emergency.",
  );
  const drift = finding(1, "area", "Plans for permanence drift after the second review.");
  const advice = visit.add("recommendations", {
    findingId: drift.id,
    text: "Tell each child what was done with what they said.",
  });
  visit.add("checkIns", {
    day: "2026-01-15",
    withWhom: "Director",
    heard: {
      [heardKeyOf("finding", decided.id)]: decided.sentence,
      [heardKeyOf("finding", drift.id)]: drift.sentence,
      [heardKeyOf("recommendation", advice.id)]: advice.text,
    },
  });
  return writeVisitFile(visit.records, "2026-01-16T09:00:00.000Z");
}
