import type { Browser } from "playwright-core";
import { builtPage } from "../builtPage.ts";
import type { TypingTimes } from "./page.ts";

/** Types through a full letter in real Chromium, beside pdfmake laying out the same words bare. */
export async function measureTyping(browser: Browser): Promise<TypingTimes> {
  const built = await builtPage("letter");
  try {
    const page = await browser.newPage();
    await page.goto(built.address);
    await page.waitForFunction("typeof typeThrough === 'function'");
    // The page defines it; evaluating its name as text spares a global declaration.
    return await page.evaluate<TypingTimes>("typeThrough()");
  } finally {
    await built.close();
  }
}
