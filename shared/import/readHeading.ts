import { scanForIdentifiers } from "../identifiers/scanForIdentifiers.ts";
import type { VocabularyKey } from "../visit/fields.ts";
import type { SessionKind } from "../visit/kinds/session.ts";
import { findDay, findTimes } from "./dayAndTime.ts";
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
 * of session, group, number of people and peers. What neither says is null, empty or nought.
 */
export function readHeading(
  heading: string,
  fileName: string,
  context: ReadingContext,
): HeadingReading {
  const named = fileWords(fileName);
  const open = heading.replace(/\([^)]*\)?/g, (text) => " ".repeat(text.length));
  const day = findDay(heading, context.daysOnSite);
  const time = findTimes(open) ?? findTimes(named.time);
  const headingGroups = findSourceGroups(open, context.vocabulary).map(({ key }) => key);
  const groups =
    headingGroups.length > 0
      ? headingGroups
      : findSourceGroups(named.words, context.vocabulary).map(({ key }) => key);
  const peers = peersIn(heading, context.initials);
  const count = peopleIn(heading, open);
  const kind = kindOf(heading, named.words, count, groups);
  const isReading =
    kind === "caseReading" || kind === "documentReading" || kind === "questionnaire";
  const [mainGroup] = groups;
  return {
    session: {
      kind,
      title:
        titleOf(heading, context) ||
        labelOf(mainGroup, context) ||
        capital(named.words) ||
        fileName,
      day: day?.value ?? context.daysOnSite[named.dayNumber - 1] ?? null,
      startsAt: time?.value.startsAt ?? null,
      endsAt: time?.value.endsAt ?? null,
      sourceGroups:
        mainGroup === undefined
          ? []
          : [kind === "caseReading" ? caseGroup(groups, mainGroup) : mainGroup],
      peopleMet: isReading ? 0 : (count ?? (kind === "oneToOne" ? 1 : 0)),
      peers,
      writer: writerOf(heading, named.words, peers, context.initials),
    },
    groupsPresent: [
      ...new Set(findSourceGroups(heading, context.vocabulary).map(({ key }) => key)),
    ],
  };
}

/** "day1-0930-board-JP.txt" in parts. */
function fileWords(fileName: string): { dayNumber: number; time: string; words: string } {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/\.[a-z0-9]{1,5}$/i, "");
  const dayNumber = Number(/\bday[ _-]?(\d{1,2})(?!\d)/i.exec(base)?.[1] ?? 0);
  const rest = base.replace(/\bday[ _-]?\d{1,2}/i, "");
  const time = /(?:^|[ _-])(\d{4}|\d{1,2}[.:]\d{2})(?:[ _-]|$)/.exec(rest)?.[1] ?? "";
  const words = rest
    .replace(time, "")
    .split(/[ _-]+/)
    .filter((word) => word !== "" && !/^\d+$/.test(word));
  return { dayNumber, time, words: words.join(" ") };
}

function kindOf(
  heading: string,
  fileName: string,
  count: number | null,
  groups: readonly VocabularyKey[],
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
  const isOnePerson = groups.some((key) => ["leadMember", "dcs", "chiefExecutive"].includes(key));
  return isOnePerson && (count ?? 1) === 1 ? "oneToOne" : "group";
}

const things =
  "(?:min|minute|hour|hr|am|pm|month|week|day|year|yr|mile|file|case|page|area|session|version)s?";

// From the plainest way of giving a number of people to the least.
function peopleIn(heading: string, open: string): number | null {
  const inBrackets = /\(\s?(\d{1,3})(?:\s?[:;,)]|\s?$)/.exec(heading);
  const counted =
    inBrackets ??
    /\bgroup of (\d{1,3})\b/i.exec(open) ??
    /(?<![\p{L}\d])[x×]\s?(\d{1,3})\b/iu.exec(open) ??
    new RegExp(
      String.raw`(?<![\d.:/£-])(\d{1,3})\s(?!${things}\b|${"(?:oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep)"}|${"x"}\b)[a-z][a-z-]+`,
      "i",
    ).exec(open);
  if (counted !== null) {
    const further =
      /(?:\+|\bw\b|\bwith\b|\band\b|&)\s?(?:an? |the |their )?(?:[a-z-]+ )?(?:manager|worker|officer|coordinator|head)\b/i;
    const after = open.slice(counted.index + counted[0].length);
    return Number(counted[1]) + (inBrackets === null && further.test(after) ? 1 : 0);
  }
  // "Health: named GP, designated nurse, HV manager": people told one by one.
  const list = /^[^:]{2,30}:\s([^.:]*,[^.:]*)/.exec(open)?.[1];
  if (list !== undefined)
    return list.split(/,|\band\b|&/).filter((part) => part.trim() !== "").length;
  const pair = /\bwith\s+([^,.;()]+?)\s(?:&|and)\s([^,.;()]+)/i.exec(open);
  return pair === null ? null : 2;
}

