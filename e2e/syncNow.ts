import type { Page } from "playwright-core";
import type { Launched } from "./launch.ts";

/** Goes to the sync screen of the visit that is open. */
export async function goToSync(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [, place, visit] = window.location.hash.split("/");
    window.location.hash = `#/${place}/${visit}/sync`;
  });
  await page.getByRole("heading", { name: "Sync", level: 1 }).waitFor();
}

/** Syncs by hand and waits until it has gone through. */
export async function syncNow({ page }: Launched): Promise<void> {
  await goToSync(page);
  const done = page.getByText("Synced. What others had sent is here.");
  await page.getByRole("button", { name: "Sync now" }).click();
  await done.waitFor();
}
