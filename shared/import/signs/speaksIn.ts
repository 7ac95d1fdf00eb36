import type { VocabularyKey } from "../../visit/fields.ts";
import type { Session } from "../../visit/kinds/session.ts";

/**
 * Whether "police: ..." at the start of a line of a session is that group speaking, rather than spoken of.
 * "prevention: criteria changed" in a talk with managers is about prevention; "police: ..." in a group with
 * the police in it, or on the board, where all agencies sit, is the police speaking.
 */
export function speaksIn(
  { sourceGroups }: { readonly sourceGroups: readonly Session["sourceGroups"][number][] },
  groupsPresent: readonly VocabularyKey[],
  group: VocabularyKey,
): boolean {
  const [main] = sourceGroups;
  return (
    main === undefined ||
    main === "boardMembers" ||
    // Where several groups were met, the first of them too is named to tell it from the others.
    ((group !== main || sourceGroups.length > 1) && groupsPresent.includes(group))
  );
}
