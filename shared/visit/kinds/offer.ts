import * as z from "zod";
import { Instant, Line } from "../fields.ts";
import { OfferId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";

/**
 * That the host offered a case. It stays when the case is deleted, so that typing it again makes no
 * drawn one of it.
 */
export const Offer = z.strictObject({
  id: OfferId,
  visitId: VisitId,
  label: z.string().max(20),
  /** The host's reference; stays out of every output. */
  reference: Line.nullable(),
  recordedAt: Instant,
});
export type Offer = z.infer<typeof Offer>;

export const offers: Kind<typeof Offer> = {
  schema: Offer,
  since: 3,
  isPart: true,
  one: "Case offered by the host",
  many: "Cases offered by the host",
  isKept: true,
  fields: {
    label: { label: "Number or label", said: "line", merge: "once" },
    reference: { label: "Host’s reference", said: "line", merge: "once" },
    recordedAt: {
      label: "Recorded",
      isHidden: true,
      merge: "once",
      absent: "1970-01-01T00:00:00.000Z",
    },
  },
  title: (row) => `Case ${row.label}`,
  shownAt: () => ({ screen: "cases" }),
};
