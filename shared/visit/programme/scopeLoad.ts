import * as z from "zod";
import shipped from "../../../assets/programmes/scope.json" with { type: "json" };

/**
 * What the team reckons with when it asks whether the lines of enquiry fit into the days: its own
 * numbers, as the sector has none.
 */
export const ScopeLoad = z.strictObject({
  /** Sessions that a line needs to be answered; one that serves two lines counts for each. */
  sessionsALine: z.int().min(1).max(40),
  minutesASession: z.int().min(15).max(240),
  /** Hours of sessions that a pair of peers can hold in a day. */
  hoursADay: z.number().min(1).max(12),
});
export type ScopeLoad = z.infer<typeof ScopeLoad>;

/** What is reckoned with until the team says otherwise: one session for each voice to be heard, and time between them. */
export const usualScopeLoad: ScopeLoad = ScopeLoad.parse(shipped);
