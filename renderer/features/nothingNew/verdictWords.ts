import type { Verdict } from "../../../shared/letter/compareWithHeard.ts";

/** How a message was heard, as a sign and in words; shape and words tell it, never colour alone. */
export const verdictWords = {
  same: { sign: "=", word: "As it was heard" },
  near: { sign: "≈", word: "In an earlier wording" },
  other: { sign: "≠", word: "In other words" },
  turned: { sign: "±", word: "The other way round" },
  never: { sign: "∅", word: "Never heard" },
} as const satisfies Record<Verdict, { readonly sign: string; readonly word: string }>;
