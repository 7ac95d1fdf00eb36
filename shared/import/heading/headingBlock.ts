import type { AsideReason } from "../lineHint.ts";
import { findTimes } from "./dayAndTime.ts";
import { columnOfSession, headsNotes } from "../noteTable.ts";
import { visibleText } from "../signs/invisible.ts";
import type { ReadingContext } from "../readingContext.ts";
import {
  concernWords,
  isBlankLine,
  isCounted,
  mayAnnounce,
  readSigns,
  startsWithSign,
} from "../signs/readSigns.ts";
import { type Facts, names, tells } from "./headingFacts.ts";
import { labelInside, labelOf, namesPeersOnly } from "./headingLabels.ts";
import { wordsAt, wordsOf, type PhysicalLine } from "../splitLines.ts";

/** What the lines at the top of notes say of the session. */
export type HeadingParts = {
  /** Title, day, time: what has no label, a part a line. */
  readonly said: readonly string[];
  /** Who came, as it stands after "Present:". */
  readonly present: string;
  readonly peers: string;
  readonly writer: string;
  readonly room: string;
  /** When it ended, as it stands after "End:". */
  readonly ends: string;
  /** A label says that the team watched rather than asked. */
  readonly isObserved: boolean;
  /** A first line that names the group and tells something: it stays a note. */
  readonly told: string;
};

/** The heading and which lines it takes; those lines say nothing else. */
export type HeadingBlock = { readonly parts: HeadingParts; readonly lines: ReadonlySet<number> };

/** A heading of one line. */
export const headingOf = (text: string): HeadingParts => ({
  said: text === "" ? [] : [text],
  present: "",
  peers: "",
  writer: "",
  room: "",
  ends: "",
  isObserved: false,
  told: "",
});

