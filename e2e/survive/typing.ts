import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { launch, type Launched } from "../launch.ts";

/** A data folder that outlives its app. */
export function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "survive-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const field = (page: Page) => page.getByRole("textbox", { name: /^New line/ });
export const linesOf = (page: Page) => page.locator(".cf-line-text").allTextContents();

/** Waits until a line can be typed: what was being typed before has been read. */
const readyToType = (page: Page) => field(page).and(page.locator(":not([readonly])")).waitFor();

/** Types a line by its keys and waits until it stands in the list. */
export async function enter(page: Page, text: string): Promise<void> {
  await readyToType(page);
  await field(page).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.locator(".cf-line-text", { hasText: text }).waitFor();
}

/** Starts the app on a data folder and goes to where a session was. */
export async function openAt(userData: string, address: string): Promise<Launched> {
  const launched = await launch({ userData });
  await launched.page.evaluate((hash) => void (location.hash = hash), address);
  await readyToType(launched.page);
  return launched;
}

/** Closes the window as a person does: it locks first, and writes what waits to be written. */
export async function closeProperly({ app }: Pick<Launched, "app">): Promise<void> {
  app.windows[0]?.close();
  await app.exited;
  await app.close();
}
