import type { IdentifierRegister } from "./emptyRegister.ts";
import { scanForIdentifiers } from "./scanForIdentifiers.ts";

/**
 * What in a text that is typed looks like an identifier, in words: `“K.B.” looks like a person's
 * initials`; each once, in the order of the text. Without advice, what only points at one person is left out.
 */
export function flagsInWords(
  text: string,
  register: IdentifierRegister,
  { withAdvice }: { readonly withAdvice: boolean },
): readonly string[] {
  const hits = scanForIdentifiers(text, { register, setting: "notes" }).filter(
    ({ severity }) => withAdvice || severity === "refuses",
  );
  return [...new Set(hits.map((hit) => `“${hit.text}” ${hit.message}`))];
}
