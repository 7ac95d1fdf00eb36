import type { NoteMark } from "../../visit/kinds/note.ts";
import { announcedConcern, namesChild } from "./announcedConcern.ts";
import { unseen, visibleText } from "./invisible.ts";
import { labelEnd, mayLabel } from "./lineLabel.ts";
import { signTokenAt } from "./signTokens.ts";

/** What the beginning of a line says of it, and the line without that. */
export type Signs = {
  /** A concern is a child who may be at risk: its line never becomes evidence. */
  readonly mark: NoteMark | "concern";
  /** Words and no sign make it a concern. */
  readonly isAnnounced: boolean;
  /** The line without bullets and signs, and without what shows nothing at its ends. Empty for a blank line. */
  readonly text: string;
  /** 1 for most lines; 2 and more for what a list sets under the point before. */
  readonly level: number;
  /** The time the writer put before the line, `14:05`. */
  readonly at: string | null;
  /** A bullet or sign begins the line, other than a number or a time. */
  readonly hasSign: boolean;
  /** The writer's mark is "+", against which a "-" means something; not behind a "-" that is a bullet. */
  readonly hasPlus: boolean;
  /** A single "-" is all that marks it: a bullet, or an area for improvement. */
  readonly isDashed: boolean;
};

/** What the other lines of the same notes tell. */
export type SignOptions = {
  /** Whether "-" marks an area for improvement, rather than being the writer's bullet. */
  readonly minusMarksArea: boolean;
};

/**
 * Reads the beginning of one line of notes, from a file, the clipboard or the keyboard alike: first
 * bullets, numbers, check boxes, quotation arrows, time stamps and characters that show nothing come off,
 * in whatever order, then the signs `+ - ? ! "` and their spellings are read. A "!" anywhere among them
 * makes the line a concern, as do words that can mean nothing else.
 */
export function readSigns(raw: string, options: SignOptions): Signs {
  if (raw.length > longestKnown) return read(raw, options);
  const known = options.minusMarksArea ? knownWithMinus : knownWithoutMinus;
  const before = known.get(raw);
  if (before !== undefined) return before;
  if (known.size >= toKeep) known.clear();
  const signs = read(raw, options);
  known.set(raw, signs);
  return signs;
}

/**
 * Says how long the text is whose lines are about to be read: each pass over them asks anew what the last one
 * asked. Of a text with more lines than are kept none would be found again, and keeping them costs memory.
 */
export function keepSignsOf(textLength: number): void {
  toKeep = textLength > longText ? 32 : mostKnown;
}

const mostKnown = 2_000;
const longText = 300_000;
let toKeep = mostKnown;
const longestKnown = 2_000;
const knownWithMinus = new Map<string, Signs>();
const knownWithoutMinus = new Map<string, Signs>();

function read(raw: string, { minusMarksArea }: SignOptions): Signs {
  const line = visibleText(raw);
  const found = beginningOf(line);
  const indent = (/^\s*/.exec(raw)?.[0] ?? "").replaceAll("\t", "    ").length;
  const common = {
    level: Math.max(found.level, indent < 2 ? 1 : Math.min(4, 1 + Math.ceil(indent / 4))),
    at: found.at,
    hasPlus: found.mark === "plus" && !found.isPlusBehindDash,
    isDashed: false,
    isAnnounced: false,
  };
  if (found.call !== null) {
    const words = visibleText(line.slice(found.call.end));
    const kept = found.call.kept.map(visibleText).filter((part) => part !== "");
    const text = words === "" ? "" : withoutStress(line, [...kept, words].join(" "));
    return { ...common, mark: "concern", text, hasSign: true, hasPlus: false };
  }
  const rest = line.slice(found.end);
  const text = withoutStress(line, hasWords(rest) ? withoutRule(rest, found.hasRule) : "");
  if (announcedConcern(text) === "concern")
    return { ...common, mark: "concern", text, hasSign: true, isAnnounced: true };
  const quotes = startsQuote(text);
  const isDashed = found.mark === "dash" && !quotes;
  return {
    ...common,
    text,
    mark: markOf(found.mark, quotes, minusMarksArea),
    hasSign: found.hasSign || quotes,
    isDashed,
  };
}

