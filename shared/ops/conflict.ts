import { compareActions, type DeviceId, goneField } from "./action.ts";
import { type Table } from "../visit/records.ts";
import { sameValue } from "./fieldsOfRow.ts";
import { mergeFields } from "./mergeRow.ts";
import type { RowWrite } from "./mergeField.ts";
import type { Slot } from "./rowTable.ts";
import type { Stamp } from "./stamp.ts";

/** What one side of a conflict wrote. */
export interface Version {
  /** Null where an entry of a map was taken out; for a deletion true. */
  readonly value: unknown;
  readonly stamp: Stamp;
  /** ISO instant by that laptop's clock. */
  readonly at: string;
  readonly by: DeviceId;
}

/** Two or more peers wrote the same field without having seen each other's words. */
export interface Conflict {
  readonly table: Table;
  readonly row: string;
  /** The field, or `$gone` where one deleted what another changed. */
  readonly field: string;
  /** What is shown now comes first. For a deletion: the latest of the changes, then the deletion. */
  readonly versions: readonly [Version, Version, ...Version[]];
}

/** The conflicts of one row. */
export function conflictsOfSlot(table: Table, slot: Slot): readonly Conflict[] {
  const fields = mergeFields(table, slot.writes);
  const found: Conflict[] = [];
  const add = (field: string, [first, second, ...rest]: readonly Version[]) => {
    if (first !== undefined && second !== undefined)
      found.push({ table, row: slot.id, field, versions: [first, second, ...rest] });
  };
  for (const name of slot.merged.conflicting.toSorted()) {
    const tips = fields.get(name)?.tips ?? [];
    add(name, differing(tips.toReversed().map((write) => versionOf(name, write))));
  }
  if (slot.merged.isDeletionContested) {
    const deletion = fields.get(goneField)?.tips.at(-1);
    const changes = [...fields]
      .filter(([name]) => name !== goneField)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, { tips }]) => tips.map((write) => versionOf(name, write)));
    const latest = changes.sort((a, b) => compareActions(b, a))[0];
    if (deletion !== undefined && latest !== undefined)
      add(goneField, [latest, versionOf(goneField, deletion)]);
  }
  return found;
}

const versionOf = (field: string, { action, op }: RowWrite): Version => ({
  value: op.set[field],
  stamp: action.stamp,
  at: action.at,
  by: action.by,
});

/** Whoever goes on from their own words has one version; only another program writes many. */
const mostOfOne = 20;

/** Two peers who wrote the same are one side. Of one laptop's versions the latest stand, so that nobody floods the others'. */
function differing(versions: readonly Version[]): readonly Version[] {
  const counts = new Map<DeviceId, number>();
  const sides: Version[] = [];
  for (const version of versions) {
    const count = counts.get(version.by) ?? 0;
    if (count === mostOfOne || sides.some(({ value }) => sameValue(value, version.value))) continue;
    counts.set(version.by, count + 1);
    sides.push(version);
  }
  return sides;
}
