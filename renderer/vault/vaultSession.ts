import type { Unlocked } from "../../shared/bridge/vault.ts";
import { bridge, bridgeEvents } from "../bridge/bridge.ts";
import { finishBeforeLeaving } from "./leaving.ts";

/** The local key that unlocking gave, for as long as this page lives and no longer; never on the disk. */
let held: Uint8Array | null = null;

/** Main waits two seconds and then takes the page away, finished or not. */
const finishMs = 1_500;

/** Sees to it that the local key is zeroed on locking. */
export function rememberKey({ localKey }: Pick<Unlocked, "localKey">): void {
  held = localKey;
}

/** Zeroes the local key, after whoever derived others from it has zeroed those. */
function forgetKeys(): void {
  for (const wipe of wipes) wipe();
  wipes.clear();
  held?.fill(0);
  held = null;
}

/** Registers what zeroes keys that were derived, once all work before the lock has ended. */
export function onForget(wipe: () => void): void {
  wipes.add(wipe);
}

const wipes = new Set<() => void>();

let locking: Promise<void> | null = null;

/** Finishes what must be before leaving, at most 1.5 s, zeroes the keys and has main put a new page here; rejects if main does not, and can be asked for again then. */
export function lockApp(): Promise<void> {
  locking ??= (async () => {
    await Promise.race([
      finishBeforeLeaving(),
      new Promise((resolve) => setTimeout(resolve, finishMs)),
    ]);
    forgetKeys();
    await bridge.lock();
  })().finally(() => {
    locking = null;
  });
  return locking;
}

/** Locks whenever main says so, its menu too; once, at start. */
export function lockWhenTold(): void {
  bridgeEvents.lockSoon(() => void lockApp());
}
