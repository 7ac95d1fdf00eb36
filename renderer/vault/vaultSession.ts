import type { Unlocked } from "../../shared/bridge/vault.ts";
import { bridge, bridgeEvents } from "../bridge/bridge.ts";
import { finishBeforeLeaving } from "./leaving.ts";

/** What unlocking gave, for as long as this page lives and no longer; never on the disk. */
let held: Unlocked | null = null;

/** Main waits two seconds and then takes the page away, finished or not. */
const finishMs = 1_500;

/** Keeps the keys until `forgetKeys`. */
export function rememberKeys(unlocked: Unlocked): void {
  held = unlocked;
}

/** The local key. Throws while the app is locked: nothing that needs it may run then. */
export function unlockedKey(): Uint8Array {
  return theHeld().localKey;
}

/** The sealed key rings as they were on unlocking, the newest first: the first that opens is the one. */
export function keyRingsAtUnlock(): readonly Uint8Array[] {
  return theHeld().keyRings;
}

/** Zeroes the local key, after whoever derived others from it has zeroed those. */
function forgetKeys(): void {
  for (const wipe of wipes) wipe();
  wipes.clear();
  held?.localKey.fill(0);
  held = null;
}

/** Registers what zeroes keys that were derived, once all work before the lock has ended. */
export function onForget(wipe: () => void): void {
  wipes.add(wipe);
}

const wipes = new Set<() => void>();

let locking: Promise<void> | null = null;

/** Finishes what must be before leaving, at most 1.5 s, zeroes the keys and has main put a new page here. */
export function lockApp(): Promise<void> {
  locking ??= (async () => {
    await Promise.race([
      finishBeforeLeaving(),
      new Promise((resolve) => setTimeout(resolve, finishMs)),
    ]);
    forgetKeys();
    await bridge.lock();
  })();
  return locking;
}

/** Locks whenever main says so, its menu too; once, at start. */
export function lockWhenTold(): void {
  bridgeEvents.lockSoon(() => void lockApp());
}

function theHeld(): Unlocked {
  if (held === null) throw new Error("the vault is locked");
  return held;
}
