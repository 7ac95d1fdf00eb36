import * as z from "zod";
import { Instant, Line, Order, Prose, VocabularyKey } from "../fields.ts";
import { EnquiryId, FindingId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

export const Polarity = z.enum(["strength", "area", "goodPractice"]);
export type Polarity = z.infer<typeof Polarity>;

/** A guard the team chose to pass, with the reason it recorded. */
export const Override = z.strictObject({
  guard: z.enum(["thin", "dissent", "leftOut"]),
  reason: Prose,
  at: Instant,
});
export type Override = z.infer<typeof Override>;

/** A change of a finding's sentence that changes nothing of what it says. */
const SmallCorrection = z.strictObject({
  from: Prose,
  to: Prose,
  /** Initials of who marked it. */
  by: Line,
  at: Instant,
});

/** What the team has come to think, in a sentence, with the evidence linked to it. */
export const Finding = z.strictObject({
  id: FindingId,
  visitId: VisitId,
  enquiryId: EnquiryId.nullable(),
  polarity: Polarity,
  order: Order,
  /** The message in one sentence: what stands first and bold in the letter. */
  sentence: Prose,
  /** What follows it in the letter; may be empty. */
  detail: Prose,
  state: z.enum(["emerging", "agreed", "parked"]),
  parkedReason: Prose,
  /** Whether the letter carries it. A finding must be agreed to be carried. */
  inLetter: z.boolean(),
  inspectorWouldRaise: z.boolean(),
  viewWouldChangeIf: Prose,
  overrides: z.array(Override).max(20),
  /** Who gave the reason of each guard: initials, and the instant of that very reason. */
  overriddenBy: z.partialRecord(Override.shape.guard, z.strictObject({ by: Line, at: Instant })),
  /** Changes of the sentence that the lead marked as small: positions on the one hold for the other. */
  corrections: z.array(SmallCorrection).max(50),
  /** What it is about, for learning across visits: keys of the visit’s themes. Never printed in the letter. */
  themes: z.array(VocabularyKey).max(20),
  /** What the host's own assessment says of it, as the team sees it. */
  selfKnowledge: z.enum(["notSaid", "confirms", "moreCritical", "lessCritical", "new"]),
});
export type Finding = z.infer<typeof Finding>;

/** Kinds of finding as people call them. */
export const polarityWords = {
  strength: "Strength",
  goodPractice: "Good practice to share",
  area: "Area for improvement",
} as const satisfies Record<Polarity, string>;

/** What is shown as a finding: its sentence, or that it has none yet. */
export const messageOf = ({ sentence }: Pick<Finding, "sentence">): string =>
  sentence || "A finding without words";

/** What the host knew of a finding, in the order in which it is offered. */
export const selfKnowledgeWords = {
  notSaid: "Not said yet",
  confirms: "Known: we confirm it",
  moreCritical: "Known: we are more critical",
  lessCritical: "Known: we are less critical",
  new: "New to the host",
} as const satisfies Record<Finding["selfKnowledge"], string>;

const guardWords: Readonly<Record<Override["guard"], string>> = {
  thin: "Thin evidence",
  dissent: "Dissent",
  leftOut: "Left out of the letter",
};

export const findings: Kind<typeof Finding> = {
  schema: Finding,
  one: "Finding",
  many: "Findings",
  fields: {
    enquiryId: { label: "Line of enquiry", refers: pointsAt("enquiries", "clear") },
    polarity: { label: "Kind", said: polarityWords, absent: "area" },
    order: { label: "Place", isHidden: true, merge: "quiet" },
    sentence: { label: "The message, in one sentence", said: "line" },
    detail: { label: "What follows it in the letter", said: "text" },
    state: {
      label: "State",
      said: { emerging: "Emerging", agreed: "Agreed", parked: "Parked" },
      // Nothing is agreed that nobody says was.
      absent: "emerging",
    },
    parkedReason: { label: "Why it is parked", said: "text" },
    inLetter: { label: "In the letter", said: "yesNo" },
    inspectorWouldRaise: { label: "An inspector would raise this", said: "yesNo" },
    viewWouldChangeIf: { label: "What would change our view", said: "text" },
    overrides: {
      label: "Recorded reasons",
      said: (overrides) =>
        overrides.map(({ guard, reason }) => `${guardWords[guard]}: ${reason}`).join("\n"),
    },
    // Before it was kept, who gave a reason stood in the finding's history alone.
    overriddenBy: {
      label: "Who gave the reasons",
      isHidden: true,
      isMap: true,
      merge: "quiet",
      since: 3,
      absent: {},
    },
    corrections: {
      label: "Small corrections",
      said: (corrections) =>
        corrections.map(({ from, to, by }) => `${by}: “${from}” became “${to}”`).join("\n"),
      since: 3,
    },
    themes: { label: "Themes", said: "lines", since: 3 },
    selfKnowledge: {
      label: "What the host knew",
      said: selfKnowledgeWords,
      since: 3,
      absent: "notSaid",
    },
  },
  title: (row) => row.sentence,
  place: (row, { titleOf }) => titleOf("enquiries", row.enquiryId),
  shownAt: (row) => ({ screen: "findings", of: row?.id }),
  found: (row) => `${row.sentence} ${row.detail}`,
};
