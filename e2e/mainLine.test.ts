import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { giveReasons } from "./giveReasons.ts";
import { issueLetter } from "./issueLetter.ts";
import { launch, launchShared } from "./launch.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";

const fixtures = path.resolve(import.meta.dirname, "fixtures/midthorpe");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "main-line-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const typeLine = (page: Page) => page.getByRole("textbox", { name: /^New line/ });

test("from raw notes to an issued letter, on one laptop and across a restart", async () => {
  // One of its own each time it is tried.
  const userData = mkdtempSync(path.join(folder, "laptop-"));
  const first = await launch({ userData, viewport: { width: 1920, height: 1080 } });
  const { page } = first;
  await page.getByRole("button", { name: "New visit" }).click();
  await page.getByLabel("Host council").fill("Midthorpe Council");
  await page.getByRole("button", { name: "Begin the visit" }).click();

  // What the team brought home.
  await page.getByRole("button", { name: "Bring in notes" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(readdirSync(fixtures).map((name) => path.join(fixtures, name)));
  await page.getByRole("button", { name: "Bring in 20 files" }).click();
  await page.getByRole("heading", { name: "20 files are in" }).waitFor();

  // A line typed in a session, and evidence linked to a finding, from the keyboard.
  await goToPlace(page, "Sessions");
  await page.getByRole("link", { name: "Prevention team" }).click();
  await typeLine(page).fill("three families stepped down this month");
  await page.keyboard.press("Enter");
  await page.getByText("three families stepped down this month").waitFor();
  await goToPlace(page, "Findings");
  const finding = page
    .getByRole("textbox", { name: /^area for improvement/i })
    .filter({ hasText: /prevention cut off/ });
  await finding.first().click();
  await page.keyboard.press("Control+e");
  await page.keyboard.type("stepped down this month");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByText("1 session", { exact: false }).first().waitFor();

  // The letter begins from what was agreed on the wall and says at once what stands in its way.
  await goToPlace(page, "Letter");
  await page.getByRole("button", { name: "Begin the letter" }).click();
  await page.getByRole("textbox", { name: "Next steps" }).waitFor();
  await page.getByRole("button", { name: "Issue the letter" }).click();
  const refusal = page.getByRole("dialog", { name: "The letter cannot be issued yet" });
  await refusal
    .getByText(/is thin/)
    .first()
    .waitFor({ state: "attached" });
  await first.app.close();

  // After a restart, what may pass gets its reason, and the letter goes out.
  const { app, page: later } = await launch({
    userData,
    viewport: { width: 1920, height: 1080 },
  });
  await later.getByRole("link", { name: "Midthorpe Council" }).click();
  await goToPlace(later, "Letter");
  await later
    .getByText(/is thin/)
    .first()
    .waitFor({ state: "attached" });
  await giveReasons(later, "All four of us heard it.");
  const target = path.join(folder, "issued.pdf");
  await issueLetter({ app, page: later }, target);
  const { pages, text } = await readPdf(target);
  expect(pages).toBeLessThanOrEqual(4);
  expect(text).toContain("Midthorpe Council");
  expect(text).toContain("Prevention cut off");
  expect(text).not.toContain("Sarah Nolan");
});

test("a session is noted by keyboard alone, each line on disk as it is entered", async () => {
  const userData = path.join(folder, "session");
  const first = await launch({ userData });
  await openSample(first.page);
  await goToPlace(first.page, "Sessions");
  await first.page.getByRole("link", { name: "Safeguarding board members" }).click();
  await typeLine(first.page).focus();
  await first.page.keyboard.type("nobody reads the papers");
  await first.page.keyboard.press("Tab");
  await first.page.keyboard.press("Tab");
  await first.page.keyboard.press("Control+2");
  await first.page.keyboard.press("Enter");
  await first.page.keyboard.type("half a li");
  await first.page.getByText("nobody reads the papers").waitFor();
  await expectAccessible(first.page);
  // On the page's own clock, which is as slow as what waits to be written.
  await first.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await first.app.close();
  const second = await launch({ userData });
  await second.page.getByRole("link", { name: "Midthorpe Council" }).click();
  await goToPlace(second.page, "Sessions");
  await second.page.getByRole("link", { name: "Safeguarding board members" }).click();
  await second.page.getByText("nobody reads the papers").waitFor();
  await expect.poll(() => typeLine(second.page).inputValue()).toBe("half a li");
});

test("a finding is made, borne out, agreed and sent into the letter from the keyboard", async () => {
  const { app, page } = await launch({ viewport: { width: 1920, height: 1080 } });
  await openSample(page);
  await goToPlace(page, "Findings");
  await page
    .getByRole("textbox", { name: /Add a strength/ })
    .first()
    .focus();
  await page.keyboard.type("Partners trust one another.");
  await page.keyboard.press("Enter");
  await page.getByText(/^16 findings/).waitFor();
  await expectAccessible(page);
  await goToPlace(page, "Letter");
  await page.getByText("3.9", { exact: true }).waitFor();
  const target = path.join(folder, "letter.pdf");
  app.saveDialogAnswers.push(target);
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await page.getByRole("button", { name: "Save and issue" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  // Emerging findings stay with the team.
  expect((await readPdf(target)).text).not.toContain("Partners trust one another");
});

test("the cases grid shows drawn and offered cases apart, with n beside every percentage", async () => {
  const { page } = await launchShared();
  await openSample(page);
  await goToPlace(page, "Cases");
  await page.getByText(/12 drawn from 214/).waitFor();
  expect(await page.getByRole("main").innerText()).toMatch(/\d+ ?%.*\b12\b/s);
  await expectAccessible(page);
  await page.getByRole("tab", { name: /List and draw/ }).click();
  await page.getByText(/214 rows/).waitFor();
});

test("the window itself stands still, and a board or a letter scrolls in its own parts", async () => {
  const { page } = await launchShared();
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSample(page);
  for (const place of ["Visit", "Sessions", "Cases", "Findings", "Letter", "Team"]) {
    await goToPlace(page, place);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForTimeout(300);
    const parts = place === "Findings" || place === "Letter" ? ["html", "main"] : ["html"];
    for (const part of parts) {
      const overflow = await page
        .locator(part)
        .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      expect({ place, part, overflow }).toEqual({ place, part, overflow: 0 });
    }
  }
});

test.each([
  [1280, 800],
  [640, 400],
  [320, 256],
])("nothing is cut off sideways at %d × %d", async (width, height) => {
  const { page } = await launchShared();
  await openSample(page);
  await page.setViewportSize({ width, height });
  for (const place of ["Visit", "Sessions", "Cases", "Findings", "Letter", "Team"]) {
    await goToPlace(page, place);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect({ place, overflow }).toEqual({ place, overflow: 0 });
  }
});
