import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { VocabularyKey } from "../visit/fields.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import { findDay, findTimes } from "./dayAndTime.ts";
import { groupAhead, groupsIn, type HeadingParts } from "./headingBlock.ts";
import type { PeerMark, SessionReading } from "./fileReading.ts";
import type { ReadingContext } from "./readingContext.ts";
import { findSourceGroups } from "./sourceGroupWords.ts";

/** What a heading says, with the groups its brackets name: those whose words a line may carry. */
export type HeadingReading = {
  readonly session: SessionReading;
  readonly groupsPresent: readonly VocabularyKey[];
};

/**
 * Reads a session's heading together with its file's name, in whatever order they give day, time, kind
 * of session, group, number of people, room and peers. What neither says is null, empty or nought.
 */
export function readHeading(
  parts: HeadingParts,
  fileName: string,
  context: ReadingContext,
): HeadingReading {
  const { vocabulary, daysOnSite } = context;
  const heading = parts.said.join("  ");
  const named = fileWords(fileName, context);
  const open = heading.replace(/\([^)]*\)?/g, (text) => " ".repeat(text.length));
  const namesGroup = groupAhead(context);
  const day = findDay(open, daysOnSite) ?? named.day ?? findDay(heading, daysOnSite);
  const time = findTimes(open, { daysOnSite, namesGroup });
  const headingGroups = jointGroups(open, context);
  const bracketGroups = findSourceGroups(heading, vocabulary).map(({ key }) => key);
  const groups =
    [
      headingGroups,
      findSourceGroups(named.words, vocabulary)
        .map(({ key }) => key)
        .slice(0, 1),
      findSourceGroups(parts.told, vocabulary)
        .map(({ key }) => key)
        .slice(0, 1),
      jointGroups(parts.present, context).slice(0, 1),
      bracketGroups.slice(0, 1),
    ].find((some) => some.length > 0) ?? [];
  const room = roomIn(parts, open, context);
  const plain = withoutSpans(open, [findDay(open, daysOnSite), time, room.span]);
  const peers = peersIn(parts, heading, context);
  const count = countIn(
    parts,
    withoutSpans(heading, [
      findDay(heading, daysOnSite),
      findTimes(heading, { daysOnSite, namesGroup }),
      room.span,
    ]),
    plain,
    context,
  );
  const kind = kindOf(heading, named.words, count, groups, context);
  const isReading =
    kind === "caseReading" || kind === "documentReading" || kind === "questionnaire";
  // Files and papers are read, not met: "minutes" in the name of notes of a meeting is no source.
  const met = isReading
    ? groups
    : groups.filter((key) =>
        context.vocabulary.sourceGroups.some((group) => group.key === key && group.voice !== null),
      );
  const [mainGroup] = met;
  return {
    session: {
      kind,
      title:
        titleOf(parts, room.text, context) ||
        labelOf(mainGroup, context) ||
        capital(named.words) ||
        fileName,
      day: day?.value ?? null,
      startsAt: time?.value.startsAt ?? named.time?.value.startsAt ?? null,
      endsAt: time?.value.endsAt ?? (time === null ? (named.time?.value.endsAt ?? null) : null),
      room: room.text,
      sourceGroups:
        mainGroup === undefined
          ? []
          : kind === "caseReading"
            ? [caseGroup([...groups, ...bracketGroups], mainGroup)]
            : met,
      peopleMet: isReading ? 0 : Math.min(500, count ?? (kind === "oneToOne" ? 1 : 0)),
      peers,
      writer: writerOf(parts, heading, named.words, peers, context),
    },
    groupsPresent: groupsIn(`${heading} ${parts.present}`, context),
  };
}

/** The first group of a text, with those joined to it: "police and probation", "foster carers, 2 adopters". */
function jointGroups(text: string, { vocabulary }: ReadingContext): readonly VocabularyKey[] {
  const found = findSourceGroups(text, vocabulary);
  const joined: VocabularyKey[] = [];
  let end = 0;
  for (const group of found) {
    const between = text.slice(end, group.start);
    if (
      joined.length > 0 &&
      !/^\s*(?:[x×]\s?\d{1,3})?\s*(?:,|and|&|\+|\/|with|;)\s*(?:and\s)?(?:the\s|an?\s)?(?:\d{1,3}\s)?$/i.test(
        between,
      )
    )
      break;
    if (!joined.includes(group.key)) joined.push(group.key);
    ({ end } = group);
  }
  return joined.slice(0, 20);
}

