import { fieldsChanged, withChanges } from "../../shared/ops/withChanges.ts";
import { type RowChange, rowOfChange } from "../../shared/ops/writeAction.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { Signal } from "../signal.ts";

/** What one command wanted to write and the disk did not take. */
export interface RefusedCommand {
  readonly label: string;
  readonly changes: readonly RowChange[];
}

/**
 * What the disk has refused of one visit, in the order in which it was done, until it takes a later
 * change of the same row or, where only some fields were wanted, of the same fields.
 */
export class RefusedChanges extends Signal<readonly RefusedCommand[]> {
  constructor() {
    super([]);
  }

  keep(command: RefusedCommand): void {
    this.set([...this.#without(command.changes), command]);
  }

  /** The disk has taken these. */
  taken(changes: readonly RowChange[]): void {
    if (this.value().length > 0) this.set(this.#without(changes));
  }

  /** The records with all that was refused, as somebody wanted it: for showing it, and for saving it elsewhere. */
  in(records: VisitRecords): VisitRecords {
    return withChanges(
      records,
      this.value().flatMap(({ changes }) => changes),
    );
  }

  clear(): void {
    this.set([]);
  }

  #without(later: readonly RowChange[]): readonly RefusedCommand[] {
    return this.value().flatMap(({ label, changes }) => {
      const left = later.reduce<readonly RowChange[]>(
        (rest, change) => rest.flatMap((earlier) => whatIsLeft(earlier, change) ?? []),
        changes,
      );
      return left.length === 0 ? [] : [{ label, changes: left }];
    });
  }
}

/** What of an earlier change somebody still wants after a later one; null when nothing. */
function whatIsLeft(earlier: RowChange, later: RowChange): RowChange | null {
  if (earlier.table !== later.table || rowOfChange(earlier) !== rowOfChange(later)) return earlier;
  const [was, now] = [fieldsChanged(earlier), fieldsChanged(later)];
  if (was === null || now === null || !("base" in earlier)) return null;
  const left = Object.entries(was).filter(([field]) => !Object.hasOwn(now, field));
  return left.length === 0
    ? null
    : { table: earlier.table, set: Object.fromEntries(left), base: earlier.base };
}
