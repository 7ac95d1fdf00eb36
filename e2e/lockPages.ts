import type { Page } from "playwright-core";

// What a person does on the pages before the app is open.

export const start = (page: Page) => page.getByRole("button", { name: "New visit" });
export const locked = (page: Page) => page.getByRole("button", { name: "Unlock" });

export async function choosePassphrase(page: Page, text: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(text);
  await page.getByLabel("The same again").fill(text);
  await page.getByRole("button", { name: "Set the passphrase" }).click();
}

export async function shownWords(page: Page): Promise<readonly string[]> {
  await page.getByRole("heading", { name: "Write down your recovery code" }).waitFor();
  const lines = await page
    .getByRole("list", { name: "Recovery code" })
    .locator("li")
    .allInnerTexts();
  return lines.map((line) => line.replaceAll(/[^a-z]/g, ""));
}

export async function typeBack(page: Page, words: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "I have written them down" }).click();
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const place = Number(/\d+$/.exec((await field.getAttribute("id")) ?? "")?.[0]);
    await field.fill(words[place - 1] ?? "");
  }
  await page.getByRole("button", { name: "Check the words" }).click();
}

export async function tryPassphrase(page: Page, text: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(text);
  await page.keyboard.press("Enter");
}

export async function recover(page: Page, words: string, next: string): Promise<void> {
  await page.getByLabel("The 24 words, in their order").fill(words);
  await page.getByLabel("New passphrase", { exact: true }).fill(next);
  await page.getByLabel("The same again").fill(next);
  await page.getByRole("button", { name: "Open with the new passphrase" }).click();
}
