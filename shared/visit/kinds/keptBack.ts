import * as z from "zod";
import { Instant, Line, Prose } from "../fields.ts";
import { KeptBackId, PeerId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What of the letter its public version leaves out, and why, as host and team agreed. */
export const KeptBack = z.strictObject({
  id: KeptBackId,
  visitId: VisitId,
  of: z.enum(["section", "finding", "recommendation", "sentence"]),
  /**
   * Which section, or the id of the finding or recommendation as the issued letter has it; of a sentence
   * nothing. No reference: what is deleted in the visit stays in the letter, and stays kept back.
   */
  target: Line,
  /** As it read when it was kept back: of a sentence the very words that are left out. */
  words: Prose,
  reason: Prose,
  by: PeerId.nullable(),
  at: Instant,
});
export type KeptBack = z.infer<typeof KeptBack>;

export const keptBack: Kind<typeof KeptBack> = {
  schema: KeptBack,
  since: 3,
  one: "Part kept back",
  many: "Parts kept back",
  staysWith: "letters",
  fields: {
    of: {
      label: "What is kept back",
      said: {
        section: "A section",
        finding: "A finding",
        recommendation: "A recommendation",
        sentence: "A sentence",
      },
      // Of what an older app wrote nothing is left out but the very words.
      absent: "sentence",
    },
    target: { label: "Which", isHidden: true },
    words: { label: "Words", said: "text" },
    reason: { label: "Reason", said: "text" },
    by: { label: "Kept back by", refers: pointsAt("peers", "clear") },
    at: { label: "Recorded", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) => row.words,
  shownAt: () => ({ screen: "publicVersion" }),
};
