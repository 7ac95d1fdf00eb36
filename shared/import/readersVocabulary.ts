import type { Visit } from "../visit/kinds/visit.ts";
import type { VocabularyKey } from "../visit/fields.ts";
import { namesTyped } from "../visit/programme/namesTyped.ts";
import type { Vocabulary } from "../visit/programme/vocabulary.ts";

/** The words of a visit as notes are read by them: with what else its programme calls the source groups. */
export type ReadersVocabulary = Vocabulary & {
  readonly otherGroupNames?: Visit["otherGroupNames"];
};

/** The words that notes of this visit are read by. */
export const readersVocabulary = ({
  vocabulary,
  otherGroupNames,
}: Pick<Visit, "vocabulary" | "otherGroupNames">): ReadersVocabulary => ({
  ...vocabulary,
  otherGroupNames,
});

/** The names that somebody typed for a group, in small letters; a single letter names nobody. */
const namesApart = (typed: string): readonly string[] => [
  ...new Set(
    namesTyped(typed)
      .map((name) => plainWords(name).replace(/\s+/gu, " "))
      .filter((name) => name.length >= 2),
  ),
];

/** A text in small letters, with one kind of apostrophe. */
export const plainWords = (text: string): string => text.toLowerCase().replaceAll("’", "'");

/** Whose name it is. */
export interface NameTaken {
  readonly name: string;
  readonly label: string;
}

/**
 * Other names of each group, without those that another group is labelled with or had first, and the
 * names that are left out for that, with the label of the group that has them.
 */
export function otherNames({ sourceGroups, otherGroupNames = {} }: ReadersVocabulary): {
  readonly names: ReadonlyMap<VocabularyKey, readonly string[]>;
  readonly taken: ReadonlyMap<VocabularyKey, readonly NameTaken[]>;
} {
  const owners = new Map<string, { readonly key: VocabularyKey; readonly label: string }>();
  for (const { key, label } of sourceGroups.toReversed())
    owners.set(plainWords(label).trim(), { key, label });
  const names = new Map<VocabularyKey, readonly string[]>();
  const taken = new Map<VocabularyKey, readonly NameTaken[]>();
  for (const { key, label } of sourceGroups) {
    const own: string[] = [];
    const others: NameTaken[] = [];
    for (const name of namesApart(
      Object.hasOwn(otherGroupNames, key) ? (otherGroupNames[key] ?? "") : "",
    )) {
      const owner = owners.get(name) ?? { key, label };
      owners.set(name, owner);
      if (owner.key === key) own.push(name);
      else others.push({ name, label: owner.label });
    }
    names.set(key, own);
    taken.set(key, others);
  }
  return { names, taken };
}
