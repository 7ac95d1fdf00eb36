import type { Launched } from "./launch.ts";

/** Issues the letter that is on the page and saves it as this file; waits until its first version is named. */
export async function issueLetter({ app, page }: Launched, file: string): Promise<void> {
  app.saveDialogAnswers.push(file);
  await page.getByRole("button", { name: "Issue the letter" }).click();
  await page.getByRole("button", { name: "Save and issue" }).click();
  // In a narrow window it stands behind a tab.
  await page.getByText("Version 1", { exact: true }).waitFor({ state: "attached" });
}
