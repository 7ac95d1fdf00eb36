import { folded } from "../words/folded.ts";

/** The line at the end of a form, whatever dash a mail program made of its hyphen. */
export const formCodeIn = /\bform\s+([0-9a-f]{8})\s*[-‐‑‒–—−]\s*(team|host)\b/iu;

/** A form’s text as lines, mended of what mail programs do to it. */
export interface FormLines {
  readonly lines: readonly string[];
  /** Lines with a mark between brackets that stand in what is only quoted, and were not read. */
  readonly quotedMarks: number;
}

/**
 * The lines of a form that came back as text: without the signs before what is quoted, or, where the form
 * stands in the answer itself, without what is quoted below it; lines that were broken put together again.
 * `phrases` are the questions and answers, folded.
 */
export function formLines(text: string, phrases: readonly string[]): FormLines {
  const all = text
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, "")
    .split(/\r\n|[\n\r\u2028]/u);
  const { lines, quotedMarks } = unquoted(all);
  return { lines: unbroken(lines, phrases), quotedMarks };
}

/** From here on it is no form any more: a signature, or the mail that is answered. */
export const endsForm = (line: string): boolean =>
  /^(?:-{2,}\s*original message|_{10,}$|--\s*$|from:\s|sent from my\b|get outlook for\b|on .{5,200} wrote:$)/iu.test(
    line.trim(),
  );

const quote = /^\s*(?:[>|]\s?)+/u;
const number = /^\s*\d+\s*[.)]/u;

/** A mail that answers puts signs before every line of what it answers, once more for each answer. */
function unquoted(lines: readonly string[]): FormLines {
  const isQuoted = (line: string) => quote.test(line);
  const bare = (line: string) => line.replace(quote, "");
  const numbered = lines.filter((line) => number.test(line)).length;
  const quoted = lines.filter((line) => isQuoted(line) && number.test(bare(line))).length;
  if (quoted > numbered) return { lines: lines.map(bare), quotedMarks: 0 };
  return {
    lines: lines.filter((line) => !isQuoted(line)),
    quotedMarks: lines.filter((line) => isQuoted(line) && /^\s*\[\s*[^\]\s_.]/u.test(bare(line)))
      .length,
  };
}

const mostPieces = 8;

/** A question or an answer that was broken over several lines stands in one again. */
function unbroken(lines: readonly string[], phrases: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let line = lines[at] ?? "";
    for (let pieces = 1; pieces < mostPieces; pieces += 1) {
      const next = (lines[at + 1] ?? "").trim();
      const said = folded(withoutMark(line));
      if (next === "" || said === "" || phrases.includes(said)) break;
      const longer = `${said} ${folded(next)}`;
      if (!phrases.some((phrase) => phrase === longer || phrase.startsWith(`${longer} `))) break;
      line = `${line.trimEnd()} ${next}`;
      at += 1;
    }
    joined.push(line);
  }
  return joined;
}

const withoutMark = (line: string): string =>
  line.replace(number, "").replace(/^\s*\\?\[[^\]]*\]/u, "");
