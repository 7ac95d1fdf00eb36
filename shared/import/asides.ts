import type { AsideReason } from "./lineHint.ts";
import { visibleText } from "./signs/invisible.ts";
import { startsWithSign } from "./signs/readSigns.ts";
import { wordsOf, type PhysicalLine } from "./splitLines.ts";

/**
 * For each line why it is no note, or null: page numbers, marks of the program, heads of mails, quoted
 * mail, signatures, front matter. A line that calls out a concern is never among them for the caller to
 * see to.
 */
export function asidesOf(lines: readonly PhysicalLine[]): readonly (AsideReason | null)[] {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const reasons = reasonsIn(lines);
  known.set(lines, reasons);
  return reasons;
}

// What kind of file it is and what its lines say both go by them.
const known = new WeakMap<readonly PhysicalLine[], readonly (AsideReason | null)[]>();

function reasonsIn(lines: readonly PhysicalLine[]): Reasons {
  const texts = lines.map((line) => visibleText(wordsOf(line)));
  const reasons = lines.map(
    ({ hint }, at): AsideReason | null =>
      hint?.aside ?? (isFurniture(texts[at] ?? "") ? "furniture" : null),
  );
  markFrontMatter(texts, reasons);
  const isMail =
    markMailHeads(texts, reasons) ||
    lines.some(({ hint }) => hint?.aside === "mailHead") ||
    isLetterLike(texts);
  if (isMail) markGreeting(texts, reasons);
  const hasQuote = markQuotedMail(texts, reasons, isMail);
  markSignature(texts, reasons, isMail || hasQuote);
  return reasons;
}

