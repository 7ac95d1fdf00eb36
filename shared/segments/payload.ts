import * as z from "zod";
import { DeviceId } from "../ops/action.ts";
import { SignedRoster } from "../team/roster.ts";
import { Instant } from "../visit/fields.ts";

/** Version of the record schemas that this app writes and understands. */
export const recordsVersion = 1;

/** What a batch holds. Its actions are judged one by one, so that a bad one does not take the others along. */
export const Batch = z.object({
  v: z.literal(1),
  /** Version of the record schemas its writer knew. */
  records: z.int().min(1),
  /** The highest segment of each device that its writer had applied. */
  seen: z.record(DeviceId, z.int().min(0)),
  /** Wall clock, for display only. */
  at: Instant,
  actions: z.array(z.unknown()),
  /** Actions of devices that are out, which the writer had applied before it learned so. */
  carried: z.array(z.unknown()).optional(),
  /** The lead's rosters, in the batch of whoever passes them on. */
  rosters: z.array(SignedRoster).max(1_000).optional(),
});
export type Batch = z.infer<typeof Batch>;
