import * as z from "zod";
import { dayInWords } from "../../words/inWords.ts";
import { Day } from "../fields.ts";
import { GiftedDayId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What a peer's own council gave to the visit: hours for one part of the work. */
export const GiftedDay = z.strictObject({
  id: GiftedDayId,
  visitId: VisitId,
  peerId: PeerId,
  part: z.enum(["preparation", "onSite", "travel", "writing", "other"]),
  /** The day they were given on; null for a part as a whole. */
  on: Day.nullable(),
  /** Zero for hours that were taken back. Of one day at most 24, which the screen holds to. */
  hours: z.number().min(0).max(200),
});
export type GiftedDay = z.infer<typeof GiftedDay>;

/** Parts of a peer's work, as people call them. */
export const giftedPartWords = {
  preparation: "Preparation",
  onSite: "On site",
  travel: "Travel",
  writing: "Write-up",
  other: "Other",
} as const satisfies Record<GiftedDay["part"], string>;

export const giftedDays: Kind<typeof GiftedDay> = {
  schema: GiftedDay,
  since: 3,
  one: "Gifted time",
  many: "Gifted days",
  staysWith: "giftedDays",
  fields: {
    peerId: { label: "Peer", refers: pointsAt("peers", "goesWith") },
    part: { label: "For what", said: giftedPartWords, absent: "other" },
    on: { label: "On", said: "day" },
    hours: { label: "Hours", said: "number", absent: 0 },
  },
  title: (row, { titleOf }) => `${titleOf("peers", row.peerId)}, ${giftedPartWords[row.part]}`,
  place: ({ on }) => (on === null ? "" : dayInWords(on)),
  shownAt: () => ({ screen: "giftedDays" }),
};
