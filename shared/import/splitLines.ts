/** One physical line of a file. */
export type PhysicalLine = {
  /** Counted from 1. */
  readonly number: number;
  /** The line without its end. */
  readonly raw: string;
  readonly ending: "\n" | "\r\n" | "\r" | "";
};

/**
 * Cuts a text at its line ends (Windows, Unix or old Mac). Joining every `raw + ending` gives the text
 * back; a line end at the very end opens no further line, and an empty text has no line.
 */
export function splitLines(text: string): readonly PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  const lineEnd = /\r\n|\n|\r/g;
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    const ending = match[0] === "\r\n" ? "\r\n" : match[0] === "\r" ? "\r" : "\n";
    lines.push({ number: lines.length + 1, raw: text.slice(start, match.index), ending });
    start = match.index + ending.length;
  }
  if (start < text.length)
    lines.push({ number: lines.length + 1, raw: text.slice(start), ending: "" });
  return lines;
}
