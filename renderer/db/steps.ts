import { fieldsOfRow, rowOfFields, sameValue } from "../../shared/ops/fieldsOfRow.ts";
import type { VisitState } from "../../shared/ops/visitState.ts";
import type { RowChange } from "../../shared/ops/writeAction.ts";
import type { AnyRow, Table } from "../../shared/visit/records.ts";
import { Signal } from "../signal.ts";

/** What one user action did: enough to undo it and to do it again. */
export interface Step {
  /** In the user's words, such as "Add note". */
  readonly label: string;
  /** Its own screen says what it came to, with the way back. */
  readonly isSaidInPlace?: boolean;
  readonly rows: readonly StepRow[];
}

/** One row before and after; `undefined` where it was not there. */
interface StepRow {
  readonly table: Table;
  readonly id: string;
  readonly before: AnyRow | undefined;
  readonly after: AnyRow | undefined;
}

/** Taking a step back, or taking it again. */
export type Direction = "undo" | "redo";

/** The step that was done, taken back or taken again last. */
export interface LatestStep extends Pick<Step, "label" | "isSaidInPlace"> {
  /** It deleted, or reached more than one row: that is not simply seen where it was done. */
  readonly reachesFar: boolean;
  /** It was done, or it was taken back or again. */
  readonly came: "done" | Direction;
}

/** "Undone: Merge findings": what is said once a step was taken back or again. */
export const movedInWords = (label: string, direction: Direction): string =>
  `${direction === "undo" ? "Undone" : "Done again"}: ${label}`;

const stepsKept = 500;

const inBrief = ({ label, isSaidInPlace = false, rows }: Step) => ({
  label,
  isSaidInPlace,
  reachesFar: rows.length > 1 || rows.some(({ after }) => after === undefined),
});

/** The steps of one visit: those that can be taken back, and those that were. */
export class Steps {
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];
  /** Null before the first, and where the last could not be taken back or again. */
  readonly latest = new Signal<LatestStep | null>(null);

  /** Remembers what was just done. What left every row as it was is no step. */
  add(step: Step): void {
    if (step.rows.every(({ before, after }) => sameValue(before, after))) return;
    this.#done.push(step);
    if (this.#done.length > stepsKept) this.#done.shift();
    this.#undone.length = 0;
    this.latest.set({ ...inBrief(step), came: "done" });
  }

  /** The step that is next in a direction. */
  next(direction: Direction): Step | undefined {
    return this.#from(direction).at(-1);
  }

  /** The next step was taken, or can be no more. */
  moved(direction: Direction, { isDone }: { readonly isDone: boolean }): void {
    const step = this.#from(direction).pop();
    if (!step) return;
    if (isDone) this.#from(direction === "undo" ? "redo" : "undo").push(step);
    this.latest.set(isDone ? { ...inBrief(step), came: direction } : null);
  }

  clear(): void {
    this.#done.length = 0;
    this.#undone.length = 0;
    this.latest.set(null);
  }

  #from(direction: Direction): Step[] {
    return direction === "undo" ? this.#done : this.#undone;
  }
}

/**
 * The changes that put back what a step changed, field by field, or do it again. What others changed
 * since in other fields stays. Null when what it would put back was altered since.
 */
export function changesOfStep(
  state: VisitState,
  { rows }: Step,
  direction: Direction,
): readonly RowChange[] | null {
  const changes: RowChange[] = [];
  for (const { table, id, before, after } of direction === "undo" ? rows.toReversed() : rows) {
    const [from, to] = direction === "undo" ? [after, before] : [before, after];
    const change = changeBack(state, { table, id, from, to });
    if (change === null) return null;
    changes.push(change);
  }
  return changes;
}

/** The change that takes a row from `from` to `to`, or null when what it touches is not as in `from`. */
function changeBack(
  state: VisitState,
  {
    table,
    id,
    from,
    to,
  }: Pick<StepRow, "table" | "id"> & { readonly [K in "from" | "to"]: AnyRow | undefined },
): RowChange | null {
  const current = state.row(table, id);
  if (from === undefined || current === undefined || to === undefined) {
    if (!sameValue(current, from)) return null;
    return to === undefined ? { table, delete: id } : { table, put: to };
  }
  const [now, was, back] = [
    fieldsOfRow(table, current),
    fieldsOfRow(table, from),
    fieldsOfRow(table, to),
  ];
  const touched = [...new Set([...Object.keys(was), ...Object.keys(back)])].filter(
    (field) => !sameValue(was[field], back[field]),
  );
  if (touched.some((field) => !sameValue(now[field], was[field]))) return null;
  const fields = {
    ...now,
    ...Object.fromEntries(touched.map((field) => [field, back[field] ?? null])),
  };
  return { table, put: rowOfFields(table, fields, { id, visitId: state.visitId }) };
}
