import type { Page } from "playwright-core";

/** What a person does until something is done: presses of the pointer, fields that are typed in, keys that are no letters of theirs. */
export interface Steps {
  readonly clicks: number;
  readonly fields: number;
  readonly keys: number;
}

/** Counts from now on what the page is given. */
export async function countSteps(page: Page): Promise<() => Promise<Steps>> {
  await page.evaluate(() => {
    const steps = { clicks: 0, fields: new Set<unknown>(), keys: 0 };
    Object.assign(globalThis, { steps });
    addEventListener("pointerdown", () => (steps.clicks += 1), true);
    addEventListener("input", ({ target }) => steps.fields.add(target), true);
    addEventListener(
      "keydown",
      ({ key, target, altKey, ctrlKey, metaKey }) => {
        const isTyped =
          key.length === 1 &&
          !(altKey || ctrlKey || metaKey) &&
          (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement);
        if (!isTyped && !["Shift", "Control", "Alt", "Meta"].includes(key)) steps.keys += 1;
      },
      true,
    );
  });
  return () =>
    page.evaluate(() => {
      const { steps } = globalThis as unknown as {
        steps: { clicks: number; fields: ReadonlySet<unknown>; keys: number };
      };
      return { clicks: steps.clicks, fields: steps.fields.size, keys: steps.keys };
    });
}

/** Steps by what they came to, as a table in Markdown. */
export const stepsTable = (told: readonly (readonly [task: string, steps: Steps])[]): string =>
  [
    "| what | clicks | fields | keys |",
    ...told.map(([task, s]) => `| ${task} | ${s.clicks} | ${s.fields} | ${s.keys} |`),
    "",
  ].join("\n");
