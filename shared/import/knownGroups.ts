import * as z from "zod";
import shipped from "../../assets/vocabulary/source-groups.json" with { type: "json" };
import { SourceGroup, type Vocabulary } from "../visit/programme/vocabulary.ts";
import { VocabularyKey } from "../visit/fields.ts";

/**
 * Kinds of people and papers that programmes meet, and how notes write them besides the label of a group:
 * data of the app, not of code. Which of them are groups of a visit says the vocabulary of its programme alone.
 */
const KnownGroup = SourceGroup.extend({
  /** Words in the label of a programme's own group, by which that group stands for this kind. */
  standsFor: z.array(z.string().min(2)),
  /** Small letters, in the singular where the plural only adds an s. */
  words: z.array(z.string().regex(/^[^A-Z]+$/)),
  /** The wider kind that it counts to where the programme has no group of its own for it. */
  within: VocabularyKey.optional(),
});
export type KnownGroup = z.infer<typeof KnownGroup>;

let parsed: readonly KnownGroup[] | null = null;

/** All kinds that are known, in the order of the data. */
export const knownGroups = (): readonly KnownGroup[] =>
  (parsed ??= z.array(KnownGroup).parse(shipped));

/** Which group of the vocabulary stands for a known kind: of its own key, or by its label; null where none does. */
export function groupFor(known: KnownGroup, { sourceGroups }: Vocabulary): VocabularyKey | null {
  const own = sourceGroups.find(({ key }) => key === known.key);
  if (own !== undefined) return own.key;
  const kinds = new Set<string>(knownGroups().map(({ key }) => key));
  // A group of the app's own key is of that kind and of no other.
  const byLabel = sourceGroups.find(
    ({ key, label }) =>
      !kinds.has(key) && known.standsFor.some((word) => hasWord(label.toLowerCase(), word)),
  );
  return byLabel?.key ?? null;
}

const hasWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return at !== -1 && !/[a-z]/.test(text.charAt(at - 1));
};
