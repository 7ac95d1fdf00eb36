import type { DeskFile, FileChoices } from "./deskFile.ts";

/** What a choice for one file is about that may fit others. */
export type ChoiceKind = "kind" | "leftOut" | "broken" | "sessionKind" | "sourceGroups" | "peers";

/** What a change is about, where it may fit other files; null for what is of one file alone. */
export function choiceKind(change: Partial<FileChoices>, before: FileChoices): ChoiceKind | null {
  if (change.kind !== undefined) return "kind";
  if (change.isLeftOut !== undefined) return "leftOut";
  if (change.broken !== undefined) return "broken";
  const { session } = change;
  if (session === undefined) return null;
  if (session.kind !== before.session.kind) return "sessionKind";
  if (session.sourceGroups !== before.session.sourceGroups) return "sourceGroups";
  return session.peers === before.session.peers ? null : "peers";
}

/** The same choice for another file, with what that one has already. */
export function choiceFor(
  what: ChoiceKind,
  from: FileChoices,
  other: FileChoices,
): Partial<FileChoices> {
  switch (what) {
    case "kind":
      return { kind: from.kind };
    case "leftOut":
      return { isLeftOut: from.isLeftOut };
    case "broken":
      return { broken: from.broken };
    case "sessionKind":
    case "sourceGroups":
    case "peers": {
      const field = what === "sessionKind" ? "kind" : what;
      return { session: { ...other.session, [field]: from.session[field] } };
    }
  }
}

/** Whether another file is like one: the same sort of file, read as the same, and not chosen so yet. */
export function isAlike(what: ChoiceKind, one: DeskFile, other: DeskFile): boolean {
  if (one.id === other.id || one.outcome.type !== "read" || other.outcome.type !== "read")
    return false;
  if (
    endingOf(one.fileName) !== endingOf(other.fileName) ||
    one.outcome.read.kind !== other.outcome.read.kind
  )
    return false;
  const change = choiceFor(what, one.choices, other.choices);
  return JSON.stringify({ ...other.choices, ...change }) !== JSON.stringify(other.choices);
}

const endingOf = (fileName: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
