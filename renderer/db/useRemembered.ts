import { Signal, useSignal } from "../signal.ts";
import type { VisitId } from "../../shared/visit/ids.ts";
import { currentLaptop } from "./currentLaptop.ts";
import type { Laptop } from "./laptop.ts";

// Read once from the laptop: what was chosen stands there from the first paint on.
const known = new WeakMap<Laptop, Map<string, Signal<unknown>>>();

/**
 * How somebody left a part of a screen, remembered on this laptop; `usual` until they change it. With
 * `visitId` it is the visit's, and destroyed with it: what holds its words must be.
 */
export function useRemembered<Choice>(
  key: string,
  {
    usual,
    isChoice,
    visitId = "",
  }: {
    readonly usual: Choice;
    readonly isChoice: (kept: unknown) => kept is Choice;
    readonly visitId?: VisitId | "";
  },
): readonly [Choice, (choice: Choice) => void] {
  const signal = remembered(visitId, key);
  const kept = useSignal(signal);
  const choose = (choice: Choice) => {
    signal.set(choice);
    void currentLaptop().writeFact(visitId, key, choice);
  };
  return [isChoice(kept) ? kept : usual, choose];
}

function remembered(visitId: VisitId | "", key: string): Signal<unknown> {
  const laptop = currentLaptop();
  const signals = known.get(laptop) ?? new Map<string, Signal<unknown>>();
  known.set(laptop, signals);
  const place = `${visitId} ${key}`;
  const before = signals.get(place);
  if (before) return before;
  const signal = new Signal<unknown>(undefined);
  signals.set(place, signal);
  void read(visitId, key, signal);
  return signal;
}

async function read(visitId: VisitId | "", key: string, signal: Signal<unknown>): Promise<void> {
  const kept = await currentLaptop().readFact(visitId, key);
  // What was chosen meanwhile is newer.
  if (signal.value() === undefined && kept !== undefined) signal.set(kept);
}
