import type { Op } from "../../../shared/ops/action.ts";
import type { BenchNote } from "../benchNote.ts";

interface Row {
  readonly note: Record<string, unknown>;
  /** The stamp of the row's first write, which its fields have as long as `stamps` says nothing else. */
  readonly first: string;
  stamps: Map<string, string> | null;
}

/** The visit's notes in memory, as the ops seen so far make them. */
export class Rows {
  readonly #rows = new Map<string, Row>();
  readonly #visitId: string;
  #inOrder: BenchNote[] | null = null;
  #searchable: string[] | null = null;

  constructor(visitId: string) {
    this.#visitId = visitId;
  }

  apply(op: Op, stamp: string): void {
    this.#inOrder = null;
    this.#searchable = null;
    const row = this.#rows.get(op.row);
    if (row === undefined) {
      const note = { ...op.set, id: op.row, visitId: this.#visitId };
      this.#rows.set(op.row, { note, first: stamp, stamps: null });
      return;
    }
    row.stamps ??= new Map();
    for (const field in op.set) {
      if ((row.stamps.get(field) ?? row.first) >= stamp) continue;
      row.stamps.set(field, stamp);
      row.note[field] = op.set[field];
    }
  }

  list(): readonly BenchNote[] {
    this.#inOrder ??= Array.from(
      this.#rows.values(),
      ({ note }) => note as unknown as BenchNote,
    ).sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));
    return this.#inOrder;
  }

  search(words: readonly string[]): readonly BenchNote[] {
    const notes = this.list();
    this.#searchable ??= notes.map(({ text }) => text.toLowerCase());
    const searchable = this.#searchable;
    return notes.filter((_, index) => {
      const text = searchable[index] ?? "";
      return words.every((word) => text.includes(word));
    });
  }
}
