import * as z from "zod";
import { DeviceId } from "../ops/action.ts";
import { actionsOfColumns } from "../ops/actionColumns.ts";
import { SignedRoster } from "../team/roster.ts";
import { SignedSeatWord } from "../team/seat/seatWord.ts";
import { Instant } from "../visit/fields.ts";

/** Actions as columns; what comes out of them is still to be judged. */
const Columns = z.unknown().transform((columns, context) => {
  const actions = actionsOfColumns(columns);
  if (actions !== null) return actions;
  context.addIssue("columns that do not fit together");
  return z.NEVER;
});

/** What a batch holds. Its actions are judged one by one, so that a bad one does not take the others along. */
export const Batch = z.object({
  v: z.literal(1),
  /** Version of the record schemas its writer knew. */
  records: z.int().min(1),
  /** The highest segment of each device that its writer had applied. */
  seen: z.record(DeviceId, z.int().min(0)),
  /** Wall clock, for display only. */
  at: Instant,
  actions: Columns,
  /** Actions of devices that are out, which the writer had applied before it learned so. */
  carried: Columns.optional(),
  /** The lead's rosters, in the batch of whoever passes them on. */
  rosters: z.array(SignedRoster).max(1_000).optional(),
  /** What was said about the lead's seat, likewise. */
  seats: z.array(SignedSeatWord).max(1_000).optional(),
});
export type Batch = z.infer<typeof Batch>;
/** The same as it stands in the file, with columns. */
export type BatchPayload = z.input<typeof Batch>;
