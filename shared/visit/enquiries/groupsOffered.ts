import type { Visit } from "../kinds/visit.ts";
import type { SourceGroup } from "../programme/vocabulary.ts";

/** The source groups that can be chosen: those that were not retired, and the ones that `chosen` names all the same. */
export const groupsOffered = (
  { vocabulary, retiredWords }: Pick<Visit, "vocabulary" | "retiredWords">,
  chosen: readonly string[] = [],
): readonly SourceGroup[] =>
  retiredWords.length === 0
    ? vocabulary.sourceGroups
    : vocabulary.sourceGroups.filter(
        ({ key }) => !retiredWords.includes(key) || chosen.includes(key),
      );
