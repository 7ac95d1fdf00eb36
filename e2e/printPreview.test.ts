import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { launchShared } from "./launch.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";
import { readPrinted } from "./readPrinted.ts";

test("before a page is printed its pages are looked at, what is in them is chosen, and they are saved just so", async () => {
  const { app, page } = await launchShared();
  const folder = mkdtempSync(path.join(tmpdir(), "print-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await countPrints(page);
  await openSample(page);
  await goToPlace(page, "Findings");
  await page.getByRole("heading", { name: "Findings", level: 1 }).waitFor();

  // The key of everywhere.
  await page.keyboard.press("Control+p");
  const preview = page.getByRole("dialog", { name: "Print: Findings" });
  await expect.poll(() => wordsOf(page)).toContain("LP ✓");
  expect(await preview.getByText(/^\d+ pages?, A4\.$/u).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Print…");
  await expect.poll(() => inkOf(page)).toBeGreaterThan(2_000);
  await expectAccessible(page);
  const all = await wordsOf(page);
  expect(all).toMatch(/Midthorpe Council · .* Confidential · printed/u);

  // Left out of the pages, and out of the file.
  await preview.getByRole("checkbox", { name: "What peers think" }).click({ force: true });
  await expect.poll(() => wordsOf(page)).not.toContain("LP ✓");
  expect(await wordsOf(page)).toContain("sessions,");
  const pages = await preview.getByRole("figure").count();
  await preview.getByRole("checkbox", { name: "Larger type" }).click({ force: true });
  await expect.poll(() => preview.getByRole("figure").count()).toBeGreaterThan(pages);
  const shown = await wordsOf(page);

  const file = path.join(folder, "Board.internal.pdf");
  app.saveDialogAnswers.push(file);
  await preview.getByRole("button", { name: "Save as PDF…" }).click();
  await preview.getByText("Saved as Board.internal.pdf.").waitFor();
  const saved = await readPrinted(readFileSync(file));
  expect(saved.map(({ text }) => text.trim()).join(" ")).toBe(shown);
  const { structure, marked, metadata } = await readPdf(file);
  expect(marked).toEqual(
    new Map([
      ["Marked", true],
      ["UserProperties", false],
      ["Suspects", false],
    ]),
  );
  for (const role of ["H1", "H2", "L", "LI", "P"]) expect(structure).toContain(`"role":"${role}"`);
  expect(metadata).toContain('"Language":"en-GB"');
  expect(metadata).toContain('"Title":"Findings"');

  // What the team notes for itself does not lie beside what goes to the host.
  mkdirSync(path.join(folder, "host"), { recursive: true });
  writeFileSync(path.join(folder, "host", "Letter.html"), generatedHere);
  app.saveDialogAnswers.push(path.join(folder, "host", "Board.internal.pdf"));
  await preview.getByRole("button", { name: "Save as PDF…" }).click();
  await preview.getByText(/That folder holds “Letter.html”/u).waitFor();

  await preview.getByRole("button", { name: "Cancel" }).click();
  await preview.waitFor({ state: "detached" });
  expect(await prints(page)).toBe(0);

  // What was chosen stands while the screen is open, and printing leaves nothing over it.
  await page.keyboard.press("Control+p");
  await expect.poll(() => wordsOf(page)).toBe(shown);
  await preview.getByRole("button", { name: "Print…" }).click();
  await expect.poll(() => prints(page)).toBe(1);
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("a timetable and the letter are previewed as what they are", async () => {
  const { app, page } = await launchShared();
  const folder = mkdtempSync(path.join(tmpdir(), "print-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  await openSample(page);
  await page.evaluate(() => {
    location.hash = location.hash.replace(/^(#\/visit\/[^/]*).*$/u, "$1/timetable");
  });
  await page.getByRole("heading", { name: "Timetable", level: 1 }).waitFor();
  await page.keyboard.press("Control+p");
  const timetable = page.getByRole("dialog", { name: "Print: Timetable" });
  await expect.poll(() => wordsOf(page)).toContain("Room");
  await timetable.getByRole("checkbox", { name: "Rooms" }).click({ force: true });
  await expect.poll(() => wordsOf(page)).not.toContain("Room");
  // The host has it too: it may lie beside the letter.
  writeFileSync(path.join(folder, "Letter.html"), generatedHere);
  app.saveDialogAnswers.push(path.join(folder, "Timetable.pdf"));
  await timetable.getByRole("button", { name: "Save as PDF…" }).click();
  await timetable.getByText("Saved as Timetable.pdf.").waitFor();
  await page.keyboard.press("Escape");
  await timetable.waitFor({ state: "detached" });

  await goToPlace(page, "Letter");
  const drawn = page.locator(".cf-letter-pages:not([data-waiting]) svg text");
  await drawn.first().waitFor({ state: "attached" });
  await page.keyboard.press("Control+p");
  const letter = page.getByRole("dialog", { name: "Print: Letter" });
  await expect.poll(() => wordsOf(page)).toContain("Dear");
  expect(await letter.getByRole("button", { name: "Save as PDF…" }).count()).toBe(0);
  expect(await letter.getByText(/saved with its fingerprint/u).isVisible()).toBe(true);
  await page.keyboard.press("Escape");
});

const generatedHere = '<meta name="generator" content="Critical Friend" />';

/** What stands on the pages that are shown. */
const wordsOf = async (page: Page): Promise<string> =>
  (await page.locator(".cf-preview-page p").allTextContents()).join(" ");

/** How many dark points the first page has. */
const inkOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".cf-preview-page canvas");
    const { width = 0, height = 0 } = canvas ?? {};
    if (width * height === 0) return 0;
    const data = canvas?.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 128) dark += 1;
    return dark;
  });

async function countPrints(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () =>
      void (document.documentElement.dataset["prints"] = String(
        Number(document.documentElement.dataset["prints"] ?? 0) + 1,
      ));
  });
}

const prints = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset["prints"] ?? 0));
