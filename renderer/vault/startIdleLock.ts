export interface IdleLock {
  /** Asked each time, so that a change counts at once. */
  readonly minutes: () => number;
  /** True half a minute before it locks; false when somebody is there again. */
  readonly warn: (isSoon: boolean) => void;
  readonly lock: () => void;
}

const warningMs = 30_000;
const stepMs = 1_000;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after minutes without a key or the pointer in this window. The returned function stops it. */
export function startIdleLock({ minutes, warn, lock }: IdleLock): () => void {
  let lastSign = Date.now();
  let isWarning = false;
  const say = (isSoon: boolean) => {
    if (isSoon !== isWarning) warn(isSoon);
    isWarning = isSoon;
  };
  const onSign = () => {
    lastSign = Date.now();
    say(false);
  };
  // By the clock rather than by counting: timers stand still while the laptop sleeps.
  const timer = setInterval(() => {
    const left = minutes() * 60_000 - (Date.now() - lastSign);
    if (left <= 0) {
      stop();
      lock();
    } else say(left <= warningMs);
  }, stepMs);
  const stop = () => {
    clearInterval(timer);
    for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
  };
  for (const sign of signs) window.addEventListener(sign, onSign, { capture: true, passive: true });
  return stop;
}
