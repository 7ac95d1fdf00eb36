import type { Table } from "../../shared/visit/records.ts";
import { Signal } from "../signal.ts";

/** A record whose history somebody wants to see; with `field` only what became of that field. */
export interface HistoryTarget {
  readonly table: Table;
  readonly row: string;
  readonly field?: string;
}

/** The history that stands over whatever screen is open. */
export const shownHistory = new Signal<HistoryTarget | null>(null);

/** Asks the frame to show the history of a record; null puts it away. */
export const showHistory = (target: HistoryTarget | null): void => shownHistory.set(target);
