import type { VocabularyKey } from "../../visit/fields.ts";
import type { AsideReason } from "../lineHint.ts";
import { findDay, findTimes } from "./dayAndTime.ts";
import { headsNotes } from "../noteTable.ts";
import { visibleText } from "../signs/invisible.ts";
import type { ReadingContext } from "../readingContext.ts";
import {
  concernWords,
  isBlankLine,
  mayAnnounce,
  readSigns,
  startsWithSign,
} from "../signs/readSigns.ts";
import { findSourceGroups, peopleNamed } from "../sourceGroupWords.ts";
import { wordsOf, type PhysicalLine } from "../splitLines.ts";

/** What the lines at the top of notes say of the session. */
export type HeadingParts = {
  /** Title, day, time: what has no label, a part a line. */
  readonly said: readonly string[];
  /** Who came, as it stands after "Present:". */
  readonly present: string;
  readonly peers: string;
  readonly writer: string;
  readonly room: string;
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
  isObserved: false,
  told: "",
});

type Label = "said" | "when" | "present" | "absent" | "peers" | "writer" | "room";

const labels: readonly (readonly [Label, RegExp])[] = [
  [
    "when",
    /^(?:date|day|when|time|times|date (?:and|&) time|start|end)\s?(?:\([^)]{0,20}\))?\s?:\s*/i,
  ],
  [
    "present",
    /^(?:present|attendees?|attended(?: by)?|in attendance|attending|attendance|people(?: met| present)?|participants?|interviewees?|who(?: was met| we met| came)?|(?:we )?met(?: with)?|spoke (?:to|with)|interviewed|number (?:of people|present|attending)|no\.? (?:present|attending|of people)|numbers?)\s?(?:\([^)]{0,20}\))?\s?(?::|\s[-–]\s)\s*/i,
  ],
  [
    "absent",
    /^(?:chair(?:ed by)?|apologies|absent|not present|did not attend)(?: (?:from|received))?\s?:\s*/i,
  ],
  [
    "peers",
    /^(?:peers?(?: present| reviewers?| challengers?)?|peer team|observers?|observed by|observing|reviewers?(?: present)?|challengers?|review team|interviewers?|interviewed by|facilitators?|facilitated by|team(?: members?)?(?: present)?|leads?|led by|seen by|by|with)\s?:\s*/i,
  ],
  [
    "writer",
    /^(?:notes?(?: by| taken by)?|note[- ]?taker|scribe|author|taken by|written by|minutes(?: by)?)\s?:\s*/i,
  ],
  ["room", /^(?:venue|room|location|place|where)\s?:\s*/i],
  [
    "said",
    /^(?:session|meeting|subject|title|name(?: of (?:interviewee|interview|person|people|group|team|service|session|meeting))?|job title|designation|group(?: met)?|interview(?: with| of)?|re|topic|who was met|type|kind|role|service|team met|purpose)\s?:\s*/i,
  ],
];
const inLine =
  /(?<=[.;|]|\s{2}|\t|\s[–—])\s*(?=(?:present|apologies|observers?|peers?|notes?(?: by)?|venue|room|attendees?)\s?:)/gi;

