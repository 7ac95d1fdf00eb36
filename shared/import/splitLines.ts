import type { LineHint } from "./lineHint.ts";

/** One physical line of a file. */
export type PhysicalLine = {
  /** Counted from 1. */
  readonly number: number;
  /** The line without its end. */
  readonly raw: string;
  /** What ended it, as it stands in the text; empty for a last line without an end. */
  readonly ending: string;
  /** What stood there before the user changed the line. */
  readonly was?: string;
  /** What the file's own format says of the line. */
  readonly hint?: LineHint;
};

/** What a line says: its words, without the markup of its format, and with no gap wider than a page. */
export const wordsOf = ({ raw, hint }: PhysicalLine): string => {
  const words = hint?.text ?? raw;
  return words.length < widest ? words : words.replace(gap, (run) => run.slice(0, widest));
};

// A pattern that looks for what follows spaces begins anew at each of them: of a hundred thousand in
// a line, which a file from outside may have, that would hold the window.
const widest = 200;
const gap = /[^\S\n]{201,}/gu;

/** What the line at `at` says; nothing where there is none. */
export const wordsAt = (lines: readonly PhysicalLine[], at: number): string => {
  const line = lines[at];
  return line === undefined ? "" : wordsOf(line);
};

/**
 * Cuts a text at its line ends: those of Windows, Unix and old Mac, and the soft ones inside a paragraph,
 * behind which a new line begins for the eye. Joining every `raw + ending` gives the text back; a line end
 * at the very end opens no further line, and an empty text has no line.
 */
export const splitLines = (text: string): readonly PhysicalLine[] => cut(text, isLineEnd);

/** How many lines `splitLines` gives, without making them. */
export function countLines(text: string): number {
  let count = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isLineEnd(text.charCodeAt(at))) continue;
    if (text.startsWith("\r\n", at)) at += 1;
    count += 1;
    start = at + 1;
  }
  return start < text.length ? count + 1 : count;
}

/** Cuts the text of a table at the ends of its rows; soft line ends stay inside their cells. */
export const splitRows = (text: string): readonly PhysicalLine[] => cut(text, isRowEnd);

/** The lines of `splitRows` without what ends them, for tables of which nothing else is shown. */
export function rowTexts(text: string): readonly string[] {
  const texts = text.split(text.includes("\r") ? /\r\n|[\n\r]/ : "\n");
  if (texts.at(-1) === "") texts.pop();
  return texts;
}

/** Whether a text has more than one line. */
export const hasLineEnd = (text: string): boolean => /[\n\r\v\f\u0085\u2028\u2029]/.test(text);

/** The text in one line: a space for every run of line ends. */
export const inOneLine = (text: string): string =>
  text.replace(/[\n\r\v\f\u0085\u2028\u2029]+/g, " ");

// By hand: a pattern makes an object of each of the many ends that it finds.
function cut(text: string, isEnd: (code: number) => boolean): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isEnd(text.charCodeAt(at))) continue;
    const ending = text.startsWith("\r\n", at) ? "\r\n" : text.charAt(at);
    lines.push({ number: lines.length + 1, raw: text.slice(start, at), ending });
    at += ending.length - 1;
    start = at + 1;
  }
  if (start < text.length)
    lines.push({ number: lines.length + 1, raw: text.slice(start), ending: "" });
  return lines;
}

const isRowEnd = (code: number): boolean => code === 0x0a || code === 0x0d;
// What Word and PowerPoint (VT), printers (FF), mainframes (NEL) and browsers (U+2028, U+2029) put between lines.
const isLineEnd = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
