import * as z from "zod";
import type { Table } from "../visit/records.ts";
import type { Stamp } from "./stamp.ts";

/** Random id of an install's place in a visit, 16 bytes as 32 hexadecimal digits. */
export const DeviceId = z.string().regex(/^[0-9a-f]{32}$/);
export type DeviceId = z.infer<typeof DeviceId>;

/** The field that is true once a row has been deleted; deleting is a write like any other. */
export const goneField = "$gone";

/** In `seen` of a deletion: the stamps of everything of the row that was there when it was deleted. */
export const wholeRow = "*";

/**
 * What one action did to one row. Fields are the record's own, without `id` and `visitId`; a field
 * that is itself a map is written entry by entry (`texts/headlines`, `answers/assessment`), an entry
 * that was taken out as null.
 */
export interface Op {
  readonly table: Table;
  readonly row: string;
  readonly set: Readonly<Record<string, unknown>>;
  /** For each field that had a value: the stamps of the writes that this one replaces. */
  readonly seen?: Readonly<Record<string, readonly Stamp[]>>;
}

/** One thing a person did: all of its ops hold, or none. Kept and passed on exactly as it came. */
export interface Action {
  readonly stamp: Stamp;
  /** Wall clock, for display only: clocks decide nothing. */
  readonly at: string;
  readonly by: DeviceId;
  /** In the person's words, such as "Add note". */
  readonly label: string;
  /** What a newer app wrote may be among them: of tables, fields and values unknown here, or of another shape. `understand` tells. */
  readonly ops: readonly Op[];
}

/** What an action is known by: stamp and author, since a member who means harm can use up another's stamps. */
export const actionKey = ({ stamp, by }: Pick<Action, "stamp" | "by">): string => `${stamp} ${by}`;

/** The order all laptops agree on: by stamp, and by author where two have the same. */
export function compareActions(
  a: Pick<Action, "stamp" | "by">,
  b: Pick<Action, "stamp" | "by">,
): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  if (a.by === b.by) return 0;
  return a.by < b.by ? -1 : 1;
}
