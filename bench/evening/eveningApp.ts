import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { chromiumArgs } from "../../build/provision/chromium.ts";
import { launch } from "../../e2e/double/launch.ts";
import type { RunningApp } from "../../e2e/double/runningApp.ts";
import { provideVault, unlock } from "../../e2e/unlock.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** The built app with nothing in it yet, in a window of a usual size. */
export async function eveningApp(executablePath: string): Promise<{
  readonly app: RunningApp;
  readonly page: Page;
}> {
  const app = await launch({
    main: path.join(root, "out/main/main.js"),
    executablePath,
    browserArgs: chromiumArgs,
    viewport: { width: 1600, height: 900 },
  });
  const page = await app.firstPage();
  // A machine that has other work answers late; that is no failure of the bench.
  page.setDefaultTimeout(300_000);
  await provideVault(page);
  await unlock(page);
  return { app, page };
}

/** Gives a visit file to the first screen and waits until its visit is open. */
export async function openFile(page: Page, file: string, host: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  // From the disk, as a person's: text that is handed to the page itself is unpacked there, and holds it.
  const folder = mkdtempSync(path.join(tmpdir(), "evening-"));
  const place = path.join(folder, "v.visit.json");
  writeFileSync(place, file);
  await (await chooser).setFiles(place);
  await page.getByRole("heading", { name: host, level: 1 }).waitFor();
  rmSync(folder, { recursive: true, force: true });
}

/** A window that has shown nothing yet, at the first screen. */
export async function afresh({ app, page }: { app: RunningApp; page: Page }): Promise<void> {
  await toStart(page);
  app.clickMenu("lock");
  await page.getByRole("button", { name: "Unlock" }).waitFor();
  await unlock(page);
  await page.getByRole("heading", { name: "Critical Friend", level: 1 }).waitFor();
  // The window is loaded anew behind the lock, and fetches what every screen needs.
  await page.waitForTimeout(3_000);
}

async function toStart(page: Page): Promise<void> {
  await page.evaluate(() => void (location.hash = "#/"));
  await page.getByRole("heading", { name: "Critical Friend", level: 1 }).waitFor();
}