/** Whether a line says nothing: only signs, bullets, rules (`-----`) and characters that show nothing. */
export const isBlankLine = (raw: string): boolean =>
  readSigns(raw, { minusMarksArea: false }).text === "";

/** The words of a line that is a concern, whatever else its notes say; null for any other. */
export function concernWords(raw: string): string | null {
  const { mark, text } = readSigns(raw, { minusMarksArea: false });
  return mark === "concern" && text !== "" ? text : null;
}

/** Whether a line is a concern, or may announce one: it heads nothing, and is nobody's next step. */
export const mayAnnounce = (raw: string): boolean => {
  const { mark, text } = readSigns(raw, { minusMarksArea: false });
  return mark === "concern" ? text !== "" : announcedConcern(text) === "maybe";
};

/** Whether a line begins with a bullet or one of the signs that notes use for points. */
export const startsWithSign = (raw: string): boolean =>
  readSigns(raw, { minusMarksArea: false }).hasSign;

/** Whether a number or letter that counts begins the line: "a) better than last year". */
export const isCounted = (raw: string): boolean =>
  /^(?:\(?\d{1,3}(?:\.\d{1,2}){0,3}[.)]|\(?(?:[a-zA-Z]|[ivxIVX]{1,5})\)|(?:[a-z]|[ivx]{1,5})\.)\s/.test(
    visibleText(raw),
  );

/**
 * Whether the writer of these lines sets "-" against "+". Most people begin every line with "-";
 * who also begins some with "+" means something by both.
 */
export const setsMinusAgainstPlus = (lines: readonly string[]): boolean =>
  lines.some((line) => line.includes("+") && readSigns(line, { minusMarksArea: false }).hasPlus);

type Beginning = {
  readonly end: number;
  readonly level: number;
  readonly at: string | null;
  readonly mark: "plus" | "question" | "dash" | "quote" | "strength" | "area" | null;
  readonly isPlusBehindDash: boolean;
  readonly hasSign: boolean;
  readonly hasRule: boolean;
  /** Where the words behind a "!" begin, and what before it belongs to them: when, or who. */
  readonly call: { readonly end: number; readonly kept: readonly string[] } | null;
};

const gap = new RegExp(`[${unseen}]*`, "uy");
// Up to the next letter or figure; and what in it calls out: ! ！ ❗ ❕ ‼ ⁉ ⚠ 🚨, but not <!-- or ![picture](…).
const signsAhead = /[^\p{L}\p{N}]*/uy;
const someCall = /[!\uFF01\uFE57\u00A1\u2757\u2755\u203C\u2049\u26A0\u{1F6A8}\u{1F198}]/u;
const calls =
  /(?:(?<!<)!|(?<=<)!(?=>)|[\uFF01\uFE57\u00A1\u2757\u2755\u203C\u2049\u26A0\u{1F6A8}\u{1F198}])(?!\[[^\]]{0,200}\]\()/gu;

// "09:30-10:30 ! girl", "3.1 ! girl": figures before a "!".
const figures = new RegExp(
  String.raw`\d{1,4}(?:[:.]\d{1,4}){0,3}(?:\s?[ap]m|\s?hrs?)?(?=[${unseen}.):\]\-\u2013])`,
  "uyi",
);