const withoutSpans = (
  text: string,
  spans: readonly ({ readonly start: number; readonly end: number } | null)[],
): string =>
  spans.reduce<string>(
    (plain, span) =>
      span === null
        ? plain
        : plain.slice(0, span.start) + " ".repeat(span.end - span.start) + plain.slice(span.end),
    text,
  );

/** "day1-0930-board-JP.txt" in parts. */
function fileWords(fileName: string, context: ReadingContext) {
  const base = fileName
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    // A hyphen between figures may part two times.
    .replace(/_|(?<!\d)-|-(?!\d)/g, " ");
  const day = findDay(base, context.daysOnSite);
  const rest = withoutSpans(base, [day]).replace(/(?<!\p{L})day ?\d{1,2}(?!\d)/giu, " ");
  const time = findTimes(rest, { daysOnSite: context.daysOnSite, namesGroup: groupAhead(context) });
  const words = withoutSpans(rest, [time])
    .replace(/\(\d+\)|\((?:word|one ?note|docx?|final|copy|typed|edited)[^)]*\)/gi, " ")
    .split(/[\s-]+/)
    .filter(
      (word) =>
        /[\p{L}]/u.test(word) &&
        !/^(?:notes?|typed|final|draft|copy|onenote|word|v\d+|untitled|document\d*|am|pm|txt)$/i.test(
          word,
        ),
    );
  return { day, time, words: words.join(" ") };
}

const roomWords =
  /\b(?:(?:committee|meeting|conference|training|board|interview|family|council|seminar)\s)?(?:room|rm)\.? ?(?:[a-z]?\d{1,3}[a-z]?|[A-Z]\b|one|two|three|four)?|\b(?:town hall|civic (?:centre|offices?|suite)|county hall|guildhall|council chamber|(?:via|on|over) (?:ms )?(?:teams|zoom|webex)|by (?:phone|telephone|video)|children'?s centre|family hub|youth (?:club|centre))\b/i;

/** Where it was: after a label, or a stretch between dashes or commas that names a room. */
function roomIn(
  parts: HeadingParts,
  open: string,
  context: ReadingContext,
): { readonly text: string; readonly span: { start: number; end: number } | null } {
  if (parts.room !== "") return { text: parts.room.slice(0, 200), span: null };
  const found = roomWords.exec(open);
  // "Children's centre staff" is who was met.
  if (found === null || groupsIn(found[0], context).length > 0) return { text: "", span: null };
  if (
    !/\b(?:room|rm)\b/i.test(found[0]) &&
    /^\s(?:staff|workers?|managers?|team|leads?)/i.test(open.slice(found.index + found[0].length))
  )
    return { text: "", span: null };
  const before = open.slice(0, found.index);
  const start = Math.max(
    ...[...before.matchAll(/\s[-–—|]\s|,\s|\t|\s{2,}|;\s?|\.\s/g)].map(
      ({ index, 0: text }) => index + text.length,
    ),
    0,
  );
  const after = open.slice(found.index);
  const length = /\s[-–—|]\s|\t|\s{2,}|;|\.\s|\.?$/.exec(after)?.index ?? after.length;
  const day = findDay(open, context.daysOnSite);
  const time = findTimes(open, { daysOnSite: context.daysOnSite });
  const from = Math.max(
    start,
    ...[day?.end ?? 0, time?.end ?? 0].filter((end) => end <= found.index),
  );
  const until = Math.min(
    found.index + length,
    ...([day?.start, time?.start].filter((at) => at !== undefined && at > found.index) as number[]),
  );
  const text = open
    .slice(from, until)
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, "")
    .replace(/^(?:in|at)\s/i, "");
  return { text: text.slice(0, 200), span: { start: from, end: until } };
}

function kindOf(
  heading: string,
  fileName: string,
  count: number | null,
  groups: readonly VocabularyKey[],
  { vocabulary }: ReadingContext,
): SessionKind {
  const said = `${heading} ${fileName}`.toLowerCase();
  if (/\bcase (?:files?|sampl|read|audit)|\bfiles (?:drawn|read)\b/.test(said))
    return "caseReading";
  if (/\bcheck[ -]?in\b/.test(said)) return "checkIn";
  if (/\bfocus (?:group|grp|gp)\b/.test(said)) return "focusGroup";
  if (/\bone[ -]to[ -]one\b|\b1[ -]?(?:to|:|2|-)[ -]?1\b/.test(said)) return "oneToOne";
  if (/\bobserved\b|\bobservation of\b/.test(said)) return "observedMeeting";
  if (/\b(?:documents?|minutes|papers) read|\breading of\b|\bdocument review\b/.test(said))
    return "documentReading";
  if (/\b(?:questionnaire|survey)\b/.test(said)) return "questionnaire";
  if (/\bpaired\b/.test(said)) return "paired";
  if (count === 1) return "oneToOne";
  // Leaders are each one person.
  const isOnePerson =
    groups.length === 1 &&
    vocabulary.sourceGroups.some(({ key, voice }) => key === groups[0] && voice === "leader");
  return isOnePerson && (count ?? 1) === 1 ? "oneToOne" : "group";
}

