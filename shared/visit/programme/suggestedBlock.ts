import * as z from "zod";
import { Line, TimeOfDay, VocabularyKey } from "../fields.ts";
import { SessionKind } from "../kinds/session.ts";
import { Slot } from "../kinds/slot.ts";

/** A session, break or meeting of the days that a programme suggests: on its first, its last, each day between, or one of them. */
export const SuggestedBlock = z.strictObject({
  days: z.array(z.enum(["first", "middle", "last"])).max(3),
  /** On this day of the visit alone, counted from 1, unless that is its last. */
  on: z.int().min(1).max(20).optional(),
  from: TimeOfDay,
  to: TimeOfDay,
  title: Line,
  session: SessionKind.optional(),
  /** Left out where the visit has none of these groups; one without groups always stands. */
  groups: z.array(VocabularyKey).max(20).default([]),
  slot: Slot.shape.what.optional(),
});
export type SuggestedBlock = z.infer<typeof SuggestedBlock>;

/** The days that a programme suggests hold so many of them. */
export const mostSuggestedBlocks = 200;
