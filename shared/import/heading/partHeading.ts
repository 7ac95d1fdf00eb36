import type { NoteMark } from "../../visit/kinds/note.ts";
import { visibleText } from "../signs/invisible.ts";
import type { ReadingContext } from "../readingContext.ts";
import { isBlankLine, readSigns, startsWithSign } from "../signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "../splitLines.ts";

/** The heading of a part of the notes, and how it marks the unmarked lines below it. */
export type PartHeading = { readonly text: string; readonly mark: NoteMark };

const strengths =
  /^(?:key )?(?:strengths?|positives?|pluses|what(?:'?s|’s| is)? (?:working|going) well|working well|good practice|what went well|successes)$/i;
const areas =
  /^(?:key )?(?:areas?|areas? (?:for|of) (?:improvement|development|consideration|further consideration|concern)|weakness(?:es)?|negatives?|minuses|challenges|what(?:'?s|’s| is)? not working(?: well)?|(?:what (?:are we|we are) )?(?:still )?worried about|worries|to improve|even better if)$/i;
const questions =
  /^(?:(?:open |further |our )?questions?|to follow up|queries|to check|lines to follow)$/i;

/**
 * Whether the line at `at` heads a part of the notes rather than tells something: styled so, marked as in
 * Markdown, in capitals, named as a line of enquiry or a practice area is, or a few words that end in a
 * colon above a list. In doubt it is a note.
 */
export function partHeading(
  lines: readonly PhysicalLine[],
  at: number,
  context: ReadingContext,
): PartHeading | null {
  const line = lines[at];
  if (line === undefined || line.hint?.cells !== undefined) return null;
  const raw = wordsOf(line);
  const marked = /^\s*#{1,6}\s+(?=\S)/.exec(raw);
  const text = visibleText(
    (marked === null ? withoutNumber(raw) : raw.slice(marked[0].length)).replace(
      /^\s*\*\*(.+)\*\*:?\s*$/,
      "$1",
    ),
  ).replace(/\s*:$/, "");
  if (text === "" || text.length > 120) return null;
  const found = { text, mark: markBelow(text) };
  if (line.hint?.heading !== undefined || marked !== null) return found;
  if (line.hint?.level !== undefined || text.length > 70 || startsWithSign(raw)) return null;
  const words = (text.match(/\S+/g) ?? []).length;
  const next = lines.slice(at + 1, at + 3).find((each) => !isBlankLine(wordsOf(each)));
  if (next === undefined) return null;
  if (found.mark !== "plain") return found;
  if (/[.!?,;]$/.test(text)) return null;
  // "PERFORMANCE REPORT", "2. PERFORMANCE REPORT"
  const isShouted = /\p{Lu}{4}/u.test(text) && text === text.toUpperCase() && words <= 9;
  if (isShouted && (words > 1 || text.length > 5)) return found;
  if (words > 6) return null;
  if (context.partNames?.has(text.toLowerCase()) === true && startsList(lines, at)) return found;
  return /:\s*$/.test(raw) && words <= 5 && startsList(lines, at) ? found : null;
}

const startsList = (lines: readonly PhysicalLine[], at: number): boolean => {
  const next = lines.slice(at + 1, at + 3).find((each) => !isBlankLine(wordsOf(each)));
  return (
    next !== undefined &&
    (startsWithSign(wordsOf(next)) || (next.hint?.level ?? 0) > 0 || next.hint?.cells !== undefined)
  );
};

// "2. PERFORMANCE REPORT" is counted; the number is not its name.
const withoutNumber = (raw: string): string => {
  const { text, mark } = readSigns(raw, { minusMarksArea: false });
  return mark === "plain" ? text : raw;
};

function markBelow(text: string): NoteMark {
  if (strengths.test(text)) return "strength";
  if (areas.test(text)) return "area";
  return questions.test(text) ? "question" : "plain";
}
