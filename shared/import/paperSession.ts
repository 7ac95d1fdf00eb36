import type { VocabularyKey } from "../visit/fields.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import type { SessionReading } from "./fileReading.ts";
import type { ReadingContext } from "./readingContext.ts";

/** The session that reading a paper is: nobody met, at no time. */
export const paperSession = (
  kind: SessionKind,
  title: string,
  sourceGroups: readonly VocabularyKey[],
): SessionReading => ({
  kind,
  title,
  day: null,
  startsAt: null,
  endsAt: null,
  room: "",
  sourceGroups,
  peopleMet: 0,
  peers: [],
  writer: null,
});

/** The source group of papers, where the visit has one. */
export const documentGroup = ({ vocabulary }: ReadingContext): readonly VocabularyKey[] =>
  vocabulary.sourceGroups.some(({ key }) => key === "documents") ? ["documents"] : [];

/** A title for what has only the name of its file. */
export function titleOfFile(fileName: string): string {
  const base = fileName
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return (base.charAt(0).toUpperCase() + base.slice(1) || "Untitled").slice(0, 200);
}
