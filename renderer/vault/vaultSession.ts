import type { Unlocked } from "../../shared/bridge/vault.ts";
import { bridge, bridgeEvents } from "../bridge/bridge.ts";

/** What unlocking gave, for as long as this page lives and no longer; never on the disk. */
let held: Unlocked | null = null;

/** Work to finish before keys go: what is being typed, a batch not yet written. */
type Flush = () => Promise<unknown>;
const flushes = new Set<Flush>();

/** Main waits two seconds and then takes the page away, finished or not. */
const flushMs = 1_500;

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

/** Registers work to finish before the app locks or closes; the returned function takes it back. */
export function beforeLock(flush: Flush): () => void {
  flushes.add(flush);
  return () => void flushes.delete(flush);
}

/** Registers what zeroes keys that were derived, once all work before the lock has ended. */
export function onForget(wipe: () => void): void {
  wipes.add(wipe);
}

const wipes = new Set<() => void>();

let locking: Promise<void> | null = null;

/** Finishes what was registered, at most 1.5 s, zeroes the keys and has main put a new page here. */
export function lockApp(): Promise<void> {
  locking ??= (async () => {
    await Promise.race([flushAll(), new Promise((resolve) => setTimeout(resolve, flushMs))]);
    forgetKeys();
    await bridge.lock();
  })();
  return locking;
}

/** Locks whenever main or its menu says so; once, at start. */
export function lockWhenTold(): void {
  bridgeEvents.lockSoon(() => void lockApp());
  bridgeEvents.menuCommand((command) => {
    if (command === "lock") void lockApp();
  });
  // Where main cannot hold a window back from closing, this is the last moment; nobody waits for it.
  window.addEventListener("pagehide", () => void flushAll());
}

// One that fails must not keep the others, or the lock, from happening.
const flushAll = (): Promise<unknown> =>
  Promise.allSettled([...flushes].map(async (flush) => flush()));

function theHeld(): Unlocked {
  if (held === null) throw new Error("the vault is locked");
  return held;
}
