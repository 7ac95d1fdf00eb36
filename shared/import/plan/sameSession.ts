import type { Day, TimeOfDay, VocabularyKey } from "../../visit/fields.ts";

/** What two sessions are compared by: a reading or a session of the visit. */
export type ComparableSession = {
  readonly day: Day | null;
  readonly startsAt: TimeOfDay | null;
  readonly title: string;
  readonly sourceGroups: readonly VocabularyKey[];
};

/**
 * Whether two sessions are one that several people noted: same day, same beginning, and the same group
 * met. Two sessions at one time with different groups are two.
 */
export function sameSession(a: ComparableSession, b: ComparableSession): boolean {
  if (a.day === null || a.startsAt === null) return false;
  if (a.day !== b.day || a.startsAt !== b.startsAt) return false;
  if (a.sourceGroups.length > 0 && b.sourceGroups.length > 0) {
    return a.sourceGroups.some((group) => b.sourceGroups.includes(group));
  }
  const words = titleWords(b.title);
  return [...titleWords(a.title)].some((word) => words.has(word));
}

const titleWords = (title: string): ReadonlySet<string> =>
  new Set(
    (title.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(
      (word) =>
        !["group", "grp", "focus", "and", "the", "with", "team", "session", "meeting"].includes(
          word,
        ),
    ),
  );
