import type { Page } from "playwright-core";

/** Begins a visit with one session, from the start screen, and gives the session's address in the window. */
export async function beginSession(page: Page, title = "Team managers"): Promise<string> {
  await page.getByRole("button", { name: "New visit" }).click();
  await page.getByLabel("Host council").fill("Quietshire Council");
  await page.getByRole("button", { name: "Begin the visit" }).click();
  await page.getByRole("navigation").getByRole("link", { name: "Sessions" }).click();
  await page.getByRole("button", { name: "Add a session" }).first().click();
  await page.getByLabel("Who is met, or what is read").fill(title);
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^New line/ }).waitFor();
  return new URL(page.url()).hash;
}
