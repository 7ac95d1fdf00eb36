import { Signal } from "../signal.ts";
import { since, sign } from "./sinceSign.ts";

/** For how long at most nobody has to touch the laptop. */
export const longestHoldMs = 2 * 60 * 60_000;

const begun = new Signal<ReturnType<typeof sign> | null>(null);

/** When somebody began to write by hand, by the clock; null while nobody does. */
export const heldSince = {
  subscribe: begun.subscribe,
  value: (): number | null => begun.value()?.clock ?? null,
};

/** The app does not lock for want of a key from now on, until `letGo` or `longestHoldMs` are over. */
export const holdOpen = (): void => begun.set(sign());

/** It locks after a pause again, which begins now. */
export const letGo = (): void => begun.set(null);

/** Whether it stays open though nobody touches it; ends by itself when the time is over. */
export function isHeldOpen(): boolean {
  const from = begun.value();
  if (from === null) return false;
  if (since(from) < longestHoldMs) return true;
  letGo();
  return false;
}
