import type { Page } from "playwright-core";

/**
 * The page as a screen reader has it: roles, names and states in their order, as YAML. What is open over
 * the screen alone where something is, else the screen without its frame, else the whole window.
 */
export async function heard(page: Page): Promise<string> {
  for (const selector of ["[role=menu]", "[role=dialog], [role=alertdialog]", "main"]) {
    const found = page.locator(selector).last();
    if ((await found.count()) > 0) return `${withoutAddresses(await found.ariaSnapshot())}\n`;
  }
  return `${withoutAddresses(await page.locator("body").ariaSnapshot())}\n`;
}

// Where a link leads is not read out, and says ids.
function withoutAddresses(tree: string): string {
  const lines = tree.split("\n").filter((line) => !/^\s*- \/url:/u.test(line));
  const depth = (line: string | undefined): number => line?.search(/\S/u) ?? -1;
  return lines
    .map((line, i) =>
      line.endsWith(":") && depth(lines[i + 1]) <= depth(line) ? line.slice(0, -1) : line,
    )
    .join("\n");
}
