import type { LinesAlike } from "../../../../shared/words/linesAlike.ts";
import { counted, listInWords } from "../../../../shared/words/inWords.ts";
import type { EvidencePoint } from "../evidence/EvidencePoint.ts";

/** "“step-down”", "“sent” and “everything”". */
export const wordsShared = ({ words }: LinesAlike): string =>
  listInWords(words.map((word) => `“${word}”`));

/** "7 lines speak of “step-down”". */
export const alikeInWords = (alike: LinesAlike): string =>
  `${alike.lines.length} lines speak of ${wordsShared(alike)}`;

/** Of how many sessions they are, on which days, and of which groups: "four sessions, Tue and Wed · Police, Schools and 1 more". */
export function originsInWords(points: readonly EvidencePoint[]): string {
  const sessions = new Set(points.map(({ source }) => source)).size;
  const days = new Set(points.map(({ when }) => /^\p{L}+/u.exec(when)?.[0] ?? ""));
  const groups = [...new Set(points.map(({ sourceGroup }) => sourceGroup))].filter(Boolean);
  const named = groups.slice(0, 2).join(", ");
  const more = groups.length > 2 ? ` and ${groups.length - 2} more` : "";
  const where = [counted(sessions, "session"), listInWords([...days].filter(Boolean))];
  return [where.filter(Boolean).join(", "), `${named}${more}`].filter(Boolean).join(" · ");
}
