import { compareActions, type DeviceId, goneField } from "./action.ts";
import { sameValue } from "./fieldsOfRow.ts";
import { kindOf as recordsOf, type Table } from "../visit/records.ts";
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
  /** Field values before and as this person wrote them; `undefined` before the first. Deletion is told by `kind`. */
  readonly changes: readonly FieldChange[];
  /** All field values after it, as ops name them, with this person's own words: what restoring brings back. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Texts that the app joined from this person's words and a peer's: from their own to the joined one. */
  readonly joined: readonly FieldChange[];
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

const isWrittenAlong = (table: Table, field: string): boolean =>
  recordsOf(table).together?.some((group) => group.includes(field)) === true;

/** A row that is written more often than this was not written by people alone. */
const mostToJoin = 1_000;

/**
 * The history of a row from its writes, the oldest first by the order all laptops agree on. Of one that is
 * longer than people write, sentences are shown as written and not as the app joined them.
 */
export function historyOfWrites(
  table: Table,
  writes: readonly RowWrite[],
): readonly HistoryEntry[] {
  const sorted = [...writes].sort((a, b) => compareActions(a.action, b.action));
  const growing = new GrowingFields(table, { isLong: sorted.length > mostToJoin });
  let before: Readonly<Record<string, unknown>> = {};
  let mergedBefore: ReadonlyMap<string, MergedField> = new Map();
  let wasGone = false;
  return sorted.map(({ action, op }, i) => {
    const merged = growing.merge(sorted, i + 1);
    const standing = Object.fromEntries(
      [...merged]
        .filter(([field]) => field !== goneField)
        .map(([field, own]) => [field, own.value]),
    );
    const isGone = merged.get(goneField)?.value === true;
    const written = Object.keys(op.set).filter((field) => field !== goneField);
    const joined = written
      .filter((field) => isJoined(field, merged.get(field)))
      .map((field) => ({ field, before: op.set[field], after: valueIn(standing, field) }));
    const own = Object.fromEntries(joined.map((each) => [each.field, each.before]));
    const fields = { ...standing, ...own };
    const changes = written
      .map((field) => ({
        field,
        before: valueIn(before, field),
        after: valueIn(fields, field),
      }))
      // Written along with another, as it was.
      .filter(
        (change) => !isWrittenAlong(table, change.field) || !sameValue(change.before, change.after),
      );
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
      joined,
      isConcurrent:
        (isContested && !wasContested) ||
        [...merged.values()].some(
          ({ tips }) => tips.length > 1 && tips.some((tip) => tip.action === action),
        ),
      settled,
    };
    before = standing;
    mergedBefore = new Map(merged);
    wasGone = isGone;
    return entry;
  });
}

/** Whether what the field says is what nobody wrote as it stands: the app joined it. */
const isJoined = (field: string, merged: MergedField | undefined): boolean =>
  merged !== undefined &&
  !merged.isConflict &&
  !merged.tips.some(({ op }) => sameValue(op.set[field], merged.value));

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
