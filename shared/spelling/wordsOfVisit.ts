import { languageOf } from "../visit/programme/language.ts";
import type { Visit } from "../visit/kinds/visit.ts";

/**
 * The words that are right in a visit although no dictionary has them: those the team said are, what the
 * host and its groups are called, and what initials stand for.
 */
export function wordsOfVisit(visit: Visit): readonly string[] {
  const { sourceGroups, practiceAreas, ratings } = visit.vocabulary;
  const labels = [...sourceGroups, ...practiceAreas, ...ratings].map(({ label }) => label);
  const initials = languageOf(visit).initialisms.flatMap(({ short, long }) => [short, long]);
  const texts = [visit.host.name, visit.programme, ...labels, ...initials];
  return [
    ...new Set([
      ...Object.values(visit.knownWords),
      ...texts.flatMap((text) => text.match(/[\p{L}\p{M}’']+/gu) ?? []),
    ]),
  ];
}
