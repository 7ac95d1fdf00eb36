import type { VisitId } from "../../shared/visit/ids.ts";
import type { OpenVisit } from "./openVisit.ts";
import type { Store } from "./store.ts";

let current: Store | null = null;

/** The open store of this window. Throws before `setCurrentStore`: nothing may be shown until it is open. */
export function currentStore(): Store {
  if (!current) throw new Error("the store is not open");
  return current;
}

/** Makes `store` the one that all features read and write. */
export function setCurrentStore(store: Store | null): void {
  current = store;
}

/** A visit that is open; undefined before that, and once it was closed. */
export const openedVisit = (visitId: VisitId): OpenVisit | undefined =>
  current?.opened.find((visit) => visit.visitId === visitId);
