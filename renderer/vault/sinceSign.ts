/** When somebody was there, by the clock and by what nobody can set. */
export const sign = () => ({ clock: Date.now(), running: performance.now() });

/**
 * Milliseconds since then, by whichever says more: the running time stands still in some systems while
 * the laptop sleeps, and a clock can be set back. One that is set forward locks, which harms nobody.
 */
export const since = (last: ReturnType<typeof sign>): number =>
  Math.max(Date.now() - last.clock, performance.now() - last.running);
