import type { VisitId } from "../../shared/visit/ids.ts";
import type { Laptop } from "./laptop.ts";
import type { OpenVisit } from "./openVisit.ts";

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

/** A visit that is open; undefined before that, and once it was closed. */
export const openedVisit = (visitId: VisitId): OpenVisit | undefined =>
  current?.opened.find((visit) => visit.visitId === visitId);