const things =
  "(?:min|minute|hour|hr|am|pm|month|week|day|year|yr|mile|file|case|page|area|session|version|point|centre|team|th|st|nd|rd|to|of|and|x|per|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]?s?";
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.:/£%#-])(\d{1,3})\s(?!${things}\b)(?:[a-z][\p{L}'’&/-]*)`,
  "giu",
);
const whole =
  /(?<![\d.:/£-])(\d{1,3})\s(?:people|attended|attending|present|in total|altogether|in all|in the room|persons|pax)\b|\b(?:total(?: of)?|group of|in all|altogether)\s?:?\s?(\d{1,3})\b/i;

function countIn(
  parts: HeadingParts,
  heading: string,
  open: string,
  context: ReadingContext,
): number | null {
  if (parts.present !== "") {
    const listed = listedPeople(parts.present, context);
    if (listed !== null) return listed;
  }
  return peopleIn(heading, open);
}

/** "14 members", "chair, police, health x2, 2 schools": people told one by one, with their numbers. */
function listedPeople(text: string, { initials }: ReadingContext): number | null {
  const all = whole.exec(text);
  if (all !== null) return Number(all[1] ?? all[2]);
  const alone = /^\(?(\d{1,3})\)?\.?$/.exec(text.trim());
  if (alone !== null) return Number(alone[1]);
  let sum = 0;
  for (const part of text.replace(/\([^)]*\)/g, "").split(/[,;\n]|\band\b|&|\+/)) {
    const person = part.trim();
    if (!/[\p{L}\d]/u.test(person) || initials.includes(person)) continue;
    sum += Number(/^(\d{1,3})\b/.exec(person)?.[1] ?? /[x×]\s?(\d{1,3})/i.exec(person)?.[1] ?? 1);
  }
  return sum === 0 ? null : sum;
}

const further =
  /(?:\+|\bw\b|\bwith\b|\band\b|&)\s?(?:an? |the |their )?(?:[a-z-]+ )?(?:manager|worker|officer|coordinator|head)\b/i;

// From the plainest way of giving a number of people to the least; several kinds of people add up.
function peopleIn(heading: string, open: string): number | null {
  const all = whole.exec(open);
  if (all !== null) return Number(all[1] ?? all[2]);
  const inBrackets = /\(\s?(\d{1,3})(?:\s?[:;,)]|\s?$)/.exec(heading);
  if (inBrackets !== null) return Number(inBrackets[1]);
  const multiplied = [...open.matchAll(/(?<![\p{L}\d])[x×]\s?(\d{1,3})\b/giu)];
  const named = [...open.matchAll(counted)].filter(
    ({ index }) => !/[x×]\s?$/i.test(open.slice(0, index)),
  );
  if (multiplied.length + named.length > 0) {
    const sum = [...multiplied, ...named].reduce((total, [, figure]) => total + Number(figure), 0);
    const first = [...multiplied, ...named].sort((a, b) => a.index - b.index)[0];
    const after = first === undefined ? "" : open.slice(first.index + first[0].length);
    return sum + (further.test(after) ? 1 : 0);
  }
  // "Health: named GP, designated nurse, HV manager": people told one by one.
  const list = /^[^:]{2,30}:\s([^.:]*,[^.:]*)/.exec(open)?.[1];
  if (list !== undefined)
    return list.split(/,|\band\b|&/).filter((part) => part.trim() !== "").length;
  const pair = /\bwith\s+([^,.;()]+?)\s(?:&|and)\s([^,.;()]+)/i.exec(open);
  return pair === null ? null : 2;
}

// Capitals that are no initials of a peer.
const noInitials = new Set(
  "DCS LM CX CEO CE SW SWS TM TMS HV HVS GP GPS QA IRO IROS SEND SEN CIN CP LAC CLA CIC CL NHS ICB PM AM BST GMT UK MASH LADO LCS RTF PDF FGC EHCP EHC MACPT DSL VCS VCSE CYP YP NPS ASC AD ADS HOS LSCB LSCP EH EHM OK TBC ABE CAF DOC TXT ID".split(
    " ",
  ),
);

