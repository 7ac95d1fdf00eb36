export interface IdleLock {
  /** Asked each time, so that a change counts at once. */
  readonly minutes: () => number;
  /** True half a minute before it locks; false when somebody is there again. */
  readonly warn: (isSoon: boolean) => void;
  readonly lock: () => void;
}

const warningMs = 30_000;
const stepMs = 1_000;
/** When somebody was there, by the clock and by what nobody can set. */
const sign = () => ({ clock: Date.now(), running: performance.now() });

/**
 * Milliseconds since then, by whichever says more: the running time stands still in some systems while
 * the laptop sleeps, and a clock can be set back. One that is set forward locks, which harms nobody.
 */
const since = (last: ReturnType<typeof sign>): number =>
  Math.max(Date.now() - last.clock, performance.now() - last.running);

const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after minutes without a key or the pointer in this window. The returned function stops it. */
export function startIdleLock({ minutes, warn, lock }: IdleLock): () => void {
  let lastSign = sign();
  let isWarning = false;
  const say = (isSoon: boolean) => {
    if (isSoon !== isWarning) warn(isSoon);
    isWarning = isSoon;
  };
  const onSign = () => {
    lastSign = sign();
    say(false);
  };
  const timer = setInterval(() => {
    const left = minutes() * 60_000 - since(lastSign);
    if (left <= 0) {
      stop();
      lock();
    } else say(left <= warningMs);
  }, stepMs);
  const stop = () => {
    clearInterval(timer);
    for (const name of signs) window.removeEventListener(name, onSign, { capture: true });
  };
  for (const name of signs) window.addEventListener(name, onSign, { capture: true, passive: true });
  return stop;
}