const general =
  /^(?:(?:my|field|interview|meeting|session|typed|rough|raw|visit|handwritten|fieldwork|peer)\s)*(?:notes?|minutes|write[- ]?up|record)(?: of (?:the )?(?:meeting|session|interview))?[.:]?$/i;

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
  const taken = new Set<number>();
  const said: string[] = [];
  const fields = { present: "", peers: "", writer: "", room: "" };
  let isObserved = false;
  let told = "";
  let subject = "";
  let seen = 0;
  for (let at = 0; at < lines.length && seen < mostLines; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const text = withoutMarkdown(visibleText(wordsOf(line)));
    if (line.hint?.isSubject === true) subject = text.replace(/^subject\s?:\s*/i, "");
    if (isBlankLine(wordsOf(line)) || asides[at] !== null) continue;
    seen += 1;
    if (mayAnnounce(wordsOf(line)) || text.length > 400) break;
    const pieces = text.split(inLine).map((piece) => piece.trim());
    const first = labelOf(pieces[0] ?? "", context);
    if (first !== null) {
      taken.add(at);
      for (const piece of pieces) addPiece(piece);
      if (first.label === "present" && first.value === "") at = takeList(at);
      continue;
    }
    if (
      line.hint?.level !== undefined ||
      (line.hint?.cells !== undefined && headsNotes(line.hint.cells)) ||
      startsWithSign(wordsOf(line)) ||
      readSigns(wordsOf(line), { minusMarksArea: false }).at !== null
    )
      break;
    const role = isIntroduction(text, at) ? "general" : roleOf(text, at);
    if (role === "told") told = text;
    if (role === "told" || role === "note") break;
    taken.add(at);
    if (role === "title") for (const piece of pieces) addPiece(piece);
  }
  if (said.length === 0 && subject !== "" && names(subject, context).isHeading) said.push(subject);
  return { parts: { said, ...fields, isObserved, told }, lines: taken };

  function addPiece(piece: string): void {
    const found = labelOf(piece, context);
    isObserved ||= /^observe/i.test(piece) && found?.label === "peers";
    if (found === null) said.push(piece);
    else if (found.label === "said" || found.label === "when") said.push(found.value);
    else if (found.label !== "absent")
      fields[found.label] = [fields[found.label], found.value].filter(Boolean).join(", ");
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

  /** "Notes from this afternoon as promised.": words to the reader above the heading. */
  function isIntroduction(text: string, at: number): boolean {
    if (said.length > 0 || !introduces.test(text)) return false;
    return lines.slice(at + 1, at + 6).some((line) => {
      const facts = names(visibleText(wordsOf(line)), context);
      return facts.hasTime && (facts.hasGroup || facts.hasDay) && !startsWithSign(wordsOf(line));
    });
  }

  function roleOf(text: string, at: number): "title" | "general" | "told" | "note" {
    if (general.test(text)) return "general";
    if (said.length > 0 && (namesPeersOnly(text, context) || isRoomAlone.test(text)))
      return "title";
    const facts = names(text, context);
    const hasTitle = said.some((each) => names(each, context).isTitle);
    if (facts.isBare) return "title";
    if (hasTitle) {
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

  /** Whether a line is words alone: no heading of peers, no sign, not blank. */
  function isPlainLine(at: number): boolean {
    const raw = wordsOf(lines[at] ?? { raw: "", number: 0, ending: "" });
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

const introduces =
  /^(?:(?:here are|these are|please (?:find|see)|see|find|below are|attached are) )?(?:(?:my|the|our|some|a few|rough|quick|typed)\s)*(?:notes?|write[- ]?up)\b.{0,120}$|^(?:as (?:promised|requested|discussed)|hope (?:this|these)|see below|notes below)\b.{0,120}$/i;

/** "LP, KD", "(LP leading, KD scribe)": who of the team was there, and nothing else. */
function namesPeersOnly(text: string, { initials }: ReadingContext): boolean {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  const isPeer = (word: string): boolean =>
    initials.includes(word) ||
    /^(?:lead|review|leading|led|scribe|scribing|notes?|noting|observing|and|with|peers?|team)$/i.test(
      word,
    );
  return words.length <= 10 && words.some((word) => initials.includes(word)) && words.every(isPeer);
}

/** "Room 3.12", "Committee room 2, Civic Centre" on a line of its own. */
const isRoomAlone =
  /^(?:(?:committee|meeting|conference|training|board|interview|council)\s)?(?:room|rm)\s(?:[a-z]?\d[\d.]{0,4}[a-z]?|[A-Z]|one|two|three|four)(?:,.{1,60})?$/i;

/** "Attendees", with no colon and a name a line below it. */
const alone =
  /^(?:attendees|present|in attendance|participants|interviewees|those present|who was there)$/i;

function labelOf(
  text: string,
  context: ReadingContext,
): { readonly label: Label; readonly value: string } | null {
  // "Focus group: team managers" is a title with its kind.
  if (
    /^(?:focus (?:group|grp)|interview|observation|one[ -]to[ -]one|check[ -]?in)\s?(?::|[-–]\s)\s*\S/i.test(
      text,
    )
  )
    return { label: "said", value: text.replace(/\s?:\s*/, ", ") };
  if (alone.test(text)) return { label: "present", value: "" };
  for (const [label, pattern] of labels) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const value = text.slice(found[0].length).trim();
    const fits =
      label === "when"
        ? findDay(value, context.daysOnSite) !== null || findTimes(value) !== null
        : label === "peers" || label === "writer"
          ? /(?<![\p{L}])(?:[A-Z]{2,4}|[Ll]ead)(?![\p{L}])/u.test(value) &&
            value.length <= 120 &&
            (!/^with\s?:/i.test(text) || namesPeersOnly(value, context))
          : label === "said"
            ? value !== "" && value.length <= 160
            : value.length <= 300;
    if (fits) return { label, value };
  }
  return null;
}

type Facts = {
  readonly hasDay: boolean;
  readonly hasTime: boolean;
  readonly hasCount: boolean;
  readonly hasGroup: boolean;
  readonly saysKind: boolean;
  /** Names a time, a day, a number of people or a peer. */
  readonly isStrong: boolean;
  /** Day or time and nothing else. */
  readonly isBare: boolean;
  readonly isTitle: boolean;
  readonly isHeading: boolean;
  readonly isProse: boolean;
  readonly words: number;
  /** Words beside those of groups, kind, day and time. */
  readonly others: number;
};

const kindWords =
  /\b(?:focus (?:group|grp)s?|one[ -]to[ -]ones?|interviews?|meetings?|check[ -]?ins?|sessions?|observ(?:ed|ation)|workshop|lunch|drop[ -]in|round ?table|visit|walk|panel|notes|group|with|and|of|the|from|for|team|on|at)\b/gi;
const tells =
  /\b(?:told|tells?|said|says?|feels?|felt|thinks?|thought|is|are|was|were|has|have|had|waits?|waited|don'?t|doesn'?t|didn'?t|can'?t|cannot|can|will|would|could|should|needs?|needed|wants?|wanted|knows?|knew|do|does|did|gets?|got|never|always|nobody|no one|everyone|they|we|she|he|it|want|seem|seems|varies|differ|differs|works?|meets?|asked|describe[ds]?|report(?:ed|s)?|value[ds]?)\b/i;

/** What a line names of what a heading says. */
export function names(text: string, context: ReadingContext): Facts {
  const day = findDay(text, context.daysOnSite);
  const namesGroup = groupAhead(context);
  const time = findTimes(text, { daysOnSite: context.daysOnSite, namesGroup });
  const groups = peopleNamed(text, context.vocabulary);
  const hasCount =
    /[x×]\s?\d{1,3}\b|\bgroup of \d|\(\s?\d{1,3}\s?[:;,)]|(?<![\d.:/£-])\d{1,3} (?:people|attended|present|members|staff|attendees|participants)\b/i.test(
      text,
    );
  const peer = context.initials.some((mark) =>
    new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "u").test(text),
  );
  const saysKind =
    /\b(?:focus (?:group|grp)|one to one|interview|meeting|check[ -]?in|notes:|session|observation)\b/i.test(
      text,
    );
  let rest = text;
  for (const { start, end } of [day, time, ...groups].filter((span) => span !== null))
    rest = rest.slice(0, start) + " ".repeat(Math.max(0, end - start)) + rest.slice(end);
  const left = rest.replace(kindWords, " ").match(/\p{L}{2,}/gu) ?? [];
  const words = (text.match(/\S+/g) ?? []).length;
  const dated = day !== null || time !== null;
  const isProse =
    tells.test(rest.replace(/\([^)]*\)/g, " ")) &&
    words >= 4 &&
    !(time !== null && (day !== null || time.start === 0));
  const isStrong = dated || hasCount || peer;
  return {
    hasDay: day !== null,
    hasTime: time !== null,
    hasCount,
    hasGroup: groups.length > 0,
    saysKind,
    isStrong,
    isBare: dated && left.length <= 1 && groups.length === 0 && text.length <= 80,
    isTitle: groups.length > 0 || left.length > 1,
    isHeading: isStrong || groups.length > 0 || saysKind,
    isProse,
    words,
    others: left.length,
  };
}

// "# Headteachers", "**Police**": the signs are the program's.
const withoutMarkdown = (text: string): string =>
  text.replace(/^#{1,6}\s+/, "").replace(/\*\*([^*]+)\*\*/g, "$1");

/** Whether a text goes on with the name of a group. */
export const groupAhead =
  (context: ReadingContext) =>
  (after: string): boolean =>
    findSourceGroups(after.slice(0, 60), context.vocabulary).some(({ start }) => start <= 3);

/** The groups a text names, each once. */
export const groupsIn = (text: string, context: ReadingContext): readonly VocabularyKey[] => [
  ...new Set(findSourceGroups(text, context.vocabulary).map(({ key }) => key)),
];
