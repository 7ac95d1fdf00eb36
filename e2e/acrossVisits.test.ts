import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { madePool } from "../shared/pool/testing/madePool.ts";
import { expectAccessible } from "./axe.ts";
import { issueLetter } from "./issueLetter.ts";
import { launch } from "./launch.ts";
import { goToPlace, openSample } from "./openSample.ts";
import { themeFileText } from "../shared/pool/themeFile.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "across-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("an issued visit gives its theme file, and a folder of them becomes a report and a table", async () => {
  const { app, page } = await launch();
  await openSample(page);
  await goToPlace(page, "Letter");
  await issueLetter({ app, page }, path.join(folder, "letter.pdf"));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Theme file");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Theme file", level: 1 }).waitFor();
  await expectAccessible(page);
  const files = path.join(folder, "files");
  mkdirSync(files, { recursive: true });
  app.saveDialogAnswers.push(path.join(files, "midthorpe.themes.json"));
  await page.getByRole("button", { name: "Save the theme file" }).click();
  await page.getByText("Saved as midthorpe.themes.json.").waitFor();

  madePool({ seed: 5, councils: 6, years: 3, visits: 20 }).forEach((file, i) =>
    writeFileSync(path.join(files, `${i}.themes.json`), themeFileText(file)),
  );
  writeFileSync(path.join(files, "minutes.txt"), "Not a theme file, and not called one.");
  await page.keyboard.press("Control+o");
  await page.getByRole("link", { name: "Across visits" }).click();
  const chosen = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a folder of them" }).click();
  await (await chosen).setFiles(files);
  await page.getByText("21 visits, of seven councils").waitFor();
  await expectAccessible(page);
  const report = path.join(folder, "report.docx");
  app.saveDialogAnswers.push(report);
  await page.getByRole("button", { name: "Save the report" }).click();
  await page.getByText("Saved as report.docx.").waitFor();
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(report) });
  expect(value).toContain("Munbridge City Council offers its chair’s job description.");
  const table = path.join(folder, "pool.parquet");
  app.saveDialogAnswers.push(table);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Save as a table (Parquet)" }).click();
  await page.getByText("Saved as pool.parquet.").waitFor();
  expect(readFileSync(table).subarray(0, 4).toString()).toBe("PAR1");
});
