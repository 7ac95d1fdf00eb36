import { splitSentences } from "../../words/sentences.ts";
import { withoutMarks } from "./typedMarks.ts";

/** Part of a text as it was typed: running text, or an item of a list typed with bullets or numbers. */
export interface ProsePiece {
  readonly isItem: boolean;
  readonly text: string;
}

/** A text in its pieces: paragraphs and lines of running text joined, each item of a typed list by itself. */
export function piecesOf(prose: string): readonly ProsePiece[] {
  const pieces: { isItem: boolean; text: string }[] = [];
  let isOpen = false;
  for (const line of prose.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)) {
    const typed = line.trim();
    if (typed === "") {
      isOpen = false;
      continue;
    }
    const item = itemOf(typed);
    const last = pieces.at(-1);
    if (item !== null) pieces.push({ isItem: true, text: item });
    else if (isOpen && last !== undefined) last.text += ` ${typed}`;
    else pieces.push({ isItem: false, text: typed });
    isOpen = true;
  }
  return pieces;
}

/** What follows a bullet, a dash or a number at the beginning of a line; null when there is none. */
function itemOf(line: string): string | null {
  const found =
    /^(?:[-–—*•·▪●◦■□§➢►‣⁃\uF0B7]|o(?=\t)|\d{1,2}[.)]|[a-z]\)|>)\s+(?=\S)/u.exec(line) ??
    /^[•▪●◦■➢►‣⁃\uF0B7](?=\S)/u.exec(line);
  return found === null ? null : line.slice(found[0].length);
}

/**
 * A text as the letter prints it, in sentences: without the marks that only typing has (stars,
 * bullets, Markdown, a space before a stop), each piece opened with a capital and closed with a stop.
 * With `goesOn` the first piece follows a colon or a semicolon and keeps its small letter.
 */
export function mendProse(
  prose: string,
  { goesOn = false }: { readonly goesOn?: boolean } = {},
): readonly string[] {
  const sentences: string[] = [];
  for (const { text } of piecesOf(prose)) {
    const follows = sentences.at(-1);
    const opens = follows === undefined ? !goesOn : !announces(follows);
    const parts = splitSentences(withoutMarks(text)).filter((part) => /[\p{L}\p{N}]/u.test(part));
    for (const [i, part] of parts.entries()) {
      const opened = i === 0 && opens ? withCapital(part) : part;
      sentences.push(i === parts.length - 1 ? closed(opened) : opened);
    }
  }
  return sentences;
}

/** Whether what follows goes on from it: an item of the list that it opens or is part of. */
export const announces = (sentence: string): boolean => /[:;]$/u.test(sentence);

/** One sentence, such as the lead of a finding: it ends in a stop whatever was typed there. */
export const mendSentence = (text: string): string =>
  mendProse(text).join(" ").replace(/[:;]$/u, ".");

/** With a stop at its end, unless it ends in one; what opens a list keeps its colon, what lists its semicolon. */
function closed(text: string): string {
  const ink = text.trim();
  if (ink === "") return "";
  const core = ink.replace(/[”’"')\]»]{1,20}$/u, "");
  if (/[.!?…]$/u.test(core) || /[:;]$/u.test(ink)) return ink;
  return `${ink.replace(/[,–—-]{1,20}$/u, "").trimEnd()}.`;
}

/** An ordinary small letter at the beginning becomes a capital: not that of "eCAF" or "iPad". */
const withCapital = (text: string): string =>
  text.replace(
    /^([“‘"'([]*)(\p{Ll})(?=[\p{Ll}’'\s]|$)(?![\p{Ll}]*\p{Lu})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
