import { expect } from "vitest";
import { page } from "vitest/browser";
import type { SectionId } from "../../../../shared/visit/programme/letterSections.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import { mountScreen } from "../../../testing/mountScreen.tsx";

/** For tests: the letter of a visit, from a real database, with its pages drawn by the real worker; wide enough for all its panes. */
export async function openLetter(
  records: VisitRecords,
  { sectionId }: { readonly sectionId?: SectionId } = {},
): Promise<void> {
  await mountScreen(records, (id) => paths.letter(id, sectionId));
  await page.viewport(1920, 1080);
  if (records.letters.length > 0)
    // The first letter of a run waits for the worker and its fonts.
    await expect
      .poll(() => document.querySelectorAll(".cf-letter-page").length, { timeout: 15_000 })
      .toBeGreaterThan(0);
}

/** For tests: what the gauge says, "3.9 of 4 pages". */
export const gaugeWords = (): string | null | undefined =>
  document.querySelector("[role=meter]")?.getAttribute("aria-valuetext");

/** For tests: the page's own drawing of a sentence. */
export function sentenceOnPages(words: string): SVGGElement {
  const found = [...document.querySelectorAll<SVGGElement>("[data-sentence]")].find((sentence) =>
    sentence.getAttribute("aria-label")?.includes(words),
  );
  if (!found) throw new Error(`not on the pages: ${words}`);
  return found;
}

/** For tests: unfolds who writes to whom, when and about what. */
export const unfoldFront = (): Promise<void> =>
  page.getByText("Letterhead, date and addressee").first().click();
