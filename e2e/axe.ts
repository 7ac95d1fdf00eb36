import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const rules = axe.getRules(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]);
// In the dark nothing is different but the colours.
const rulesIn = {
  light: rules.map(({ ruleId }) => ruleId),
  dark: rules.filter(({ tags }) => tags.includes("cat.color")).map(({ ruleId }) => ruleId),
};

/** Fails with what axe finds on the page as it is now, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const colorScheme of ["light", "dark"] as const) {
    // Colours half way from one scheme to the other are nobody's.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await page.evaluate(violationsOf, rulesIn[colorScheme]);
    expect(found, `axe in ${colorScheme} at ${page.url()}`).toEqual([]);
  }
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