/** Peers named in a heading: initials of the team, and `lead` where it stands for the review lead. */
function peersIn(heading: string, initials: readonly string[]): readonly PeerMark[] {
  const found: { readonly mark: PeerMark; readonly at: number }[] = [];
  for (const mark of initials) {
    const at = new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "u").exec(heading)?.index;
    if (mark.toLowerCase() !== "lead" && at !== undefined) found.push({ mark, at });
  }
  const before = [
    "^",
    String.raw`[+,(&/;:]\s?`,
    String.raw`\d\s{1,3}`,
    String.raw`\.\s{1,3}`,
    String.raw`\s{2}`,
    String.raw`\b(?:w|with|and|notes|one|by)\s`,
  ];
  if (initials.length > 0) before.push(String.raw`(?<![\p{L}])(?:${initials.join("|")})\s`);
  const lead = new RegExp(
    String.raw`(?:${before.join("|")})(?:review )?(lead)\b(?!\s(?:member|officer|professional|worker|nurse|for|gp|teacher))`,
    "u",
  ).exec(heading.trim());
  if (lead !== null) found.push({ mark: "lead", at: lead.index });
  const unknown = /\bnotes:?\s([A-Z]{2,3})\b/.exec(heading)?.[1];
  if (unknown !== undefined && !initials.includes(unknown))
    found.push({ mark: unknown, at: heading.length });
  return found.sort((a, b) => a.at - b.at).map(({ mark }) => mark);
}

function writerOf(
  heading: string,
  fileName: string,
  peers: readonly PeerMark[],
  initials: readonly string[],
): PeerMark | null {
  const said = /\bnotes:?\s(?:by\s)?([A-Z]{2,4})\b/.exec(heading)?.[1];
  if (said !== undefined) return said;
  const inName = fileName.split(" ").find((word) => initials.includes(word));
  if (inName !== undefined) return inName;
  return peers.length === 1 ? (peers[0] ?? null) : null;
}

/** The heading without day, time, numbers, peers and names: the group met, in the notes' own words. */
function titleOf(heading: string, context: ReadingContext): string {
  let text = heading;
  const hits = scanForIdentifiers(heading, { register: context.register, setting: "notes" });
  for (const { start, end } of hits.toReversed()) text = text.slice(0, start) + text.slice(end);
  const day = findDay(text, context.daysOnSite);
  if (day !== null) text = text.slice(0, day.start) + text.slice(day.end);
  text = text
    .replace(/\((?=[^)]*\d)[^)]*\)?/g, "")
    .replace(/\([^)]*\b(?:lead|observing|notes)\b[^)]*\)?/gi, "");
  const time = findTimes(text);
  if (time !== null) text = text.slice(0, time.start) + text.slice(time.end);
  for (const mark of context.initials.filter((initials) => initials === initials.toUpperCase())) {
    text = text.replace(new RegExp(String.raw`(?<![\p{L}\d])${mark}(?![\p{L}\d])`, "gu"), "");
  }
  text = text
    .replace(
      /\bnotes:?|\bpaired (?:w|with)\b|\bgroup of \d+|\bfocus (?:group|grp|gp)\b|\bone[ -]to[ -]one\b|[x×]\s?\d+|\bcllr\b/gi,
      "",
    )
    .replace(/(?<=^|[+,;]\s*|\s{2,})lead\b(?!\s\p{L})/gu, "")
    .replace(/\b\d{1,3}\s(?=[a-z])/gi, "");
  const parts = text
    .split(/[,;]|\s{2,}|\.\s|\.$|\s[-–]\s?$/)
    .map((part) => part.replace(/^[\s+&\-–.:/]+|[\s+&\-–:/]+$/g, "").replace(/\s+/g, " "))
    .filter(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        !/^(?:focus (?:group|grp)|one to one|group|plus|lead)$/i.test(part),
    );
  const isReading = /\bcase (?:files?|sampl|read)/i.test(heading);
  return capital((isReading ? parts.slice(0, 1) : parts).join(", ")).slice(0, 200);
}

const labelOf = (key: VocabularyKey | undefined, { vocabulary }: ReadingContext): string =>
  vocabulary.sourceGroups.find((group) => group.key === key)?.label ?? "";

const caseGroup = (groups: readonly VocabularyKey[], main: VocabularyKey): VocabularyKey =>
  groups.includes("caseFiles") ? "caseFiles" : main;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