// What programs and printers put on a page. Whole lines only.
const furniture: readonly RegExp[] = [
  /^(?:page|p\.?|pg\.?)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$/i,
  /^[-–—]\s?\d{1,4}\s?[-–—]$/,
  /^\d{1,4}\s(?:of|\/)\s\d{1,4}$/,
  /^(?:created|made|sent|shared|exported|scanned|printed) (?:with|from|by|using|on|via) (?:microsoft |my |apple |samsung |google |the )?(?:one ?note|outlook|word|teams|iphone|ipad|ipod|android|phone|mobile|samsung|galaxy|huawei|blackberry|windows|mac|evernote|notion|notes|goodnotes|camscanner|adobe|gmail|yahoo)\b.{0,60}$/i,
  /^get outlook for (?:ios|android|mac|windows)\b.{0,60}$/i,
  /^(?:official|official[ -]?[-:–]?[ -]?sensitive|protect|restricted|confidential|private (?:and|&) confidential|not protectively marked|internal use only|draft)(?:\s?[-–:]\s?(?:personal|commercial|not for onward circulation))?\.?$/i,
  /^(?:printed|last (?:edited|saved|modified|updated)|created|exported|edited)(?: on| at| by)?:?\s.{0,12}\d{1,2}[/.: -].{0,40}$/i,
  /^\[(?:image|cid|picture|photo|attachment|inline image)[^\]]{0,200}\]$/i,
  /^!\[[^\]]{0,200}\]\([^)]{0,400}\)$/,
  /^(?:https?:\/\/|www\.)\S{1,400}$/i,
  /^```\w{0,20}$/,
  /^(?:copyright|©).{0,80}$/i,
  /^(?:meeting )?(?:recording|transcript(?:ion)?) (?:has )?(?:started|stopped|begun|ended)\b.{0,60}$/i,
];

const isFurniture = (text: string): boolean =>
  text.length <= 240 && furniture.some((pattern) => pattern.test(text));

type Reasons = (AsideReason | null)[];

// Between two rules at the very top, every line a key with its value: what Obsidian, Joplin and Jekyll keep there.
function markFrontMatter(texts: readonly string[], reasons: Reasons): void {
  const first = texts.findIndex((text) => text !== "");
  if (first === -1 || !/^-{3,}$/.test(texts[first] ?? "")) return;
  for (let at = first + 1; at < Math.min(texts.length, first + 60); at += 1) {
    const text = texts[at] ?? "";
    if (/^(?:-{3,}|\.{3})$/.test(text)) {
      if (at > first + 1) for (let each = first; each <= at; each += 1) reasons[each] = "furniture";
      return;
    }
    if (!/^(?:[\w -]{1,40}:(?:\s|$)|-\s|\[|$)/.test(text)) return;
  }
}

const mailHead =
  /^(?:\*{0,2})(from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?|when|where|required|optional|organizer)\s?:(?:\*{0,2})(?:\s|$)/i;

/** Two or more such lines together, one of them From or Subject, head a mail. */
function markMailHeads(texts: readonly string[], reasons: Reasons): boolean {
  let isMail = false;
  for (let at = 0; at < texts.length; at += 1) {
    if (!mailHead.test(texts[at] ?? "")) continue;
    let end = at;
    const names = new Set<string>();
    while (end < texts.length) {
      const name = mailHead.exec(texts[end] ?? "")?.[1]?.toLowerCase();
      if (name === undefined) break;
      names.add(name);
      end += 1;
    }
    const isHead =
      (names.has("from") &&
        (names.has("to") || names.has("sent") || names.has("subject") || names.has("date"))) ||
      (names.has("subject") && names.has("to"));
    if (isHead) {
      isMail = true;
      for (let each = at; each < end; each += 1) reasons[each] = "mailHead";
    }
    at = Math.max(at, end - 1);
  }
  return isMail;
}

const greets =
  /^(?:(?:hi|hello|hey|dear|hiya)\b.{0,40}|good (?:morning|afternoon|evening)\b.{0,30}|(?:(?:morning|afternoon|evening|all|both|team|everyone|folks|colleagues)\b\s?){1,2})\s?[,.!–-]?$/i;

/** A mail without its head: it begins with a greeting and closes as mails do. */
const isLetterLike = (texts: readonly string[]): boolean => {
  const first = texts.find((text) => text !== "") ?? "";
  return (
    /^(?:hi|hello|hey|dear|hiya|morning|afternoon|all|team)\b/i.test(first) &&
    greets.test(first) &&
    texts.slice(-12).some((text) => closes.test(text))
  );
};

/** The first words of a mail, where they greet. */
function markGreeting(texts: readonly string[], reasons: Reasons): void {
  const first = texts.findIndex((text, at) => text !== "" && reasons[at] === null);
  if (first !== -1 && greets.test(texts[first] ?? "")) reasons[first] = "greeting";
}

const quoteBegins =
  /^(?:-{2,}\s?(?:original|forwarded) message\s?-{2,}|_{10,}|begin forwarded message:|on .{6,200} wrote:|le .{6,120} a écrit :)$/i;

/** What was answered to: from "On … wrote:" or a second mail's head to the end, and ">" lines of a mail. */
function markQuotedMail(texts: readonly string[], reasons: Reasons, isMail: boolean): boolean {
  let hasQuote = false;
  let hasBody = false;
  let isForward = texts.some((text) => /^(?:\*{0,2})subject\s?:(?:\*{0,2})\s*fwd?\s?:/i.test(text));
  const covering: number[] = [];
  for (let at = 0; at < texts.length; at += 1) {
    const text = texts[at] ?? "";
    isForward ||= /^(?:-{2,}\s?forwarded message|begin forwarded message)/i.test(text);
    const isSecondHead = reasons[at] === "mailHead" && hasBody;
    const begins = quoteBegins.test(text) && (hasBody || isMail) && !text.startsWith("_");
    const begun =
      begins || isSecondHead || (/^_{10,}$/.test(text) && reasons[at + 1] === "mailHead");
    // Notes that were sent on: what is forwarded is what they brought, and the words above it go with it.
    if (begun && hasBody && isForward && wordsIn(covering.map((each) => texts[each] ?? "")) <= 30) {
      for (const each of covering) reasons[each] = "greeting";
      reasons[at] = "mailHead";
      hasBody = false;
      isForward = false;
      covering.length = 0;
      continue;
    }
    if (begun && hasBody) {
      for (let each = at; each < texts.length; each += 1)
        if (texts[each] !== "") reasons[each] = "quotedMail";
      return true;
    }
    if (begins) {
      reasons[at] = "quotedMail";
      hasQuote = true;
      continue;
    }
    if ((isMail || hasQuote) && text.startsWith(">")) {
      reasons[at] = "quotedMail";
      hasQuote = true;
    } else if (text !== "" && reasons[at] === null) {
      hasBody = true;
      covering.push(at);
    }
  }
  return hasQuote;
}

const wordsIn = (texts: readonly string[]): number => (texts.join(" ").match(/\S+/g) ?? []).length;

const closes =
  /^(?:(?:many |with |kind |kindest |warm |best )*(?:thanks|regards|wishes)|cheers|yours (?:sincerely|faithfully)|best|thank you|see you (?:at|on|in|soon|then|tomorrow|later)\b.{0,30}|speak soon|take care)(?: again)?[,.! ]*$/i;
const disclaims =
  /\b(?:this (?:e-?mail|message|communication)|the information in this)\b.{0,120}\b(?:confidential|intended|recipient|privileged|addressee)/i;
const contact =
  /^(?:sent from|tel\b|t:|m:|e:|mob|phone|email|www\.|https?:|direct dial)|@[\w-]+\.|\b0\d{3,4}[ \d]{6,8}\b/i;

/** A name, a post and a telephone under the last blank line of a mail. */
function markContactBlock(texts: readonly string[], reasons: Reasons, last: number): void {
  let end = last;
  while (end > 0 && ((texts[end - 1] ?? "") === "" || reasons[end - 1] === "signature")) end -= 1;
  let start = end;
  while (start > 0 && (texts[start - 1] ?? "") !== "" && reasons[start - 1] === null) start -= 1;
  const block = texts.slice(start, end);
  const isBlock =
    start > 0 &&
    block.length > 0 &&
    block.length <= 8 &&
    block.some((text) => contact.test(text)) &&
    block.every((text) => text.length <= 120 && !startsWithSign(text));
  if (isBlock) for (let at = start; at < end; at += 1) reasons[at] = "signature";
}

/** The last lines of a mail: from "-- " or "Kind regards" on, and what lawyers add. */
function markSignature(texts: readonly string[], reasons: Reasons, isMail: boolean): void {
  const end = reasons.findIndex((reason) => reason === "quotedMail");
  const last = end === -1 ? texts.length : end;
  for (let at = Math.max(0, last - 40); at < last; at += 1) {
    const text = texts[at] ?? "";
    const rest = texts.slice(at + 1, last).filter((each) => each !== "");
    const isDashes = /^(?:--|__|—)$/.test(text) && rest.length <= 10;
    const begins =
      (isDashes && (isMail || rest.some((each) => contact.test(each)))) ||
      (isMail && closes.test(text) && rest.length <= 14) ||
      disclaims.test(text);
    if (!begins) continue;
    for (let each = at; each < last; each += 1)
      if (texts[each] !== "" && reasons[each] === null) reasons[each] = "signature";
    if (isMail) markContactBlock(texts, reasons, at);
    return;
  }
  if (isMail) markContactBlock(texts, reasons, last);
}
