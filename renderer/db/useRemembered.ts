import { Signal, useSignal } from "../signal.ts";
import { currentLaptop } from "./currentLaptop.ts";
import type { Laptop } from "./laptop.ts";

// Read once from the laptop: what was chosen stands there from the first paint on.
const known = new WeakMap<Laptop, Map<string, Signal<unknown>>>();

/** How somebody left a part of a screen, remembered on this laptop; `usual` until they change it. */
export function useRemembered<Choice>(
  key: string,
  {
    usual,
    isChoice,
  }: { readonly usual: Choice; readonly isChoice: (kept: unknown) => kept is Choice },
): readonly [Choice, (choice: Choice) => void] {
  const signal = remembered(key);
  const kept = useSignal(signal);
  const choose = (choice: Choice) => {
    signal.set(choice);
    void currentLaptop().writeFact("", key, choice);
  };
  return [isChoice(kept) ? kept : usual, choose];
}

function remembered(key: string): Signal<unknown> {
  const laptop = currentLaptop();
  const signals = known.get(laptop) ?? new Map<string, Signal<unknown>>();
  known.set(laptop, signals);
  const before = signals.get(key);
  if (before) return before;
  const signal = new Signal<unknown>(undefined);
  signals.set(key, signal);
  void read(key, signal);
  return signal;
}

async function read(key: string, signal: Signal<unknown>): Promise<void> {
  const kept = await currentLaptop().readFact("", key);
  // What was chosen meanwhile is newer.
  if (signal.value() === undefined && kept !== undefined) signal.set(kept);
}
