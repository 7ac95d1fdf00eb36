import type { LineHint } from "./lineHint.ts";
import { visibleText } from "./signs/invisible.ts";
import { concernWords, isBlankLine, isCounted, startsWithSign } from "./signs/readSigns.ts";
import { wordsAt, wordsOf, type PhysicalLine } from "./splitLines.ts";

/** Lines that one sentence was cut into, by their places in the file. */
export type BrokenRun = { readonly from: number; readonly to: number };

/**
 * The sentences that a scanner, a mail program or a copied page cut over several lines: a word parted by a
 * hyphen, or a line that ends in the middle and goes on in small letters below. Notes of which every line
 * begins in small letters are whole lines: most of the runs must end as sentences do.
 */
export function brokenRuns(lines: readonly PhysicalLine[]): readonly BrokenRun[] {
  const wordsIn = (at: number): string => visibleText(wordsAt(lines, at));
  const isOpen = (at: number): boolean => {
    const hint = lines[at]?.hint;
    const raw = wordsAt(lines, at);
    return (
      hint?.aside === undefined &&
      hint?.cells === undefined &&
      hint?.heading === undefined &&
      !isBlankLine(raw) &&
      !raw.includes("\t")
    );
  };
  const runs: BrokenRun[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let to = at;
    while (goesOn(to)) to += 1;
    if (to > at && isCutByWidth(lines.slice(at, to + 1).map((_, step) => wordsIn(at + step))))
      runs.push({ from: at, to });
    at = to;
  }
  const whole = runs.filter(({ to }) => /[.!?]["\u201D\u2019')]?$/.test(wordsIn(to))).length;
  const hyphens = runs.reduce(
    (sum, { from, to }) =>
      sum + lines.slice(from, to).filter((_, step) => parted.test(wordsIn(from + step))).length,
    0,
  );
  const breaks = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  return breaks >= 2 && (whole * 10 >= runs.length * 6 || hyphens >= 2) ? runs : [];

  function goesOn(at: number): boolean {
    const next = lines[at + 1];
    // Most lines begin as lines do: the rest is asked of the few that do not.
    if (next === undefined || !mayGoOn(wordsOf(next))) return false;
    if (!isOpen(at) || !isOpen(at + 1)) return false;
    if (next.hint?.continues === true || next.hint?.level !== undefined) return false;
    const below = wordsIn(at + 1);
    const above = wordsIn(at);
    if (!/^[\p{Ll}(]/u.test(below) || startsWithSign(wordsOf(next)) || isCounted(wordsOf(next)))
      return false;
    return parted.test(above) || (above.length >= shortestCut && !/[.!?:;"\u201D]$/.test(above));
  }
}

/** Whether a line may begin in small letters or with a bracket, behind what shows nothing. */
function mayGoOn(raw: string): boolean {
  const code = raw.charCodeAt(0);
  return !(code > 0x20 && code < 0x7f) || raw.startsWith("(") || /^[a-z]/.test(raw);
}

/** Whether a width ended every line but the last: the next word would not have fitted; and it begins as a sentence does. */
function isCutByWidth(run: readonly string[]): boolean {
  if (/^\p{Ll}/u.test(run[0] ?? "")) return false;
  const width = Math.max(...run.map((line) => line.length));
  return run
    .slice(0, -1)
    .every(
      (line, at) =>
        parted.test(line) ||
        line.length + 1 + (/^\S+/.exec(run[at + 1] ?? "")?.[0].length ?? 0) >= width * 0.75,
    );
}

const parted = /\p{L}{2}[-\u2010\u00AD]$/u;
/** A line that a width cut is not short. */
const shortestCut = 24;

/** What a run says put together, a parted word made whole. */
export const joinedRun = (lines: readonly PhysicalLine[], { from, to }: BrokenRun): string =>
  lines
    .slice(from, to + 1)
    .map((line) => visibleText(wordsOf(line)))
    .reduce((text, next) => (parted.test(text) ? text.slice(0, -1) + next : `${text} ${next}`));

/**
 * Lines in which what was cut in half is put together: the first line of a sentence goes on in the others.
 * Where nobody agreed to that yet, halves are set aside, so that no half counts as evidence; a line that
 * calls out a concern never is.
 */
export function withoutHalves(
  lines: readonly PhysicalLine[],
  isAgreed: boolean,
): readonly PhysicalLine[] {
  const hints = new Map<number, LineHint>();
  for (const { from, to } of brokenRuns(lines)) {
    const run = lines.slice(from, to + 1);
    if (!isAgreed) {
      if (run.every((line) => concernWords(wordsOf(line)) === null))
        for (let at = from; at <= to; at += 1) hints.set(at, { aside: "halfLine" });
      continue;
    }
    let carried = "";
    run.forEach((line, step) => {
      const own = carried + (step === 0 ? wordsOf(line) : visibleText(wordsOf(line)));
      const next = run[step + 1];
      const isParted = next !== undefined && parted.test(visibleText(own));
      const cut = isParted ? (/(\S+)$/u.exec(visibleText(own))?.[0] ?? "") : "";
      // The parted word goes to the line below, where its other half stands.
      carried = cut === "" ? "" : cut.slice(0, -1);
      const text = cut === "" ? own : own.slice(0, own.lastIndexOf(cut)).trimEnd();
      hints.set(from + step, {
        ...line.hint,
        text: text === "" ? own : text,
        ...(step > 0 ? { continues: true } : {}),
      });
      if (text === "") carried = "";
    });
  }
  if (hints.size === 0) return lines;
  return lines.map((line, at) => {
    const hint = hints.get(at);
    return hint === undefined ? line : { ...line, hint: { ...line.hint, ...hint } };
  });
}
