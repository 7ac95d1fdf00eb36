import * as z from "zod";
import { Instant, Line } from "../fields.ts";
import { FixedTalliesId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/** What the case files showed on one area, as it may be given out. */
export const PublishedTally = z.strictObject({
  form: Line,
  area: Line,
  /** In fives; null where they would tell of single files. */
  counts: z
    .strictObject({
      met: z.int().min(0).max(10_000).multipleOf(5),
      partly: z.int().min(0).max(10_000).multipleOf(5),
      notMet: z.int().min(0).max(10_000).multipleOf(5),
    })
    .nullable(),
});
export type PublishedTally = z.infer<typeof PublishedTally>;

/**
 * What the first theme file of a visit gave of its case files. Every later one gives the same: two that
 * differed would tell, one taken from the other, what was answered on a single file.
 */
export const FixedTallies = z.strictObject({
  id: FixedTalliesId,
  visitId: VisitId,
  at: Instant,
  tallies: z.array(PublishedTally).max(1500),
});
export type FixedTallies = z.infer<typeof FixedTallies>;

export const fixedTallies: Kind<typeof FixedTallies> = {
  schema: FixedTallies,
  since: 3,
  one: "Figures of the case files, as given out",
  many: "Figures of the case files, as given out",
  staysWith: "letters",
  isKept: true,
  fields: {
    at: { label: "Fixed", isHidden: true, merge: "once", absent: "1970-01-01T00:00:00.000Z" },
    tallies: { label: "Figures", isHidden: true, merge: "once" },
  },
  title: () => "Figures of the case files, as given out",
  shownAt: () => ({ screen: "register" }),
};