/** Peers named in a heading: initials of the team, `lead` where it stands for the review lead, and unknown ones where a label or bracket makes them peers. */
function peersIn(
  parts: HeadingParts,
  heading: string,
  { initials, vocabulary }: ReadingContext,
): readonly PeerMark[] {
  const found: { readonly mark: PeerMark; readonly at: number }[] = [];
  const add = (mark: PeerMark, at: number): void => {
    if (found.every((each) => each.mark !== mark)) found.push({ mark, at });
  };
  for (const mark of initials) {
    const at = new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "u").exec(heading)?.index;
    if (mark.toLowerCase() !== "lead" && at !== undefined) add(mark, at);
  }
  const before = [
    "^",
    String.raw`[+,(&/;:]\s?`,
    String.raw`\d\s{1,3}`,
    String.raw`\.\s{1,3}`,
    String.raw`\s{2}`,
    String.raw`\b(?:w|with|and|notes|one|by|hrs|am|pm)\s`,
  ];
  if (initials.length > 0) before.push(String.raw`(?<![\p{L}])(?:${initials.join("|")})\s`);
  const lead = new RegExp(
    String.raw`(?:${before.join("|")})(?:review )?([Ll]ead)\b(?!\s(?:member|officer|professional|worker|nurse|for|gp|teacher|practitioner|cllr|councillor|director)|s\b)`,
    "u",
  ).exec(heading.trim());
  if (lead !== null) add("lead", lead.index);
  // "lead + KD", "(LP)", "notes: MC": marks of people the team does not have yet.
  const unknown = [
    ...heading.matchAll(/\b[Ll]ead\s?(?:\+|&|,|\/|and)\s?([A-Z]{2,3})\b/g),
    ...heading.matchAll(/\b([A-Z]{2,3})\s?(?:\+|&|,|\/|and)\s?[Ll]ead\b(?!\s?member)/g),
    ...heading.matchAll(/\(([A-Z]{2,3})(?:\s?[,+&/]\s?[A-Z]{2,3})*\)/g),
    ...heading.matchAll(/\b(?:[Nn]otes(?: by)?|[Tt]aken by):?\s([A-Z]{2,3})\b/g),
  ];
  for (const match of unknown)
    for (const [mark] of match[0].matchAll(/\b[A-Z]{2,3}\b/g))
      if (!noInitials.has(mark) && findSourceGroups(mark, vocabulary).length === 0)
        add(mark, /notes|taken/i.test(match[0]) ? heading.length : match.index);
  for (const [mark] of `${parts.peers}, ${parts.writer}`.matchAll(
    /\b(?:[A-Z]{2,4}|[Ll]ead)\b(?!\s(?:member|officer))/g,
  ))
    if (!noInitials.has(mark)) add(/^lead$/i.test(mark) ? "lead" : mark, heading.length + 1);
  return found.sort((a, b) => a.at - b.at).map(({ mark }) => mark);
}

function writerOf(
  parts: HeadingParts,
  heading: string,
  fileName: string,
  peers: readonly PeerMark[],
  { initials }: ReadingContext,
): PeerMark | null {
  const labelled = /\b[A-Z]{2,4}\b/.exec(parts.writer)?.[0];
  if (labelled !== undefined) return labelled;
  const said = /\b[Nn]otes:?\s(?:by\s)?([A-Z]{2,4})\b/.exec(heading)?.[1];
  if (said !== undefined) return said;
  const inName = fileName.split(" ").find((word) => initials.includes(word));
  if (inName !== undefined) return inName;
  return peers.length === 1 ? (peers[0] ?? null) : null;
}

/** The heading without day, time, numbers, room, peers and names: the group met, in the notes' own words. */
function titleOf(parts: HeadingParts, room: string, context: ReadingContext): string {
  for (const line of parts.said) {
    const title = titleOfLine(line, room, context);
    if (title !== "") return title;
  }
  return "";
}

const weekdayWord =
  /(?<!\p{L})(?:mon|tues?|weds?|thurs?|thu|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?!\p{L})\.?/giu;

