import type { Page } from "playwright-core";
import type { Scene, Stage } from "./scenes.ts";

/** How the window looks, as a person has set the system. */
export const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;
export type Look = keyof typeof looks;
export const lookIds = Object.keys(looks) as readonly Look[]; // of those very rows

export async function setLook(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ ...looks[look], reducedMotion: "reduce" });
}

/** Leads to a scene, from whatever was shown before. */
export async function setScene(stage: Stage, { path, place, act }: Scene): Promise<void> {
  const { page } = stage;
  // A menu within a dialog takes two.
  for (let open = 0; open < 3 && (await overlays(page).count()) > 0; open += 1)
    await page.keyboard.press("Escape");
  await overlays(page).first().waitFor({ state: "detached" });
  // Nothing lies under the pointer.
  await page.mouse.move(0, 0);
  await page.evaluate(leadTo, { path, place });
  await page.locator("h1:not([data-before])").first().waitFor();
  await act?.(stage);
}

// Runs in the page. Each place draws a heading of its own.
function leadTo({ path, place }: Pick<Scene, "path" | "place">): void {
  const { dataset } = document.documentElement;
  if (dataset["scene"] !== place && location.hash !== path)
    document.querySelector("h1")?.setAttribute("data-before", "");
  dataset["scene"] = place;
  location.hash = path;
}

const overlays = (page: Page) =>
  page.locator("[role=dialog], [role=menu], [role=listbox].cf-popover");

/** The picture of the page as it is at this moment. */
export const snap = (page: Page): Promise<Buffer> =>
  page.screenshot({ animations: "disabled", caret: "hide", scale: "css" });

/** The picture of the page, once nothing on it changes any more. */
export async function photograph(page: Page): Promise<Buffer> {
  let before = await snap(page);
  for (let tries = 0; tries < 60; tries += 1) {
    await page.waitForTimeout(100);
    const now = await snap(page);
    if (now.equals(before)) return now;
    before = now;
  }
  return before;
}
