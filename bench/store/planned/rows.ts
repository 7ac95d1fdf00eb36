import type { Action } from "../../../shared/ops/action.ts";
import type { BenchNote } from "../benchNote.ts";

interface Row {
  readonly note: Record<string, unknown>;
  /** Of each field: the stamp of the write that won. */
  readonly stamps: Map<string, string>;
}

/** The visit's notes in memory, as the actions seen so far make them. */
export class Rows {
  readonly #rows = new Map<string, Row>();
  readonly #visitId: string;
  #inOrder: BenchNote[] | null = null;

  constructor(visitId: string) {
    this.#visitId = visitId;
  }

  apply(action: Action): void {
    for (const op of action.ops) {
      let row = this.#rows.get(op.row);
      if (row === undefined) {
        row = { note: { id: op.row, visitId: this.#visitId }, stamps: new Map() };
        this.#rows.set(op.row, row);
      }
      for (const field in op.set) {
        const stamp = row.stamps.get(field);
        if (stamp !== undefined && stamp >= action.stamp) continue;
        row.stamps.set(field, action.stamp);
        row.note[field] = op.set[field];
      }
    }
    this.#inOrder = null;
  }

  list(): readonly BenchNote[] {
    this.#inOrder ??= Array.from(this.#rows.values(), ({ note }) => note as unknown as BenchNote).sort(
      (one, other) => one.ts - other.ts,
    );
    return this.#inOrder;
  }
}
