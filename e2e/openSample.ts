import path from "node:path";
import type { Locator, Page } from "playwright-core";

/** The sample visit as it ships, as a file. */
export const sampleFile = path.resolve(
  import.meta.dirname,
  "../assets/sample-visit/midthorpe.visit.json",
);

/** From the start screen into the sample visit. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the sample visit" }).click();
  await page.getByRole("heading", { name: "Midthorpe Council", level: 1 }).waitFor();
}

/** Goes to a place of the rail. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: place }).click();
}

/** To the first session whose line holds the words, where a line can be typed; gives the field. */
export async function goToSession(page: Page, words: string): Promise<Locator> {
  await goToPlace(page, "Sessions");
  const links = page.getByRole("main").getByRole("link");
  await links.filter({ hasText: words }).first().click();
  const entry = page.getByRole("textbox", { name: "New line" });
  await entry.waitFor();
  return entry;
}
