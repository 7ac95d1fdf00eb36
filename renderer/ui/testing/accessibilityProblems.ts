import axe, { type RunOptions } from "axe-core";

// Vitest's own page has no title or language of ours.
const everything: RunOptions = {
  rules: { "document-title": { enabled: false }, "html-has-lang": { enabled: false } },
};
// Behind an open dialog nothing can be reached, and a page of which only the dialog is left has no main part.
const ofPageBehind = new Set(["landmark-one-main", "page-has-heading-one"]);
const colours: RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

/** For tests: what axe finds on the page as it is now, once nothing moves any more. */
export const accessibilityProblems = (): Promise<readonly string[]> => problems(everything);

/** For tests: as `accessibilityProblems` in light, and then in dark, where nothing is different but the colours. */
export async function accessibilityProblemsInBothThemes(): Promise<readonly string[]> {
  const { dataset } = document.documentElement;
  dataset["theme"] = "light";
  const inLight = await problems(everything);
  dataset["theme"] = "dark";
  const inDark = await problems(colours);
  delete dataset["theme"];
  return [...inLight, ...inDark.map((problem) => `in dark, ${problem}`)];
}

/** Until what moves has come to its end, and what that set going as well; what never ends is not waited for. */
async function nothingMoves(): Promise<void> {
  for (;;) {
    await new Promise(requestAnimationFrame);
    const moving = document.getAnimations().filter(isUnderWay);
    if (moving.length === 0) return;
    // An animation that is cut short rejects, which is as good an end as any.
    await Promise.allSettled(moving.map(({ finished }) => finished));
  }
}

const isUnderWay = ({ playState, effect }: Animation): boolean =>
  playState === "running" && effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;

async function problems(options: RunOptions): Promise<readonly string[]> {
  await nothingMoves();
  const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
  const isBehind = document.querySelector("[role=dialog], [role=alertdialog]") !== null;
  const found = violations.filter(({ id }) => !isBehind || !ofPageBehind.has(id));
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
