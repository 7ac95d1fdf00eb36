import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import type { VisitRecords } from "../shared/visit/records.ts";
import { readVisitFile } from "../shared/visit/file/visitFile.ts";
import { expectAccessible } from "./axe.ts";
import { launch, unlock } from "./launch.ts";
import { openSample, sampleFile } from "./openSample.ts";

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name, level: 1 });

function folderFor(start: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), start));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files of all teams under the profile: segments, journals and backups. */
function teamFiles(userData: string): readonly string[] {
  const root = path.join(userData, "segments");
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** The same records, each table in one order. */
const sortedById = (records: VisitRecords): VisitRecords =>
  Object.fromEntries(
    Object.entries(records).map(([table, rows]) => [
      table,
      Array.isArray(rows) ? rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : rows,
    ]),
  ) as VisitRecords; // the same tables

/** Puts a visit on hold from the first page of closing. */
async function placeHold(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Place a disclosure hold instead" }).click();
  await page.getByLabel("Who asked, and for what").fill(reason);
  await page.getByRole("button", { name: "Place the hold" }).click();
  await heading(page, "This visit is on hold").waitFor();
}

/** What the visit's first page says of how much it holds. */
const howMuch = (page: Page): Promise<string> =>
  page.getByRole("region", { name: "Sessions" }).innerText();

async function goToClosing(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Close this visit" }).click();
}

test("closing a visit leaves its archive and its certificate, and nothing of it in the profile", async () => {
  const userData = folderFor("closing-");
  const out = folderFor("saved-");
  const { app, page } = await launch({ userData });
  await openSample(page);
  // A lock makes a backup of what was changed.
  app.clickMenu("lock");
  await unlock(page);
  await heading(page, "Midthorpe Council").waitFor();
  await expect
    .poll(() => teamFiles(userData).map((file) => path.extname(file)))
    .toEqual(expect.arrayContaining([".prj", ".prb"]));

  await goToClosing(page);
  await heading(page, "Close this visit").waitFor();
  await expectAccessible(page);
  await placeHold(page, "Request FOI 1482");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Lift this hold/ }).click();
  await page.getByLabel("Why it is lifted").fill("Answered");
  await page.getByRole("button", { name: "Lift the hold" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  app.saveDialogAnswers.push(path.join(out, "Archive.visit.json"));
  await page.getByRole("button", { name: "Save the archive…" }).click();
  await page.getByText("Saved as Archive.visit.json.").waitFor();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel(/to confirm/).fill("Midthorpe Council");
  await page.getByRole("button", { name: "Destroy the visit" }).click();
  await heading(page, "Certificate of destruction").waitFor();
  await expectAccessible(page);
  app.saveDialogAnswers.push(path.join(out, "Certificate.txt"));
  await page.getByRole("button", { name: "Save the certificate…" }).click();
  await page.getByText("Saved as Certificate.txt.").waitFor();

  const certificate = readFileSync(path.join(out, "Certificate.txt"), "utf8");
  expect(certificate).toContain("nothing of the visit was found");
  const archive = readVisitFile(readFileSync(path.join(out, "Archive.visit.json"), "utf8"));
  const sample = readVisitFile(readFileSync(sampleFile, "utf8"));
  if (!archive.ok || !sample.ok) throw new Error("not read");
  const { holds, ...kept } = sortedById(archive.value);
  const { holds: _none, ...whole } = sortedById(sample.value);
  expect(kept).toEqual(whole);
  expect(holds).toMatchObject([{ reason: "Request FOI 1482", lifted: { reason: "Answered" } }]);
  expect(teamFiles(userData)).toEqual([]);
  expect(existsSync(path.join(userData, "segments"))).toBe(true);
  expect(readdirSync(path.join(userData, "segments"))).toEqual([]);
  expect(app.called("session.clearCache")).toHaveLength(1);

  // Nor at the next start.
  await app.close();
  const again = await launch({ userData });
  await heading(again.page, "Critical Friend").waitFor();
  expect(await again.page.getByText("Nothing is on this laptop yet").isVisible()).toBe(true);
});

test("backups are listed with their time, show what they held, and bring a deleted database back", async () => {
  const userData = folderFor("backups-");
  const { app, page } = await launch({ userData });
  await openSample(page);
  app.clickMenu("lock");
  await unlock(page);
  await heading(page, "Midthorpe Council").waitFor();
  const whole = await howMuch(page);
  expect(whole).toMatch(/\d+ evidence points/);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").or(page.getByRole("searchbox")).first().fill("Backups");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Backups" }).waitFor();
  await page.getByRole("button", { name: /^See it as it was then/ }).click();
  await page.getByRole("row", { name: /^Notes/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restore from this backup" }).click();
  await page.getByText(/Nothing was missing/).waitFor();
  await app.close();

  const indexedDb = readdirSync(userData, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(`${path.sep}IndexedDB`),
  );
  expect(indexedDb.length).toBeGreaterThan(0);
  for (const folder of indexedDb) rmSync(path.join(userData, folder), { recursive: true });
  // The journal goes too: the backup alone has to do.
  for (const file of teamFiles(userData).filter((name) => name.endsWith(".prj")))
    rmSync(path.join(userData, "segments", file));
  const again = await launch({ userData });
  await again.page.getByRole("link", { name: "Midthorpe Council" }).click();
  await heading(again.page, "Midthorpe Council").waitFor();
  expect(await howMuch(again.page)).toBe(whole);
});
