import path from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { launchShared } from "./launch.ts";
import { goToPath } from "./openVisitFile.ts";
import { readPrinted } from "./readPrinted.ts";

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

test("a council's timetable is brought in from Word, mended by key, and printed with its days, rooms and peers", async () => {
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
