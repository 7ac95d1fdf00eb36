import { since, sign } from "./sinceSign.ts";

export interface IdleLock {
  /** Asked each time, so that a change counts at once. */
  readonly minutes: () => number;
  /** Whether it stays open for somebody who writes by hand. */
  readonly isHeld: () => boolean;
  /** True half a minute before it locks; false when somebody is there again. */
  readonly warn: (isSoon: boolean) => void;
  readonly lock: () => void;
}

const warningMs = 30_000;
const stepMs = 1_000;
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after minutes without a key or the pointer in this window. The returned function stops it. */
export function startIdleLock({ minutes, isHeld, warn, lock }: IdleLock): () => void {
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
    if (isHeld()) return onSign();
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
