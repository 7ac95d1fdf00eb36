import * as z from "zod";
import { dayInWords } from "../../words/inWords.ts";
import { Day, Line } from "../fields.ts";
import { FactualRoundId, VisitId } from "../ids.ts";
import type { Kind } from "../kind.ts";
import { SectionId } from "../programme/letterSections.ts";

/** A paragraph of the letter as the council was sent it, under the number it keeps in this round. */
export const SentParagraph = z.strictObject({
  number: z.int().min(1),
  sectionId: SectionId,
  /** As printed above it; empty where its section has none. */
  heading: Line,
  subheading: Line,
  /** How the letter calls it, "Recommendation 3", "Areas for improvement, Thresholds". */
  reference: Line,
  /** What it was made from, so that it is found again when its words have changed. */
  of: z.enum(["finding", "recommendation", "headline", "written", "computed"]),
  /** The finding or recommendation; null for everything else. */
  recordId: z.uuid().nullable(),
  text: z.string().max(60_000),
});
export type SentParagraph = z.infer<typeof SentParagraph>;

/** That a draft went to the council for its check of the facts: the very words, numbered, with their fingerprint. */
export const FactualRound = z.strictObject({
  id: FactualRoundId,
  visitId: VisitId,
  sentOn: Day,
  /** A role, not a name. */
  toRole: Line,
  dueOn: Day,
  letterTitle: Line,
  reference: Line,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  paragraphs: z.array(SentParagraph).max(500),
  /** When the council had said all it had to say; null until then. */
  answeredOn: Day.nullable(),
});
export type FactualRound = z.infer<typeof FactualRound>;

export const factualRounds: Kind<typeof FactualRound> = {
  schema: FactualRound,
  since: 3,
  one: "Check of the facts",
  many: "Checks of the facts",
  fields: {
    sentOn: { label: "Sent on", said: "day", merge: "once", absent: "1970-01-01" },
    toRole: { label: "Sent to", said: "line" },
    dueOn: { label: "Answer due by", said: "day", absent: "1970-01-01" },
    letterTitle: { label: "Letter", said: "line", merge: "once" },
    reference: { label: "Reference", said: "line", merge: "once" },
    contentHash: { label: "Fingerprint", isHidden: true, merge: "once", absent: "0".repeat(64) },
    paragraphs: {
      label: "Paragraphs as sent",
      said: (all) => all.map(({ number, text }) => `${number}. ${text}`).join("\n"),
      merge: "once",
    },
    answeredOn: { label: "Answered on", said: "day" },
  },
  title: (row) => `Sent ${dayInWords(row.sentOn)}`,
  shownAt: () => ({ screen: "factualCheck" }),
};
