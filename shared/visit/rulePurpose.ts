import * as z from "zod";

/** What of the visit a ground rule decides: where that is done, the rule is read, and whether it is agreed. */
export const RulePurpose = z.enum([
  "escalation",
  "attribution",
  "letter",
  "audience",
  "retention",
  "disputes",
  "lock",
]);
export type RulePurpose = z.infer<typeof RulePurpose>;

/** The same in words, as whoever writes the rules chooses it. */
export const rulePurposeWords = {
  escalation: "What is done about a child at risk",
  attribution: "Whether what people say is attributed",
  letter: "What the visit makes, and by when",
  audience: "Who may have what",
  retention: "How long notes are kept",
  disputes: "What is done when the sides disagree",
  lock: "Whether a laptop stays open while somebody writes by hand",
} as const satisfies Record<RulePurpose, string>;
