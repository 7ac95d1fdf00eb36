import type { MarkName } from "../../ui/evidence/Mark.tsx";

/** The marks in the order in which Tab goes through them. */
export const markCycle: readonly MarkName[] = [
  "plain",
  "strength",
  "area",
  "question",
  "quote",
  "concern",
];

/** The mark after `mark`, or before it; the cycle closes. */
export function nextMark(mark: MarkName, { backwards = false } = {}): MarkName {
  const step = backwards ? -1 : 1;
  const place = (markCycle.indexOf(mark) + step + markCycle.length) % markCycle.length;
  return markCycle[place] ?? "plain";
}

/** A line as it stands in the field: what it says and how it is marked. */
export interface MarkedText {
  readonly text: string;
  readonly mark: MarkName;
}

const typedMarks: Readonly<Record<string, MarkName>> = {
  "+": "strength",
  "-": "area",
  "\u2212": "area",
  "?": "question",
  "!": "concern",
};

/**
 * Reads a mark typed at the start of a line: `+ `, `- `, `? ` and `! ` are taken out of the text,
 * an opening quotation mark stays in it. Null when the line starts with none.
 */
export function readTypedMark(text: string): MarkedText | null {
  const typed = /^\s*([+\-\u2212?!])\s(.*)$/su.exec(text);
  const mark = typed?.[1] === undefined ? undefined : typedMarks[typed[1]];
  if (mark !== undefined) return { mark, text: typed?.[2] ?? "" };
  return /^\s*["\u201C]/.test(text) ? { mark: "quote", text } : null;
}

/**
 * The line after a change of its text from `before` to `after`. A mark typed at the start counts at
 * the moment it is typed, so that a mark chosen by key later is not overruled by the same characters.
 */
export function typeInto(line: MarkedText, after: string): MarkedText {
  const typed = readTypedMark(after);
  const wasThere = readTypedMark(line.text)?.mark === typed?.mark;
  return typed === null || wasThere ? { ...line, text: after } : typed;
}