function titleOfLine(heading: string, room: string, context: ReadingContext): string {
  const { daysOnSite } = context;
  let text = heading.replace(/\p{Extended_Pictographic}|\uFE0F/gu, (each) =>
    /[\d#*]/.test(each) ? each : " ",
  );
  const hits = scanForIdentifiers(text, { register: context.register, setting: "notes" });
  const groups = findSourceGroups(text, context.vocabulary);
  for (const { start, end } of hits.toReversed())
    // "Director", "Lead Member" and their like are roles, whatever a name finder thinks.
    if (!groups.some((group) => group.start <= start && group.end >= end))
      text = text.slice(0, start) + text.slice(end);
  if (room !== "") text = text.replace(room, "  ");
  const day = findDay(text, daysOnSite);
  if (day !== null) text = `${text.slice(0, day.start)}  ${text.slice(day.end)}`;
  text = text
    .replace(/\((?=[^)]*\d)[^)]*\)?/g, "")
    .replace(/\([^)]*\b(?:lead|observing|notes|peer team)\b[^)]*\)?/gi, "")
    .replace(/\([A-Z]{2,3}(?:\s?[,+&/]\s?(?:[A-Z]{2,3}|lead))*\)/g, "");
  for (
    let time = findTimes(text, { daysOnSite, namesGroup: groupAhead(context) });
    time !== null;
  ) {
    text = `${text.slice(0, time.start)}  ${text.slice(time.end)}`;
    time = findTimes(text, { daysOnSite, namesGroup: groupAhead(context) });
  }
  for (const mark of context.initials.filter((initials) => initials === initials.toUpperCase())) {
    text = text.replace(new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "gu"), "");
  }
  text = text
    .replace(/\b[Nn]otes:?\s(?:by\s)?[A-Z]{2,4}\b/g, "")
    .replace(
      /\bnotes:?(?!\p{L})|\bpaired (?:w|with)\b|\bgroup of \d+|\b\d{1,3} (?:people|attended|present|in total|attending)\b|\bfocus (?:group|grp|gp)s?\b|\bone[ -]to[ -]one\b|\b1[ -]?(?:to|:|2)[ -]?1\b|\bobserved (?:meeting|session)\b|\(observed\)|[x×]\s?\d+|\bcllr\b|\b(?:interview|meeting) with\b|\binterview of\b/giu,
      "",
    )
    .replace(/(?<=^|[+,;.]\s*|\s{2,})[Ll]ead\b(?!\s\p{L})/gu, "")
    .replace(weekdayWord, "")
    .replace(/\b\d{1,3}\s(?=[a-z])/gi, "");
  const pieces = text
    .split(/[,;|\t]|\s{2,}|\.\s|\.$|\s[-–—]\s?$|\s[-–—]\s(?=\s|$)|:\s*$/)
    .map((part) => part.replace(/^[\s+&\-–—.:/@]+|[\s+&\-–—:/@]+$/g, "").replace(/\s+/g, " "))
    .filter(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        !/^(?:focus (?:group|grp)|one to one|group|plus|lead|at|on|from|with|and|the|day \w+|in|peer team|(?:interview|meeting|session) ?(?:notes)?)$/i.test(
          part,
        ) &&
        !isPeersOnly(part, context),
    );
  const isReading = /\bcase (?:files?|sampl|read)/i.test(heading);
  const title = (isReading ? pieces.slice(0, 1) : pieces).join(", ");
  return inOwnSpelling(title, context).slice(0, 200);
}

/** "Lead + KD", "MC/JP": marks of peers and nothing else. */
const isPeersOnly = (part: string, { vocabulary }: ReadingContext): boolean =>
  /^(?:(?:[Ll]ead|[A-Z]{2,3}|w|with|and)(?:[\s+&/,.]+|$))+$/.test(part) &&
  findSourceGroups(part, vocabulary).length === 0;

/** A title that is a group's label in other capitals takes its spelling; capitals throughout are put down. */
function inOwnSpelling(title: string, { vocabulary }: ReadingContext): string {
  const same = vocabulary.sourceGroups.find(
    ({ label }) => label.toLowerCase() === title.toLowerCase(),
  );
  if (same !== undefined) return same.label;
  const isShouted = title.length > 5 && title === title.toUpperCase();
  return capital(isShouted ? title.toLowerCase() : title);
}

const labelOf = (key: VocabularyKey | undefined, { vocabulary }: ReadingContext): string =>
  vocabulary.sourceGroups.find((group) => group.key === key)?.label ?? "";

const caseGroup = (groups: readonly VocabularyKey[], main: VocabularyKey): VocabularyKey =>
  groups.includes("caseFiles") ? "caseFiles" : main;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
