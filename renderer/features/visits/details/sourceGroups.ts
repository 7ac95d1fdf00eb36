import { VocabularyKey } from "../../../../shared/visit/fields.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import type { SourceGroup } from "../../../../shared/visit/programme/vocabulary.ts";

/** In how many sessions, lines and hypotheses each group is named. */
export function usesOfGroups({
  sessions,
  notes,
  statements,
}: Pick<VisitRecords, "sessions" | "notes" | "statements">): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const use = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);
  for (const { sourceGroups } of sessions) for (const key of sourceGroups) use(key);
  for (const { askedOf } of statements) for (const key of askedOf) use(key);
  for (const { sourceGroup } of notes) if (sourceGroup !== null) use(sourceGroup);
  return uses;
}

/** A key for a word of the team's own, a source group or an attribute, made of its label; another where that is taken. */
export function wordKey(label: string, groups: readonly Pick<SourceGroup, "key">[]): VocabularyKey {
  const words = label
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z0-9 ]/g, "")
    .trim()
    .split(/ +/)
    .map((word, i) =>
      i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join("");
  const base = `${/^[a-z]/.test(words) ? "" : "group"}${words}`.slice(0, 50) || "group";
  const taken = new Set<string>(groups.map(({ key }) => key));
  let key = base;
  for (let count = 2; taken.has(key); count += 1) key = `${base}${count}`;
  return VocabularyKey.parse(key);
}
