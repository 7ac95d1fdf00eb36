import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readVisitFile } from "../shared/visit/file/visitFile.ts";
import { expectAccessible } from "./axe.ts";
import { launch } from "./launch.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "letter-app-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function openLetter({ isIdle = false } = {}) {
  const launched = await launch({ isIdle, viewport: { width: 1920, height: 1080 } });
  await openSample(launched.page);
  await goToPlace(launched.page, "Letter");
  await expect.poll(() => pagesFilled(launched.page)).toBeGreaterThan(3.5);
  return launched;
}

/** As the gauge says it; 0 until the first layout. */
async function pagesFilled(page: Page): Promise<number> {
  const gauge = page.getByRole("meter", { name: "Pages filled" });
  return Number.parseFloat((await gauge.getAttribute("aria-valuetext")) ?? "0");
}

const issue = (page: Page) => page.getByRole("button", { name: "Issue the letter" }).click();

test("the pages beside the text are the pages of the PDF, and the screen is accessible", async () => {
  const { app, page } = await openLetter({ isIdle: true });
  const shown = await page
    .locator("[aria-label^='Page ']")
    .evaluateAll((sheets) =>
      sheets.map((sheet) => [...sheet.querySelectorAll("text")].map((text) => text.textContent)),
    );
  const target = path.join(folder, "same.pdf");
  app.saveDialogAnswers.push(target);
  await issue(page);
  await page.getByRole("button", { name: "Save and issue" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const pdf = await readPdf(target);
  // What is put where differs between file and screen; that every piece is there does not.
  const letters = (text: string) => text.replace(/[\s-]+/g, "");
  expect(shown).toHaveLength(pdf.pages);
  shown.forEach((pieces, number) => {
    const printed = letters(pdf.texts[number] ?? "");
    for (const piece of pieces) expect(printed).toContain(letters(piece ?? ""));
    expect(letters(pieces.join("")).length).toBe(printed.length);
  });
  await expectAccessible(page);
});

test("issuing saves the PDF first and then fixes the version; a later change is the next version", async () => {
  const { app, page } = await openLetter();
  const target = path.join(folder, "letter.pdf");
  await issue(page);
  const dialog = page.getByRole("dialog", { name: "Issue version 1 of the letter" });
  await dialog.getByText("3.9 of 4 pages").waitFor();
  app.saveDialogAnswers.push(target);
  await dialog.getByRole("button", { name: "Save and issue" }).click();
  await page.getByText("Version 1", { exact: true }).waitFor();
  expect(readFileSync(target).subarray(0, 5).toString()).toBe("%PDF-");
  await issue(page);
  await page.getByRole("dialog").getByText("Nothing has changed since version 1").waitFor();
  await page.keyboard.press("Escape");
  await page.getByText("Letterhead, date and addressee").first().click();
  await page.getByLabel("Salutation").fill("Dear colleague");
  await issue(page);
  // A letter that replaces one tells its readers why.
  const asked = page.getByRole("dialog", { name: "Why is the letter issued anew?" });
  await asked.getByRole("button", { name: "Record a reason" }).click();
  await page.keyboard.type("the salutation was wrong");
  await asked.getByRole("button", { name: "Done" }).click();
  await asked.getByRole("button", { name: "Go on to issue it" }).click();
  await page.getByRole("dialog", { name: "Issue version 2 of the letter" }).waitFor();
  await page.keyboard.press("Escape");

  const saved = path.join(folder, "issued.visit.json");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Save a visit file");
  app.saveDialogAnswers.push(saved);
  await page.keyboard.press("Enter");
  await expect.poll(() => existsSync(saved)).toBe(true);
  const read = readVisitFile(readFileSync(saved, "utf8"));
  const issued = read.ok ? read.value.letters.filter((letter) => letter.issued !== null) : [];
  expect(issued).toHaveLength(1);
  expect(issued[0]?.issued?.model.salutation).toBe("Dear Director");
});

test("a save that is called off or refused issues nothing and says so", async () => {
  const { app, page } = await openLetter();
  await issue(page);
  const dialog = page.getByRole("dialog", { name: "Issue version 1 of the letter" });
  app.saveDialogAnswers.push(path.join(folder, "gone", "letter.pdf"));
  await dialog.getByRole("button", { name: "Save and issue" }).click();
  await dialog.getByText("no longer there").waitFor();
  app.saveDialogAnswers.push(null);
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => app.saveDialogAnswers).toEqual([]);
  await expect
    .poll(async () => {
      if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Not yet" }).click();
      return dialog.isVisible();
    })
    .toBe(false);
  expect(await page.getByText("Version 1", { exact: true }).count()).toBe(0);
});

test("a fifth page refuses to be issued and the gauge follows typing", async () => {
  const { page } = await openLetter();
  const before = await pagesFilled(page);
  const next = page.getByRole("textbox", { name: "Next steps" });
  const text = await next.inputValue();
  await next.fill(`${text} ${text}`);
  await expect.poll(() => pagesFilled(page)).toBeGreaterThan(before);
  await next.fill(`${text} ${text} ${text} ${text} ${text}`);
  await expect.poll(() => pagesFilled(page)).toBeGreaterThan(4);
  await issue(page);
  const refusal = page.getByRole("dialog", { name: "The letter cannot be issued yet" });
  await refusal.getByText(/it may fill four at most/).waitFor();
  await refusal.getByText(/Next steps is furthest over/).waitFor();
  await expectAccessible(page);
});

test("an identifier refuses to be issued and the message leads to its place", async () => {
  const { page } = await openLetter();
  const home = page.getByRole("textbox", { name: "What we take home" });
  await home.fill("Sarah Nolan showed us case 2019/0417 with great care.");
  await issue(page);
  const refusal = page.getByRole("dialog", { name: "The letter cannot be issued yet" });
  await refusal.getByText(/“Sarah Nolan” looks like a person's name/).waitFor();
  await refusal.getByText(/“2019\/0417” looks like a case reference/).waitFor();
  await refusal.getByRole("button", { name: "Go to it" }).first().click();
  await expect.poll(() => home.evaluate((node) => node === document.activeElement)).toBe(true);
});

test("a sentence leads to its finding and the evidence behind it", async () => {
  const { page } = await openLetter();
  const sentence = page.getByRole("option", { name: /Supervision is monthly and it happens/ });
  await sentence.first().locator("rect").first().click();
  const trace = page.getByRole("region", { name: "What the sentence rests on" });
  await trace
    .getByText(/Social workers are committed/)
    .first()
    .waitFor();
  expect(
    await trace.getByRole("list", { name: "Evidence points" }).getByRole("listitem").count(),
  ).toBeGreaterThan(2);
});