const general =
  /^(?:(?:my|field|evidence|interview|meeting|session|typed|rough|raw|visit|handwritten|fieldwork|peer)\s)*(?:notes?|minutes|write[- ]?up|record)(?: of (?:the )?(?:meeting|session|interview))?[.:]?$|^(?:(?:lga|regional|local|send|children['’]?s (?:services|social care)|safeguarding)\s)*peer (?:review|challenge|diagnostic|visit|team|officer)s?(?:\s?[-–—:,|]\s?.{1,40}|\s(?:notes?|of|at|in|team|visit|feedback)\b.{0,40})?$/i;

const mostLines = 14;

/**
 * The lines at the top that head the notes: title, day and time, who came, whose notes, each on a line of
 * its own or together. It ends with the first line that bears a sign or tells something.
 */
export function headingBlock(
  lines: readonly PhysicalLine[],
  asides: readonly (AsideReason | null)[],
  context: ReadingContext,
): HeadingBlock {
  const before = known.get(lines);
  if (before?.context === context) return before.block;
  const block = readBlock(lines, asides, context);
  known.set(lines, { context, block });
  return block;
}

// What kind of file it is and what its heading says both go by it.
const known = new WeakMap<
  readonly PhysicalLine[],
  { readonly context: ReadingContext; readonly block: HeadingBlock }
>();

function readBlock(
  lines: readonly PhysicalLine[],
  asides: readonly (AsideReason | null)[],
  context: ReadingContext,
): HeadingBlock {
  const taken = new Set<number>();
  const said: string[] = [];
  const fields = { present: "", peers: "", writer: "", room: "", ends: "" };
  let isObserved = false;
  let told = "";
  let subject = "";
  let isDatedBySubject = false;
  let seen = 0;
  for (let at = 0; at < lines.length && seen < mostLines; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const text = withoutMarkdown(withoutPictures(visibleText(wordsOf(line))));
    if (line.hint?.isSubject === true || /^subject\s?:/i.test(text)) {
      subject = text.replace(/^subject\s?:\s*/i, "");
      isDatedBySubject = isDated(names(subject, context)) && names(subject, context).hasGroup;
    }
    if (isBlankLine(wordsOf(line)) || asides[at] !== null) continue;
    seen += 1;
    if (mayAnnounce(wordsOf(line)) || text.length > 400) break;
    // A table of notes begins: its rows are what was heard, whatever its first columns are called.
    const cells = cellsIn(line);
    if (cells !== null && headsNotes(cells)) {
      takeColumns(cells, at);
      break;
    }
    const pieces = text.split(labelInside).map((piece) => piece.trim());
    const first = labelOf(pieces[0] ?? "", context);
    if (first !== null) {
      taken.add(at);
      for (const piece of pieces) addPiece(piece);
      if (first.label === "present" && first.value === "") at = takeList(at);
      continue;
    }
    if (isAmongLabels(text, at)) {
      taken.add(at);
      if (isDated(names(text, context))) said.push(text.replace(/^[^:]*:\s*/, ""));
      continue;
    }
    if (
      line.hint?.level !== undefined ||
      startsWithSign(withoutPictures(wordsOf(line).trim())) ||
      (readSigns(wordsOf(line), { minusMarksArea: false }).at !== null &&
        !names(text, context).isBare) ||
      (said.length > 0 && isOfCountedList(at))
    )
      break;
    const role = isIntroduction(text, at) ? introduction(text) : roleOf(text, at);
    if (role === "told") told = text;
    if (role === "told" || role === "note") break;
    taken.add(at);
    if (role === "title") for (const piece of pieces) addPiece(piece);
  }
  if ((said.length === 0 || isDatedBySubject) && names(subject, context).isHeading)
    said.unshift(subject);
  return {
    parts: { said: withoutLetterhead(said, context), ...fields, isObserved, told },
    lines: taken,
  };

  function addPiece(piece: string): void {
    const found = labelOf(piece, context);
    isObserved ||= /^observe/i.test(piece) && found?.label === "peers";
    if (found === null)
      said.push(
        namesPeersOnly(piece, context) ? piece.toUpperCase().replace(/\bLEAD\b/, "lead") : piece,
      );
    else if (found.label === "present" && namesPeersOnly(found.value, context))
      fields.peers = [fields.peers, found.value].filter(Boolean).join(", ");
    else if (found.label === "said" || found.label === "when") said.push(found.value);
    else if (found.label !== "absent")
      fields[found.label] = [fields[found.label], found.value].filter(Boolean).join(", ");
  }

  /** Columns that say in every row the same of when, where and by whom are the heading of all rows. */
  function takeColumns(heads: readonly string[], from: number): void {
    const rows = lines.slice(from + 1).flatMap((line) => {
      const cells = cellsIn(line);
      return cells === null ? [] : [cells];
    });
    heads.forEach((head, column) => {
      const [value = "", ...others] = new Set(rows.map((cells) => (cells[column] ?? "").trim()));
      if (value === "" || others.length > 0) return;
      const says = columnOfSession(head);
      if (says === "said") said.push(value);
      else if (says !== null) fields[says] = value;
    });
  }

  /** "Present:" with a name a line below it. */
  function takeList(from: number): number {
    let at = from;
    for (let next = from + 1; next < Math.min(lines.length, from + 40); next += 1) {
      const line = lines[next];
      const text = line === undefined ? "" : visibleText(wordsOf(line));
      if (line === undefined || isBlankLine(wordsOf(line)) || text.length > 80) break;
      if (
        labelOf(text, context) !== null ||
        concernWords(wordsOf(line)) !== null ||
        findTimes(text) !== null
      )
        break;
      taken.add(next);
      fields.present = [fields.present, text.replace(/^(?:[\s\-–•*]|o\s|\d{1,2}[.)])+(?=\S)/u, "")]
        .filter(Boolean)
        .join(", ");
      at = next;
    }
    return at;
  }

  /** "KLOE lead: RW" between lines with labels: one more box of the sheet. */
  function isAmongLabels(text: string, at: number): boolean {
    if (!/^[\p{L}][\p{L} /()&-]{1,39}\s?:\s/u.test(text) || !taken.has(at - 1)) return false;
    const [above, below] = [at - 1, at + 1].map((each) => visibleText(wordsAt(lines, each)));
    return labelOf(above ?? "", context) !== null && labelOf(below ?? "", context) !== null;
  }

  /** "Notes from this afternoon as promised.": words to the reader above the heading. */
  function isIntroduction(text: string, at: number): boolean {
    if (said.length > 0 || !introduces.test(text)) return false;
    if (isDatedBySubject) return true;
    return lines.slice(at + 1, at + 6).some((line) => {
      const facts = names(visibleText(wordsOf(line)), context);
      return facts.hasTime && (facts.hasGroup || facts.hasDay) && !startsWithSign(wordsOf(line));
    });
  }

  /** How many were met may stand in it. */
  function introduction(text: string): "title" | "general" {
    return isDatedBySubject && /\d/.test(text) ? "title" : "general";
  }

  function roleOf(text: string, at: number): "title" | "general" | "told" | "note" {
    if (general.test(text)) return "general";
    // Day and group in a paragraph that goes on to tell: all of it stays a note.
    if (isParagraph(text)) return "told";
    if ((said.length > 0 || isDatedBySubject) && saysWhoCame.test(text)) {
      fields.present = [fields.present, text.replace(/^\(|\)\.?$|\.$/g, "")]
        .filter(Boolean)
        .join(", ");
      return "general";
    }
    if (
      said.length > 0 &&
      (namesPeersOnly(text, context) ||
        isRoomAlone.test(text) ||
        isCountAlone.test(text) ||
        isCrew(text))
    )
      return "title";
    const facts = names(text, context);
    const hasTitle = said.some((each) => names(each, context).isTitle);
    if (facts.isBare) return "title";
    if (isOfLog(text, at)) return "note";
    if (isAboveDate(text, facts, at)) return "title";
    if (hasTitle) {
      if (countsPeople.test(text) && facts.words <= 12 && !facts.isProse) return "title";
      const isAlone = lines[at + 1] === undefined || !isPlainLine(at + 1);
      const counts =
        facts.hasCount ||
        (/^\d{1,3} \p{L}/u.test(text) &&
          (facts.isStrong || (facts.hasGroup && isAlone)) &&
          facts.words <= 10);
      return (facts.hasDay || facts.hasTime || counts) && !facts.isProse ? "title" : "note";
    }
    if (facts.isStrong && !facts.isProse) return "title";
    if (facts.hasGroup && facts.isProse) return "told";
    if (facts.hasGroup || facts.saysKind)
      return facts.others <= 3 && !facts.isProse ? "title" : "told";
    const isStyled = (lines[at]?.hint?.heading ?? 9) <= 2;
    const isShort = facts.words <= 8 && !/[.!?]$/.test(text) && !facts.isProse;
    return isStyled || (isShort && nextHeads(at)) ? "title" : "note";
  }

  /** "KD and LP; 7 new social workers": who of the team was there, and how many they met. */
  function isCrew(text: string): boolean {
    const pieces = text.split(/[;,]\s*/);
    return (
      pieces.length > 1 &&
      pieces.some((piece) => namesPeersOnly(piece, context)) &&
      pieces.every(
        (piece) =>
          namesPeersOnly(piece, context) || /^\d{1,3}\s\p{L}[\p{L}'’ ]{1,40}$/u.test(piece),
      )
    );
  }

  /** "0904 First child. All agencies speak": what happened at that time, below a heading with a time or above such a line. */
  function isOfLog(text: string, at: number): boolean {
    if (!startsWithClock.test(text)) return false;
    if (said.some((each) => names(each, context).hasTime)) return true;
    const next = lines.slice(at + 1, at + 3).find((line) => !isBlankLine(wordsOf(line)));
    return next !== undefined && startsWithClock.test(visibleText(wordsOf(next)));
  }

  /** A letterhead, a programme's name, a title over several lines: a few words, and below them when it was. */
  function isAboveDate(text: string, facts: Facts, at: number): boolean {
    if (said.some((each) => isDated(names(each, context)))) return false;
    if (facts.isProse || facts.words > 9 || /[.!?]$/.test(text)) return false;
    let ahead = 0;
    for (let next = at + 1; next < lines.length && ahead < 5; next += 1) {
      const line = lines[next];
      const raw = wordsAt(lines, next);
      if (isBlankLine(raw) || asides[next] !== null) continue;
      ahead += 1;
      if (startsWithSign(raw) || line?.hint?.level !== undefined || mayAnnounce(raw)) return false;
      const below = names(visibleText(raw), context);
      if (isDated(below) && !below.isProse) return !isOfLog(visibleText(raw), next);
      if (below.isProse || below.words > 9) return false;
    }
    return false;
  }

  /** "(1) Meetings attended" above "(2) …": points, whatever they count. */
  function isOfCountedList(at: number): boolean {
    const next = lines.slice(at + 1, at + 3).find((line) => !isBlankLine(wordsOf(line)));
    return isCounted(wordsAt(lines, at)) && next !== undefined && isCounted(wordsOf(next));
  }

  /** Whether a line is words alone: no heading of peers, no sign, not blank. */
  function isPlainLine(at: number): boolean {
    const raw = wordsAt(lines, at);
    return !isBlankLine(raw) && !startsWithSign(raw) && !namesPeersOnly(visibleText(raw), context);
  }

  /** Whether the next line says when it was: then this one is its title. */
  function nextHeads(at: number): boolean {
    const next = lines.slice(at + 1, at + 4).find((line) => !isBlankLine(wordsOf(line)));
    if (next === undefined || startsWithSign(wordsOf(next))) return false;
    const text = visibleText(wordsOf(next));
    const facts = names(text, context);
    return (
      (facts.isStrong && !facts.isProse && text.length <= 200) || labelOf(text, context) !== null
    );
  }
}

/** The cells of a table's row, of Word or drawn with tabs. */
const cellsIn = (line: PhysicalLine): readonly string[] | null =>
  line.hint?.cells ??
  (/^[^\t]+\t[^\t]/.test(line.raw) ? line.raw.split("\t").map((cell) => cell.trim()) : null);

const isDated = ({ hasDay, hasTime }: Facts): boolean => hasDay || hasTime;

const startsWithClock =
  /^\[?(?:[01]?\d|2[0-3])[:.]?[0-5]\d(?:\s?hrs?)?\]?(?:\s[-–—]|,|:)?\s+\p{L}/iu;

/** "(6 DSLs came, 1 sent apologies)", "Met five members of the panel.": who was there, told in a line below the title. */
const saysWhoCame =
  /^(?:\(\s?\d{1,3}\s[^()]{2,100}\)\.?|(?:we |i )?(?:met|saw|spoke (?:to|with)|talked (?:to|with)|interviewed)(?: with)? (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [\p{L} ,'’&()\d-]{3,90}\.?)$/iu;

/** Several sentences, or one that is as long as a paragraph. */
const isParagraph = (text: string): boolean => {
  const words = (text.match(/\S+/g) ?? []).length;
  const sentences = (text.match(/[\p{L})]{2}[.!?]["”’)]?\s+\p{Lu}/gu) ?? []).length;
  return tells.test(text) && ((sentences >= 1 && words >= 25) || words >= 45);
};

// The name of an organisation alone, as paper has it at its head.
const letterhead =
  /^(?:[\p{Lu}&][\p{L}'’&.-]*\s(?:and\s|of\s|for\s|the\s)?){1,6}(?:council|trust|nhs(?: foundation)?(?: trust)?|constabulary|police|authority|academy|academies|school|college|directorate|department|board|borough|federation|services?|partnership|ltd|plc|cic)(?:\s?[-–—|,]\s?.{1,50})?$/iu;

// "Northmere Peer Challenge", as sheets of the team have it at their head.
const programmeName =
  /^(?:[\p{L}'’&-]+\s){0,5}peer (?:review|challenge|diagnostic)(?:\s.{0,40})?$/iu;

/** What is said of the session without the letterhead above it, where the rest says who was met. */
function withoutLetterhead(said: readonly string[], context: ReadingContext): readonly string[] {
  const others = said.filter((text) => !letterhead.test(text) && !programmeName.test(text));
  return others.some((text) => names(text, context).hasGroup) ? others : said;
}

const introduces =
  /^(?:(?:here are|these are|please (?:find|see)|see|find|below are|attached are) )?(?:(?:my|the|our|some|a few|rough|quick|typed)\s)*(?:notes?|write[- ]?up)\b.{0,120}$|^(?:as (?:promised|requested|discussed)|hope (?:this|these)|see below|notes below)\b.{0,120}$/i;

/** "Room 3.12", "Committee room 2, Civic Centre" on a line of its own. */
const isRoomAlone =
  /^(?:in person|face to face|online|hybrid)$|^(?:(?:in person|face to face)[,;]?\s)?(?:(?:committee|meeting|conference|training|board|interview|council)\s)?(?:room|rm)\s(?:[a-z]?\d[\d.]{0,4}[a-z]?|[A-Z]|one|two|three|four)(?:,.{1,60})?$/i;

/** "3 workers, 1 police, 1 speech therapist": people counted kind by kind. */
const countsPeople =
  /^\(?\d{1,2} (?:[\p{L}'’&/-]+ ){0,2}(?:workers?|staff|managers?|parents?|carers?|police|nurses?|teachers?|heads?|young people|yp|girls?|boys?|children|members?|sws?|tms?|officers?|chairs?|practitioners?|adopters?|governors?|advisers?|leads?)(?:,|\s(?:and|&|\+))\s\d{1,2} \p{L}/iu;

/** "4 of them", "(6 people)" on a line of its own. */
const isCountAlone =
  /^\(?(?:about |approx\.? |c\.? ?|~)?\d{1,3}\s(?:of (?:them|us)|people|ppl|attended|present|came|attendees|staff|pax|in (?:total|all|the room))\)?\.?$/i;

/** "📍 Hub 🕐 1pm" and "⭐ Schools ⭐": pictures for where, when and who, and those around a title, are no signs. */
const withoutPictures = (text: string): string =>
  text
    .replace(/^(\p{Extended_Pictographic}\uFE0F?)\s*(.+?)\s*\1$/u, "$2")
    .replace(
      /^[\u{1F4C5}\u{1F4C6}\u{1F5D3}\u{1F4CD}\u{1F550}-\u{1F567}\u{23F0}\u{231A}\u{1F464}\u{1F465}\u{1F3E2}\u{1F3EB}\u{1F3E0}]\uFE0F?\s*/u,
      "",
    )
    .replace(
      /\s*[\u{1F4C5}\u{1F4C6}\u{1F5D3}\u{1F4CD}\u{1F550}-\u{1F567}\u{23F0}\u{231A}\u{1F464}\u{1F465}]\uFE0F?\s*(?=\S)/gu,
      ", ",
    );

// "# Headteachers", "**Police**": the signs are the program's.
const withoutMarkdown = (text: string): string =>
  text.replace(/^#{1,6}\s+/, "").replace(/\*\*([^*]+)\*\*/g, "$1");
