import * as z from "zod";
import { Day, Instant, Line, Prose } from "../fields.ts";
import { VisitId } from "../ids.ts";
import { Vocabulary } from "../vocabulary.ts";

/** A rule both sides agreed before the visit (purpose, confidentiality, escalation ...). */
export const GroundRule = z.strictObject({ topic: Line, text: Prose });
export type GroundRule = z.infer<typeof GroundRule>;

/**
 * How much evidence a finding needs before it stops being thin.
 * The team's own setting: the sector has no rule.
 */
export const TriangulationThreshold = z.strictObject({
  sessions: z.int().min(1).max(20),
  sourceGroups: z.int().min(1).max(20),
  kinds: z.int().min(1).max(3),
});
export type TriangulationThreshold = z.infer<typeof TriangulationThreshold>;

/** Words the identifier scan took for a person's name and the team says are not, with why. */
const NotAName = z.strictObject({ text: Line, reason: Line });

/** One peer review of one host: everything else of the visit points at it. */
export const Visit = z.strictObject({
  id: VisitId,
  host: z.strictObject({ name: Line, kind: Line }),
  /** From the programme menu, in its own words. */
  programme: Line,
  focus: Prose,
  daysOnSite: z.array(Day).max(20),
  /** Times of the verbal feedback, as agreed: plain words. */
  feedback: z.array(Line).max(10),
  /** Roles, not names. */
  sponsor: Line,
  coordinator: Line,
  audiences: z.array(Line).max(20),
  groundRules: z.array(GroundRule).max(40),
  threshold: TriangulationThreshold,
  /** Days from the last day on site to the letter: a setting, usually 7. */
  letterDueDays: z.int().min(1).max(90),
  factualCheckDays: z.int().min(0).max(90),
  /** When the team looks again with the host; plain words or a day. */
  reviewDate: Line,
  notNames: z.array(NotAName).max(500),
  vocabulary: Vocabulary,
  /** The fictional visit that ships with the app: never sent anywhere. */
  isSample: z.boolean(),
  createdAt: Instant,
});
export type Visit = z.infer<typeof Visit>;
