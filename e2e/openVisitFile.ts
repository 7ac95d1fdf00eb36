import type { Page } from "playwright-core";

/** From the start screen into a visit, from the text of its file. */
export async function openVisitFile(page: Page, text: string, host: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a visit file" }).click();
  await (
    await chooser
  ).setFiles({ name: "v.visit.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await page.getByRole("heading", { name: host, level: 1 }).waitFor();
}

/** Goes to a place of the visit that is not in the rail. */
export async function goToPath(page: Page, path: string, title: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = location.hash.replace(/^(#\/visit\/[^/]*).*$/u, `$1/${to}`);
  }, path);
  await page.getByRole("heading", { name: title, level: 1 }).waitFor();
}
