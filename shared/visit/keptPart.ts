import * as z from "zod";

/** What may stay of a visit when its notes are destroyed, as both sides agree; notes, cases and the journal never do. */
export const KeptPart = z.enum(["letters", "register", "giftedDays", "presented"]);
export type KeptPart = z.infer<typeof KeptPart>;

/** What stays unless something else is agreed. */
export const usuallyKept: readonly KeptPart[] = KeptPart.options;

/** The same in words, as it is ticked and agreed to. */
export const keptPartWords = {
  letters: "Issued letters and who has which",
  register: "The register of recommendations and what came of them",
  giftedDays: "Gifted days",
  presented: "What was presented, with what was said to each slide",
} as const satisfies Record<KeptPart, string>;

/** The parts that stay, each once and in their order: a register is of a letter, and keeps it. */
export const keptParts = (agreed: readonly KeptPart[]): readonly KeptPart[] =>
  KeptPart.options.filter(
    (part) => agreed.includes(part) || (part === "letters" && agreed.includes("register")),
  );
