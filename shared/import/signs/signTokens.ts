import { unseen } from "./invisible.ts";

/** What one thing at the beginning of a line is. */
export type SignToken =
  /** Some program or habit puts it before every line: a bullet, an arrow, a check box, a quoted mail's ">". */
  | { readonly type: "bullet"; readonly level: 1 | 2 | 3 }
  | { readonly type: "number" }
  | { readonly type: "rule" }
  /** When it was written, `14:05`. */
  | { readonly type: "stamp"; readonly at: string | null }
  /** "-", of which only the other lines tell whether it is a bullet or stands against "+". */
  | { readonly type: "dash" }
  | { readonly type: "plus" }
  | { readonly type: "question" }
  | { readonly type: "said"; readonly mark: "strength" | "area" | "question" | "quote" }
  | { readonly type: "quotationMark" };

/** A token and where it ends. */
export type FoundToken = { readonly token: SignToken; readonly end: number };

type Pattern = {
  /** Sticky. */
  readonly pattern: RegExp;
  readonly token: SignToken | ((match: RegExpExecArray) => SignToken);
};

const dashes = "\\-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D";
const gap = `[${unseen}]`;
/** Behind a number or letter that counts, or a bullet that is a letter. */
const parted = String.raw`(?=${gap}|[!+?${dashes}\u26A0]|$)`;
// "+3 posts", "-5 degrees", "+£2m": a figure with its sign.
const noFigure = String.raw`(?!${gap}{0,2}[£$€]?\d)`;

const bullet = (level: 1 | 2 | 3): SignToken => ({ type: "bullet", level });
const marked = (mark: "strength" | "area" | "question" | "quote"): SignToken => ({
  type: "said",
  mark,
});
const sticky = (source: string, flags = ""): RegExp => new RegExp(source, `uy${flags}`);

const ofLetters: readonly Pattern[] = [
  // Word's bullet of the second level, as Word, Outlook and OneNote put it on the clipboard.
  { pattern: sticky(`o(?=${gap}|$)`), token: bullet(2) },
  {
    pattern: sticky(
      String.raw`(?:(?:good practice|good|(?:what(?:['\u2019]s| is)? )?work(?:s|ing|ed) well|pros?|strengths?|positives?|pos|plus(?:es)?|likes?|www|went well)\s?:|(?:strengths?|positives?|good(?: practice)?|work(?:s|ing|ed) well)\s[-\u2013\u2014]\s)(?=${gap}*[^${unseen}])`,
      "i",
    ),
    token: marked("strength"),
  },
  {
    pattern: sticky(
      String.raw`(?:(?:areas? (?:for|of) (?:improvement|development|dev|concern)|areas?|afi|weakness(?:es)?|negatives?|not (?:so )?good|not working(?: well)?|worried about|cons?|neg|minus(?:es)?|dislikes?|gaps?|challenges?|barriers?|problems?|less good|could be better|ebi|even better if)\s?:|(?:areas|areas? (?:for|of) (?:improvement|development|dev)|weakness(?:es)?|negatives?|not (?:so )?good|not working(?: well)?|less good|could be better)\s[-\u2013\u2014]\s)(?=${gap}*[^${unseen}])`,
      "i",
    ),
    token: marked("area"),
  },
  {
    pattern: sticky(
      String.raw`(?:(?:qs?|qns?|qus?|questions?|quer(?:y|ies)|unsure|unclear|not (?:sure|clear)|to check)\s?:|(?:q|questions?|query|unsure|unclear|not (?:sure|clear)|to check)\s[-\u2013\u2014]\s)(?=${gap}*[^${unseen}])`,
      "i",
    ),
    token: marked("question"),
  },
  {
    pattern: sticky(String.raw`(?:quotes?)\s?:(?=${gap}*[^${unseen}])`, "i"),
    token: marked("quote"),
  },
  // "a)", "iv.", "B)"; not "J. Okonjo", not "v. good".
  { pattern: sticky(`(?:[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\\)${parted}`), token: { type: "number" } },
  { pattern: sticky(`(?:[abd-i]|[ivx]{2,5})\\.${parted}`), token: { type: "number" } },
  // "c. 40 children" is about as many.
  { pattern: sticky(`c\\.${parted}(?!${gap}*\\d)`), token: { type: "number" } },
];

