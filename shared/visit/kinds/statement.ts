import * as z from "zod";
import { Instant, Order, Prose, VocabularyKey } from "../fields.ts";
import { EnquiryId, FindingId, IndicatorId, StatementId, VisitId } from "../ids.ts";
import { type Kind, pointsAt } from "../kind.ts";

/** What the team sets out to test during the visit: its own hypothesis, or what the host claims of itself. */
export const Statement = z.strictObject({
  id: StatementId,
  visitId: VisitId,
  order: Order,
  /** `team`: a hypothesis; `host`: a claim of the self-assessment. */
  saidBy: z.enum(["team", "host"]),
  text: Prose,
  /** The indicator it was made from. */
  indicatorId: IndicatorId.nullable(),
  enquiryId: EnquiryId.nullable(),
  /** Source groups in whose sessions it is asked; empty: in every session. */
  askedOf: z.array(VocabularyKey).max(100),
  outcome: z.enum(["open", "holds", "doesNotHold"]),
  /** What was found. */
  answer: Prose,
  /** The finding it came to. */
  findingId: FindingId.nullable(),
  createdAt: Instant,
});
export type Statement = z.infer<typeof Statement>;

/** What can become of a statement, by who says it, in the order in which it is offered. */
export const statementOutcomes = {
  team: { open: "Open", holds: "Confirmed", doesNotHold: "Not confirmed" },
  host: { open: "Not tested", holds: "Holds", doesNotHold: "Does not hold" },
} as const satisfies Record<Statement["saidBy"], Record<Statement["outcome"], string>>;

export const statements: Kind<typeof Statement> = {
  schema: Statement,
  since: 3,
  one: "Hypothesis or claim",
  many: "Hypotheses and claims",
  fields: {
    order: { label: "Place", isHidden: true, merge: "quiet" },
    saidBy: {
      label: "Whose it is",
      said: { team: "The team’s hypothesis", host: "A claim of the self-assessment" },
      absent: "team",
    },
    text: { label: "What is tested", said: "text" },
    indicatorId: { label: "Indicator", refers: pointsAt("indicators", "clear") },
    enquiryId: { label: "Line of enquiry", refers: pointsAt("enquiries", "clear") },
    askedOf: { label: "Asked of", said: "groups" },
    outcome: {
      label: "What came of it",
      said: { open: "Open", holds: "Holds", doesNotHold: "Does not hold" },
      // Nothing is tested that nobody says was.
      absent: "open",
    },
    answer: { label: "What was found", said: "text" },
    findingId: { label: "Finding it came to", refers: pointsAt("findings", "clear") },
    createdAt: { label: "Set", isHidden: true, absent: "1970-01-01T00:00:00.000Z" },
  },
  title: (row) => row.text,
  place: (row, { titleOf }) => titleOf("enquiries", row.enquiryId),
  shownAt: () => ({ screen: "statements" }),
  found: (row) => [row.text, row.answer].join(" "),
};
