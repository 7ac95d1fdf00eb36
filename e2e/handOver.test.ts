import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { issueLetter } from "./issueLetter.ts";
import { launch } from "./launch.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { readPdf } from "./readPdf.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "hand-over-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Turns every slide by a presenter's remote, with what is next, what is to be said and the time beside it. */
async function presentToTheEnd(page: Page): Promise<void> {
  const side = page.getByRole("complementary", { name: "For who speaks" });
  for (let slide = 1; slide <= 14; slide += 1) {
    await side.getByText(`Slide ${slide} of 14`).waitFor();
    const title = await page.locator(".cf-slide h2").innerText();
    const next = await side.locator("h2:text-is('Next') + p").innerText();
    await page.keyboard.press("PageDown");
    if (slide === 14) expect(next).toBe("This is the last slide.");
    else await page.locator(".cf-slide h2", { hasText: next }).waitFor();
    expect(title).not.toBe("");
  }
  await side.getByText(/^\d\d:\d\d · \d+:\d\d so far$/u).waitFor();
  expect(await side.getByRole("region", { name: "Notes" }).innerText()).not.toBe("");
  await expectAccessible(page);
}

test("the council's folder holds what was issued and shown, and every file is as its manifest says", async () => {
  const { app, page } = await launch({ viewport: { width: 1920, height: 1080 } });
  await openSample(page);
  await goToPlace(page, "Letter");
  await page.getByRole("button", { name: "Slides" }).click();
  await page.getByRole("menuitem", { name: "Present here" }).click();
  await presentToTheEnd(page);
  // Nothing counts as heard unless somebody says so when asked.
  await page.getByRole("button", { name: "Record that it was given" }).click();
  const heard = page.getByRole("checkbox", { name: /^The host heard these \d+ messages/u });
  expect(await heard.isChecked()).toBe(true);
  await page.getByRole("button", { name: "Record it" }).click();
  await page
    .getByText(/^Recorded: Feedback to leaders, 14 slides\. \d+ messages are marked/u)
    .waitFor();
  await goToPlace(page, "Letter");
  const issued = path.join(folder, "issued.pdf");
  await issueLetter({ app, page }, issued);

  await page.getByRole("button", { name: "For the council" }).click();
  await page.getByRole("menuitem", { name: "Make the folder" }).click();
  await page.getByText(/Version 1 of the letter, issued/u).waitFor();
  await expectAccessible(page);
  await page.getByText("Letter: Word document").click();
  const place = mkdtempSync(path.join(folder, "place-"));
  app.openDialogAnswers.push(place);
  await page.getByRole("button", { name: "Make the folder" }).click();
  await page.getByText(/^The folder “Midthorpe Council peer review” is made/u).waitFor();
  expect(readdirSync(place)).toEqual(["Midthorpe Council peer review"]);

  const made = path.join(place, "Midthorpe Council peer review");
  const manifest = JSON.parse(readFileSync(path.join(made, "manifest.json"), "utf8")) as {
    readonly letter: { readonly contentHash: string };
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
  };
  const names = manifest.files.map(({ name }) => name);
  expect(names).toEqual([
    "Midthorpe Council letter version 1.pdf",
    "Midthorpe Council letter version 1.docx",
    expect.stringMatching(/^Midthorpe Council Feedback to leaders .*\.pptx$/u),
    "Midthorpe Council next steps.pdf",
    "Midthorpe Council certificate of the draw.pdf",
  ]);
  expect(readdirSync(made).sort()).toEqual([...names, "manifest.json", "manifest.txt"].sort());
  for (const { name, sha256 } of manifest.files) {
    const bytes = readFileSync(path.join(made, name));
    expect([name, createHash("sha256").update(bytes).digest("hex")]).toEqual([name, sha256]);
  }
  if (existsSync("/usr/bin/sha256sum")) {
    const checked = spawnSync("sha256sum", ["-c", "manifest.txt"], { cwd: made, encoding: "utf8" });
    expect([checked.status, checked.stderr]).toEqual([0, ""]);
  }
  expect((await readPdf(path.join(made, names[4] ?? ""))).text).toContain(
    "Certificate of the draw",
  );
  // The very letter that was issued.
  expect(readFileSync(path.join(made, names[0] ?? ""))).toEqual(readFileSync(issued));
  expect((await readPdf(issued)).text).toContain(manifest.letter.contentHash);
  // What is said to the slides stays with the team.
  const slides = unzipSync(readFileSync(path.join(made, names[2] ?? "")));
  const spoken = Object.entries(slides)
    .filter(([name]) => name.startsWith("ppt/notesSlides/") && name.endsWith(".xml"))
    .map(([, part]) => strFromU8(part));
  expect(spoken.filter((notes) => notes.includes("Behind it"))).toEqual([]);
});
