import { compareActions, type DeviceId, goneField } from "./action.ts";
import { type Table } from "../visit/records.ts";
import { deletionIn, GrowingFields } from "./mergeRow.ts";
import type { MergedField, RowWrite } from "./mergeField.ts";
import type { Stamp } from "./stamp.ts";

/** One action's part in the history of a row. */
export interface HistoryEntry {
  readonly stamp: Stamp;
  /** ISO instant by the writer's clock: display only. */
  readonly at: string;
  readonly by: DeviceId;
  readonly label: string;
  readonly kind: "created" | "changed" | "deleted" | "restored";
  /** Field values before and after; `undefined` before the first. Deletion is told by `kind`. */
  readonly changes: readonly FieldChange[];
  /** All field values as they stood after it, as ops name them: what restoring brings back. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Written without having seen something that was already there. */
  readonly isConcurrent: boolean;
  /** Fields of which this settled two versions (`$gone` where deleting was at odds with changing): a mark that stays. */
  readonly settled: readonly string[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The history of a row from its writes, the oldest first by the order all laptops agree on. */
export function historyOfWrites(
  table: Table,
  writes: readonly RowWrite[],
): readonly HistoryEntry[] {
  const sorted = [...writes].sort((a, b) => compareActions(a.action, b.action));
  const growing = new GrowingFields(table);
  let before: Readonly<Record<string, unknown>> = {};
  let mergedBefore: ReadonlyMap<string, MergedField> = new Map();
  let wasGone = false;
  return sorted.map(({ action, op }, i) => {
    const merged = growing.merge(sorted.slice(0, i + 1));
    const fields = Object.fromEntries(
      [...merged]
        .filter(([field]) => field !== goneField)
        .map(([field, own]) => [field, own.value]),
    );
    const isGone = merged.get(goneField)?.value === true;
    const changes = Object.keys(op.set)
      .filter((field) => field !== goneField)
      .map((field) => ({ field, before: valueIn(before, field), after: valueIn(fields, field) }));
    const isContested = deletionIn(merged).isDeletionContested;
    const wasContested = deletionIn(mergedBefore).isDeletionContested;
    const settled = Object.keys(op.set).filter((field) =>
      field === goneField
        ? wasContested && !isContested
        : mergedBefore.get(field)?.isConflict === true && merged.get(field)?.isConflict === false,
    );
    const entry: HistoryEntry = {
      stamp: action.stamp,
      at: action.at,
      by: action.by,
      label: action.label,
      kind: kindOf({ isFirst: i === 0, wasGone, isGone }),
      changes,
      fields,
      isConcurrent:
        (isContested && !wasContested) ||
        [...merged.values()].some(
          ({ tips }) => tips.length > 1 && tips.some((tip) => tip.action === action),
        ),
      settled,
    };
    before = fields;
    mergedBefore = new Map(merged);
    wasGone = isGone;
    return entry;
  });
}

// Not what every object has under a name such as "constructor".
const valueIn = (fields: Readonly<Record<string, unknown>>, field: string): unknown =>
  Object.hasOwn(fields, field) ? fields[field] : undefined;

function kindOf(step: {
  readonly isFirst: boolean;
  readonly wasGone: boolean;
  readonly isGone: boolean;
}): HistoryEntry["kind"] {
  if (step.isFirst) return "created";
  if (step.isGone && !step.wasGone) return "deleted";
  return !step.isGone && step.wasGone ? "restored" : "changed";
}
