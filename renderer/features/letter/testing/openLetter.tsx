import type { ReactElement } from "react";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { SectionId } from "../../../../shared/visit/letterSections.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { UiRoot } from "../../../ui/UiRoot.tsx";
import { LetterScreen } from "../LetterScreen.tsx";
import { layOutVisit, main, useVisitRecords } from "./letterTable.ts";

function Window({
  records,
  sectionId,
}: {
  readonly records: VisitRecords;
  readonly sectionId: SectionId | undefined;
}): ReactElement {
  const live = useVisitRecords(records.visit.id);
  return (
    <UiRoot navigate={() => undefined}>
      <main style={{ height: "100vh" }}>
        {live && <LetterScreen records={live} sectionId={sectionId} />}
      </main>
    </UiRoot>
  );
}

/** For tests: the letter of a visit, from a real database, with its pages drawn by the real worker. */
export async function openLetter(
  records: VisitRecords,
  { sectionId }: { readonly sectionId?: SectionId } = {},
): Promise<void> {
  await page.viewport(1280, 800);
  main.saved.length = 0;
  await layOutVisit(records);
  await render(<Window records={records} sectionId={sectionId} />);
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