const clock = String.raw`([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?(?:\s?[ap]m)?`;
// "14:05-15:00", "14:05 to 15:00", "12:00 deadline missed": no stamps.
const noRange = String.raw`(?!${gap}*[${dashes}]?${gap}*\d{1,2}[:.]\d\d)`;
const noSubject = String.raw`(?!${gap}*(?:to|until|till?|and|or|is|was|are|were|deadline|start|finish|end|onwards|slot|meeting|appointment|every|each|on|for|so)\b)`;
const stampFrom = (said: string, hour = "0", minute = "00"): SignToken => {
  const later = /pm/i.test(said) && Number(hour) < 12 ? 12 : 0;
  return { type: "stamp", at: `${(Number(hour) + later).toString().padStart(2, "0")}:${minute}` };
};
const stampOf = ([said, hour, minute]: RegExpExecArray): SignToken => stampFrom(said, hour, minute);

const ofDigits: readonly Pattern[] = [
  {
    pattern: sticky(
      String.raw`(?=\d{1,2}:)${clock}(?:${gap}*[:,|](?=${gap})|(?=${gap}|[!+?]))${noRange}${noSubject}`,
      "i",
    ),
    token: stampOf,
  },
  // "15/10/2024, 14:05 - JP: ...": the export of a chat; who wrote is no part of the words.
  {
    pattern: sticky(
      String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s${clock}\s[-\u2013]\s[^:!]{1,40}:(?=\s)`,
      "i",
    ),
    token: stampOf,
  },
  // "0930 + good", "9.30am ? who": a time only before a sign, as figures are much else.
  {
    pattern: sticky(
      String.raw`(?:(?!19|20)([01]\d|2[0-3])([0-5]\d)(?:\s?hrs?)?|([01]?\d|2[0-3])[.:h]([0-5]\d)\s?(?:[ap]m|hrs?)?)(?=${gap}+(?:[+?]${gap}|[+?]\p{L}))`,
      "i",
    ),
    token: ([said, hour, minute, otherHour, otherMinute]) =>
      stampFrom(said, hour ?? otherHour, minute ?? otherMinute),
  },
  { pattern: sticky(`\\d{1,3}[.)]${parted}`), token: { type: "number" } },
  { pattern: sticky(`\\d{1,2}(?:\\.\\d{1,2}){1,3}[.)]${parted}`), token: { type: "number" } },
];

const ofSigns: readonly Pattern[] = [
  {
    pattern: sticky(String.raw`([${dashes}=_~*•·])\1{2,}`),
    token: { type: "rule" },
  },
  { pattern: sticky(String.raw`\+(?:i|ti)?ve(?![\p{L}\d])[:,]?`, "i"), token: marked("strength") },
  { pattern: sticky(`[${dashes}]i?ve(?![\\p{L}\\d])[:,]?`, "i"), token: marked("area") },
  { pattern: sticky(String.raw`:-?\)(?=${gap}|$)`), token: marked("strength") },
  { pattern: sticky(String.raw`:-?\((?=${gap}|$)`), token: marked("area") },
  { pattern: sticky(String.raw`[([]\+(?:i|ti)?ve[)\]]:?`, "i"), token: marked("strength") },
  { pattern: sticky(`[([][${dashes}]i?ve[)\\]]:?`, "i"), token: marked("area") },
  // "+: good", "+) good"; "+,good" of a table's row.
  { pattern: sticky(`[+\uFF0B]+(?:[:).,](?=${gap})|,(?=\\p{L}))`), token: { type: "plus" } },
  { pattern: sticky(`[${dashes}][:)](?=${gap})`), token: { type: "dash" } },
  { pattern: sticky(`[?\uFF1F]+[:)](?=${gap})`), token: { type: "question" } },
  // "**+** good": a sign that Markdown stresses by itself.
  {
    pattern: sticky(`[*_]{1,3}([+?${dashes}])[*_]{1,3}(?=${gap})`),
    token: ([, sign]) =>
      sign === "+" ? { type: "plus" } : sign === "?" ? { type: "question" } : marked("area"),
  },
  // **+ good**: a sign that stands within what Markdown stresses.
  { pattern: sticky(`[*_]{1,3}(?=[+?${dashes}]${gap}*[\\p{L}])`), token: bullet(1) },
  { pattern: sticky(String.raw`[([]\+{1,3}[)\]]`), token: marked("strength") },
  { pattern: sticky(`[([][${dashes}]{1,3}[)\\]]`), token: marked("area") },
  { pattern: sticky(String.raw`[([]\?{1,3}[)\]]`), token: marked("question") },
  {
    pattern: sticky(
      `(?:[=${dashes}]+[>\u203A]|[\u2192\u21A6\u21AA\u21B3\u21D2\u2794\u2798-\u27AF\u27B2-\u27BE\u27F6\u27F9\u27FE\u2B62\u2B95])`,
    ),
    token: bullet(1),
  },
  { pattern: sticky(`[${dashes}]{2}`), token: marked("area") },
  { pattern: sticky(String.raw`[+\uFF0B]+${noFigure}(?!/)`), token: { type: "plus" } },
  { pattern: sticky(`[+\uFF0B](?=${gap})`), token: { type: "plus" } },
  { pattern: sticky(`[${dashes}](?=${gap}|$)`), token: { type: "dash" } },
  { pattern: sticky(`[${dashes}]${noFigure}`), token: { type: "dash" } },
  { pattern: sticky("[?\uFF1F]+(?!\\d)"), token: { type: "question" } },
  // What phones offer for the same: a tick, a cross, a star, a question mark.
  {
    pattern: sticky(
      `[\u{1F642}\u{1F600}-\u{1F604}\u{1F60A}\u{1F60D}\u{1F44F}\u{1F4AA}\u2764\u263A\u2705\u2B50\u{1F44D}\u{1F31F}\u{1F7E2}\u{1F49A}]\uFE0F?(?=${gap}*[^${unseen}])`,
    ),
    token: marked("strength"),
  },
  {
    pattern: sticky(
      `[\u{1F641}\u2639\u{1F61E}-\u{1F621}\u{1F614}-\u{1F615}\u{1F612}\u{1F622}\u274C\u274E\u{1F44E}\u{1F534}\u{1F7E0}]\uFE0F?(?=${gap}*[^${unseen}])`,
    ),
    token: marked("area"),
  },
  { pattern: sticky(`[\u2753\u2754]\uFE0F?(?=${gap}*[^${unseen}])`), token: { type: "question" } },
  {
    pattern: sticky(
      "[\u{1F446}-\u{1F449}\u{1F4CC}\u{1F4CD}\u{1F53A}\u{1F53B}\u27A1\u25B6\u2714\u{1F4DD}\u{1F539}]\uFE0F?(?=.)",
    ),
    token: bullet(1),
  },
  // Check boxes, drawn or typed.
  { pattern: sticky(String.raw`\[[ xX\u2713\u2714\u00A0]?\]`), token: bullet(1) },
  {
    pattern: sticky("[\u2610-\u2612\u2713-\u2718\u2751\u2752\u25A1\u274F\u2750\u{1F5F9}\u{1F5F8}]"),
    token: bullet(1),
  },
  // [14:05] · (14.05) · [15/10/2024, 14:05:33]
  { pattern: sticky(String.raw`[[(](?:[\d/.-]{6,10},?\s)?${clock}[\])]:?`, "i"), token: stampOf },
  {
    pattern: sticky(String.raw`\((?:\d{1,2}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\)${parted}`),
    token: { type: "number" },
  },
  // "> 10 cases" is no quoted mail.
  { pattern: sticky(`>+(?!${gap}*[£$€]?\\d)`), token: bullet(1) },
  // Second level of Word, white; third, a small square of Wingdings (U+F0A7, which pastes as §).
  { pattern: sticky("[\u25E6\u25CB]"), token: bullet(2) },
  { pattern: sticky("[\uF0A7\u00A7]"), token: bullet(3) },
  // *stressed* keeps its stars.
  { pattern: sticky(String.raw`\*(?!\d)(?!\S[^*]*\*)`), token: bullet(1) },
  {
    // Any sign of a private area is some font's bullet: U+F0B7, U+F0D8, U+F0FC …
    pattern: sticky(
      "[\u2022\u2023\u2043\u204C\u204D\u2219\u00A4\u22C5\u25A0\u25A1\u25AA\u25AB\u25B6-\u25BB\u25C6\u25C7\u25CF\u25D8\u25D9\u25FE\u2605\u2606\u2660-\u2667\u2756\u27A2\u27A4\u{1F538}-\u{1F53B}\uE000-\uF8FF]",
    ),
    token: bullet(1),
  },
  { pattern: sticky(String.raw`\u00B7(?!\d)`), token: bullet(1) },
  // "~ waits" is a bullet, "~20 parents" are about as many.
  { pattern: sticky(`~(?=${gap})`), token: bullet(1) },
  { pattern: sticky("[\u2460-\u24FF\u2776-\u2793]"), token: { type: "number" } },
  { pattern: sticky(String.raw`\.(?=${gap}|\p{L})`), token: bullet(1) },
  { pattern: sticky('["\u201C\u201E\u201F\u00AB]'), token: { type: "quotationMark" } },
];

/** The bullet, number, stamp or sign that stands at `at`, or null when the words begin there. */
export function signTokenAt(line: string, at: number): FoundToken | null {
  for (const { pattern, token } of patternsFor(line.charCodeAt(at))) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null)
      return {
        token: typeof token === "function" ? token(match) : token,
        end: at + match[0].length,
      };
  }
  return null;
}

function patternsFor(code: number): readonly Pattern[] {
  if (code >= 0x30 && code <= 0x39) return ofDigits;
  const isLetter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return isLetter ? ofLetters : ofSigns;
}
