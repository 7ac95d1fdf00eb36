import * as z from "zod";
import { Instant } from "../visit/fields.ts";
import { recordTables, type RecordTable } from "../visit/records.ts";
import { Stamp } from "./stamp.ts";

/** A table that ops may change: every record table, and the visit itself. */
export type OpTable = RecordTable | "visits";

/** Every table that ops may change. */
export const opTables: readonly OpTable[] = ["visits", ...recordTables];

/** Random id of an install's place in a visit, 16 bytes as 32 hexadecimal digits. */
export const DeviceId = z.string().regex(/^[0-9a-f]{32}$/);
export type DeviceId = z.infer<typeof DeviceId>;

/** The field that is true once a row has been deleted; deleting is a write like any other. */
export const goneField = "$gone";

/** In `seen` of a deletion: the stamps of everything of the row that was there when it was deleted. */
export const wholeRow = "*";

const FieldName = z
  .string()
  .regex(/^(?:\$gone|[a-zA-Z][a-zA-Z0-9]{0,39}(?:\/[a-zA-Z][a-zA-Z0-9-]{0,59})?)$/);
const SeenName = z.union([z.literal(wholeRow), FieldName]);

/**
 * What one action did to one row. Fields are the record's own, without `id` and `visitId`; a field
 * that is itself a map is written entry by entry (`texts/headlines`, `answers/assessment`), an entry
 * that was taken out as null.
 */
export const Op = z.strictObject({
  table: z.enum(opTables as [OpTable, ...OpTable[]]), // it has entries: z.enum wants that said
  row: z.uuid(),
  set: z.record(FieldName, z.unknown()),
  /** For each field that had a value: the stamps of the writes that this one replaces. */
  seen: z.record(SeenName, z.array(Stamp).max(2_000)).optional(),
});
export type Op = z.infer<typeof Op>;

/** One thing a person did: all of its ops hold, or none. */
export const Action = z.strictObject({
  stamp: Stamp,
  /** Wall clock, for display only: clocks decide nothing. */
  at: Instant,
  by: DeviceId,
  /** In the person's words, such as "Add note". */
  label: z.string().max(200),
  ops: z.array(Op).max(5_000),
});
export type Action = z.infer<typeof Action>;

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
