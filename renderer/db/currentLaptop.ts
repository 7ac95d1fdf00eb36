import type { Laptop } from "./laptop.ts";

let current: Laptop | null = null;

/** The visits of this laptop, unlocked in this window. Throws before `setCurrentLaptop`: nothing may be shown until then. */
export function currentLaptop(): Laptop {
  if (!current) throw new Error("the laptop is locked");
  return current;
}

/** Makes `laptop` the one that all features read and write. */
export function setCurrentLaptop(laptop: Laptop | null): void {
  current = laptop;
}