function beginningOf(line: string): Beginning {
  let at = 0;
  let looked = 0;
  // Where the words begin, once they do; what follows is still searched for a "!" behind numbers and signs.
  let words: number | null = null;
  let level = 1;
  let stamp: string | null = null;
  let mark: Beginning["mark"] = null;
  let isPlusBehindDash = false;
  let hasSign = false;
  let hasRule = false;
  let call: { readonly end: number; readonly kept: readonly string[] } | null = null;
  for (;;) {
    gap.lastIndex = at;
    at += gap.exec(line)?.[0].length ?? 0;
    // Each stretch of signs is looked through once, so that a line of nothing else costs no more.
    if (at >= looked) {
      signsAhead.lastIndex = at;
      looked = at + (signsAhead.exec(line)?.[0].length ?? 0);
      const called = lastCall(line, at, looked);
      if (called !== null) {
        call = { end: called, kept: [stamp ?? "", line.slice(words ?? at, at)] };
        break;
      }
    }
    const found = signTokenAt(line, at);
    if (found === null || found.token.type === "quotationMark") {
      if (found !== null && words === null && startsQuote(visibleText(line.slice(at)))) {
        // It stays with the words it opens.
        if (mark === null || mark === "dash") mark = "quote";
        hasSign = true;
      }
      words ??= at;
      if (at >= looked) {
        figures.lastIndex = at;
        const passed = figures.exec(line)?.[0].length ?? 0;
        if (passed === 0) break;
        at += passed;
        continue;
      }
      at += (line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    const { token } = found;
    at = found.end;
    if (words !== null) continue;
    if (token.type === "bullet") level = Math.max(level, token.level);
    else if (token.type === "stamp") stamp ??= token.at;
    else if (token.type === "said") mark = token.mark;
    else if (token.type === "plus" || token.type === "question") {
      isPlusBehindDash ||= mark === "dash";
      mark = token.type;
    } else if (token.type === "dash") mark ??= "dash";
    else if (token.type === "rule") hasRule = true;
    hasSign ||= token.type !== "number" && token.type !== "stamp";
  }
  const end = words ?? at;
  call ??= calledAfterName(line, end, stamp);
  return { end, level, at: stamp, mark, isPlusBehindDash, hasSign, hasRule, call };
}

/** Behind the last sign between `from` and `to` that calls out, and the signs after it; null without one. */
function lastCall(line: string, from: number, to: number): number | null {
  const stretch = line.slice(from, to);
  if (!someCall.test(stretch)) return null;
  let end: number | null = null;
  // With what follows, to tell a picture's "!" from a call.
  for (const match of line.slice(from, to + 210).matchAll(calls))
    if (match.index < stretch.length) end = match.index + match[0].length;
  if (end === null) return null;
  // "!-", "! •", "!)": signs that follow are no words either; an opening quotation mark or bracket is.
  const after = /^[^\p{L}\p{N}"\u201C\u2018'([\u00A3$]*/u.exec(stretch.slice(end))?.[0].length ?? 0;
  return from + end + after;
}

const call = String.raw`(?:[!\uFF01\uFE57\u00A1\u2757\u2755\u203C\u2049\u26A0\u{1F6A8}\u{1F198}]|&(?:#0?33|#x21|excl);)`;
const anyCall = new RegExp(call, "ui");

/** Whether a line holds a sign that calls out, wherever it stands. */
export const mayCall = (line: string): boolean => anyCall.test(line);

const wordsBehind = String.raw`(?=[^=]{0,8}[\p{L}\p{N}])`;
const callHere = new RegExp(String.raw`[([{*_]{0,2}${call}+\uFE0F?(?!\[|=)${wordsBehind}`, "uyi");
// "police: ! boy left", "[09:40] JP: !! girl": who or what stands before the sign stays.
const namedCall = new RegExp(
  String.raw`([^!\uFF01]{1,160}[:|>;,\t\u2013\u2014-])\s{0,3}(?=${call})`,
  "uyi",
);
const lead = /[^!\uFF01]{1,160}:\s{1,3}/uy;
const alone = new RegExp(String.raw`[^!?.]{1,40}\s(?=${call})`, "uyi");
// A cell of a row that is drawn with tabs or strokes.
const cellCall = new RegExp(String.raw`[\t|]\s{0,3}(?=${call})`, "ui");

/** A "!" that stands alone between a label, or the cells of a row, and the words. */
function calledAfterName(
  line: string,
  at: number,
  stamp: string | null,
): { readonly end: number; readonly kept: readonly string[] } | null {
  // Most lines have no such sign anywhere, and need not be searched for what may stand before it.
  if (!mayCall(line)) return null;
  for (const from of callPlaces(line, at)) {
    callHere.lastIndex = from;
    const match = callHere.exec(line);
    if (match === null) continue;
    const label = visibleText(line.slice(at, from)).replace(/^[([{<*_"'@]+$/, "");
    const behind = /^[^\p{L}\p{N}"\u201C\u2018'([\u00A3$]*/u.exec(
      line.slice(from + match[0].length),
    );
    return { end: from + match[0].length + (behind?.[0].length ?? 0), kept: [stamp ?? "", label] };
  }
  return null;
}

/** Where a "!" would stand alone: at once, behind a label, behind a stop, in a cell. */
function callPlaces(line: string, at: number): readonly number[] {
  const places = [at];
  const labels = [labelEnd(line, at)];
  // "Assistant director: NB ! girl"
  lead.lastIndex = at;
  const [before] = lead.exec(line) ?? [];
  if (before !== undefined) labels.push(labelEnd(line, at + before.length));
  // "Urgent!" and "2! managers" are words with their exclamation mark.
  for (const label of labels)
    if (label > at && /[^\p{L}\p{N}]$/u.test(line.slice(at, label))) places.push(label);
  // "Sarah ! girl left with father": any name, where the words are of a child.
  alone.lastIndex = at;
  const [name = ""] = alone.exec(line) ?? [];
  if (mayLabel(name, 4) && namesChild(line.slice(at + name.length, at + 200)))
    places.push(at + name.length);
  namedCall.lastIndex = at;
  const named = namedCall.exec(line);
  if (named !== null) places.push(at + named[0].length);
  const cell = cellCall.exec(line.slice(0, 1000));
  if (cell !== null) places.push(cell.index + cell[0].length);
  return places;
}

function markOf(mark: Beginning["mark"], quotes: boolean, minusMarksArea: boolean): NoteMark {
  switch (mark) {
    case "plus":
    case "strength":
      return "strength";
    case "area":
      return "area";
    case "question":
      return "question";
    case "quote":
      return "quote";
    case "dash":
      if (quotes) return "quote";
      return minusMarksArea ? "area" : "plain";
    case null:
      return quotes ? "quote" : "plain";
  }
}

// What counts as words: letters, figures, money, pictures.
const hasWords = (text: string): boolean => /[\p{L}\p{N}\p{Extended_Pictographic}£€]/u.test(text);

/** "--- Day 2 ---" without its second rule. */
function withoutRule(text: string, hasRule: boolean): string {
  const seen = visibleText(text);
  if (!hasRule) return seen;
  let end = seen.length;
  while (end > 0 && /[-\u2010-\u2015\u2212=_~*#]/.test(seen.charAt(end - 1))) end -= 1;
  return end > seen.length - 3 ? seen : visibleText(seen.slice(0, end));
}

// What closes what Markdown stresses, or a quotation mark that opened before the sign: **+ good**, "! girl left".
function withoutStress(line: string, text: string): string {
  const closing = /(?:\*{1,3}|_{1,3}|["\u201D])$/.exec(text)?.[0];
  if (closing === undefined) return text;
  const opening = closing === "\u201D" ? "\u201C" : closing;
  const words = text.slice(0, -closing.length);
  const opensBefore = line.slice(0, line.length - text.length).includes(opening);
  return opensBefore && !words.includes(opening) ? visibleText(words) : text;
}

const closed = /^["\u201C\u201E\u201F\u00AB]([^"\u201C\u201D\u00BB]*)["\u201C\u201D\u00BB](.*)$/su;
const saidBy =
  /^\s+(?:said|says?|sw|sws|tm|tms|yp|told|from|per|by|according|was|were|x\d|\d|(?:a |the |one |two |three |several |many |all )?(?:social|young|child|parent|carer|manager|teacher|police|head|nurse|health|staff|member|chair|director|boy|girl))/i;

// “…” that make up most of the line, or '…' as British hands write it: not 'tis, not '90s, not 'the kids' rights,
// and not a name in quotation marks that the line goes on about.
function startsQuote(text: string): boolean {
  if (/^["\u201C\u201E\u201F\u00AB]/.test(text)) {
    const [, within = "", rest = ""] = closed.exec(text) ?? [];
    const isName =
      within !== "" &&
      within.trim().split(/\s+/).length <= 3 &&
      !/[.!?,]$/.test(within) &&
      within.length * 2 < text.length &&
      /^\s+\p{Ll}/u.test(rest) &&
      !saidBy.test(rest);
    return !isName;
  }
  const single = /^['\u2018](?=[^\s'\u2019])/.test(text)
    ? /^['\u2018].{2,}?\s.*?(?:[^s]['\u2019](?=$|[\s.,;:)\u2013\u2014-])|s['\u2019](?=$|[.,;:)]|\s?[\u2013\u2014(-]))/su.exec(
        text,
      )
    : null;
  return single !== null && single[0].length * 2 >= text.length;
}
