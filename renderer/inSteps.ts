/** Longer than this without a pause, and somebody who types would notice. */
const mostMs = 8;

/** Does the work for one after the other, and lets the window go on whenever that has held it for a moment. */
export async function inSteps<T>(each: Iterable<T>, work: (one: T) => void): Promise<void> {
  let begun = performance.now();
  for (const one of each) {
    if (performance.now() - begun >= mostMs) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    work(one);
  }
}
