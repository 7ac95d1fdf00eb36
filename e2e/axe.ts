import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type Look, setLook } from "./pictures/photograph.ts";

const rules = axe.getRules(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
const every = rules.map(({ ruleId }) => ruleId);
const ofColours = rules
  .filter(({ tags }) => tags.includes("cat.color"))
  .map(({ ruleId }) => ruleId);

/** Fails with what axe finds on the page as it is now, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const look of ["light", "dark"] as const) {
    // Colours half way from one look to the other are nobody's.
    await setLook(page, look);
    const found = await accessibilityFaults(page, look);
    expect(found, `axe in ${look} at ${page.url()}`).toEqual([]);
  }
}

/**
 * What axe finds on the page as it is now, in this look; that of colours alone but in light, as nothing
 * else is different. None where nothing is wrong.
 */
export async function accessibilityFaults(page: Page, look: Look): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(violationsOf, look === "light" ? every : ofColours);
}

// Runs in the page, where the source has left its global.
async function violationsOf(values: readonly string[]): Promise<readonly string[]> {
  const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
  const { violations } = await inPage.run(document, {
    runOnly: { type: "rule", values: [...values] },
    resultTypes: ["violations"],
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}
