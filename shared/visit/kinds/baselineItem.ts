import * as z from "zod";
import { Day, Line, Order, Prose, VocabularyKey } from "../fields.ts";
import { BaselineItemId, EnquiryId, FindingId, VisitId } from "../ids.ts";
import { type Kind, pointsAt, pointsAtMany } from "../kind.ts";
import { Rating } from "../programme/vocabulary.ts";
import { Polarity } from "./finding.ts";
import { type HostResponse, responseWords } from "./hostAction.ts";
import { FormKey } from "./practiceForm.ts";
import { ProgressNote } from "./progressNote.ts";

/** How files were answered on an area: each answer of its scale with how often it was given. */
export const KeptTally = z.strictObject({
  /** Files with an answer that counts. */
  n: z.int().min(0),
  answers: z
    .array(
      z.strictObject({
        key: VocabularyKey,
        label: Line,
        counts: Rating.shape.counts,
        count: z.int().min(0),
      }),
    )
    .max(72),
});
export type KeptTally = z.infer<typeof KeptTally>;

/** A recommendation as it was issued, with what the host had said to it by the time of the return. */
const ThenRecommendation = z.strictObject({
  type: z.literal("recommendation"),
  /** As the letter numbered it. */
  number: z.int().min(1),
  text: Prose,
  advice: Prose,
  response: z.enum(Object.keys(responseWords) as [HostResponse, ...HostResponse[]]), // its keys
  reason: Prose,
  owner: Line,
  due: Day.nullable(),
  measure: Prose,
  plan: Line,
  supportOffered: Prose,
  supportTakenUp: Prose,
  /** The newest word on how far it was; null where nobody had said. */
  progress: ProgressNote.pick({ on: true, state: true, text: true }).nullable(),
  changed: z.array(z.strictObject({ on: Day, changed: Prose, howKnown: Prose })).max(50),
});

/** A finding as it was issued. */
const ThenFinding = z.strictObject({
  type: z.literal("finding"),
  polarity: Polarity,
  sentence: Prose,
  detail: Prose,
});

/** What the case files came to on a practice area; of those drawn and of those chosen apart. */
const ThenArea = z.strictObject({
  type: z.literal("area"),
  form: FormKey,
  formName: Line,
  area: VocabularyKey,
  label: Line,
  drawn: KeptTally,
  chosen: KeptTally,
});

/** What was said or counted at an earlier visit. */
export const Then = z.discriminatedUnion("type", [ThenRecommendation, ThenFinding, ThenArea]);
export type Then = z.infer<typeof Then>;

/** One thing of the earlier visit that a return visit holds against what it finds now. */
export const BaselineItem = z.strictObject({
  id: BaselineItemId,
  visitId: VisitId,
  order: Order,
  was: Then,
  enquiryId: EnquiryId.nullable(),
  judgement: z.enum(["open", "done", "partly", "notYet", "notLookedAt", "noLongerApplies"]),
  /** What is found now, in the team's words: the letter carries it where it is of a recommendation. */
  found: Prose,
  /** Findings of this visit that it came to. */
  findingIds: z.array(FindingId).max(40),
});
export type BaselineItem = z.infer<typeof BaselineItem>;

/** What can have become of it. */
export type Judgement = BaselineItem["judgement"];

/** The recommendation, finding or area by which an item is known. */
export const thenInWords = (was: Then): string =>
  was.type === "recommendation"
    ? was.text
    : was.type === "finding"
      ? was.sentence
      : `${was.formName}: ${was.label}`;

export const baselineItems: Kind<typeof BaselineItem> = {
  schema: BaselineItem,
  since: 3,
  one: "Point of the baseline",
  many: "Points of the baseline",
  isKept: true,
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    was: {
      label: "Then",
      said: thenInWords,
      merge: "once",
      // Whatever cannot be read of it is no finding and no advice of anybody.
      absent: { type: "finding", polarity: "area", sentence: "", detail: "" },
    },
    enquiryId: { label: "Line of enquiry", refers: pointsAt("enquiries", "clear") },
    judgement: {
      label: "What became of it",
      said: {
        open: "Not said yet",
        done: "Done",
        partly: "Partly",
        notYet: "Not yet",
        notLookedAt: "Not looked at",
        noLongerApplies: "No longer applies",
      },
      // Nothing has become of it that nobody says has.
      absent: "open",
    },
    found: { label: "What is found now", said: "text" },
    findingIds: { label: "Findings it came to", refers: pointsAtMany("findings") },
  },
  title: (row) => thenInWords(row.was),
  place: (row, { titleOf }) => titleOf("enquiries", row.enquiryId),
  shownAt: () => ({ screen: "baseline" }),
  found: (row) => [thenInWords(row.was), row.found].join(" "),
};
