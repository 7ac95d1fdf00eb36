import type { Page } from "playwright-core";

/**
 * From the pointer or key that `act` ends with until the frame in which `shown` stands is drawn, in
 * milliseconds. Elements that match `shown` already do not count.
 */
export async function untilShown(
  page: Page,
  shown: string,
  act: () => Promise<unknown>,
): Promise<number> {
  await page.evaluate(watch, shown);
  await act();
  // The watch put it there.
  return await page.evaluate<number>("shownAfter");
}

/** In the page: begins with the next pointer or key, and again with each further one until it is shown. */
function watch(shown: string): void {
  const before = new Set(document.querySelectorAll(shown));
  let began: number | null = null;
  const begin = ({ timeStamp }: Event): void => void (began = timeStamp);
  const inputs = ["pointerdown", "keydown"] as const;
  for (const input of inputs) addEventListener(input, begin, { capture: true });
  const shownAfter = new Promise<number>((resolve) => {
    const look = (): void => {
      const isShown = [...document.querySelectorAll(shown)].some((each) => !before.has(each));
      if (began === null || !isShown) return void requestAnimationFrame(look);
      requestAnimationFrame((now) => {
        for (const input of inputs) removeEventListener(input, begin, { capture: true });
        resolve(now - (began ?? now));
      });
    };
    requestAnimationFrame(look);
  });
  Object.assign(globalThis, { shownAfter });
}
