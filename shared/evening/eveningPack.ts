import { heardByHost, type HeardItem } from "../letter/heardByHost.ts";
import { type Triangulation, triangulateAll } from "../triangulation/triangulate.ts";
import { coverEnquiries, groupsNotMet, voicesToHear } from "../visit/enquiries/coverage.ts";
import { evidencePoints } from "../visit/enquiries/evidencePoints.ts";
import type { Day } from "../visit/fields.ts";
import { inOrder } from "../visit/inOrder.ts";
import type { Enquiry } from "../visit/kinds/enquiry.ts";
import type { Finding } from "../visit/kinds/finding.ts";
import type { Note } from "../visit/kinds/note.ts";
import type { Session } from "../visit/kinds/session.ts";
import type { TomorrowTest } from "../visit/kinds/tomorrowTest.ts";
import type { VisitRecords } from "../visit/records.ts";
import { type WeighedStatement, weighStatements } from "../visit/statementsInPlay.ts";
import { isOfThisWording } from "../visit/standing.ts";
import type { SourceGroup, Voice } from "../visit/programme/vocabulary.ts";
import { londonDate } from "../words/londonTime.ts";

/** What the team brings to the table in the evening of a day on site (F40). */
export interface EveningPack {
  readonly day: Day;
  /** The next day on site; null on the last. */
  readonly next: Day | null;
  /** Today's evidence, line of enquiry by line of enquiry; last what is on none. */
  readonly lines: readonly LineOfDay[];
  /** Findings that first stood on the board today. */
  readonly fresh: readonly Finding[];
  /** Findings in play with too little behind them, or more to say against them, or that somebody questions. */
  readonly toTalkOver: readonly FindingToTalkOver[];
  readonly gaps: Gaps;
  /** Hypotheses and claims of the host that are still open. */
  readonly toTest: readonly WeighedStatement[];
  /** Concerns about a child that are not closed. */
  readonly openConcerns: number;
  /** What the letter would carry and the host has heard, and what it has not. */
  readonly heard: readonly HeardItem[];
  readonly notHeard: readonly HeardItem[];
  /** Sessions planned for the next day on site, in their order. */
  readonly sessionsNext: readonly Session[];
  readonly tests: {
    /** Set for the next day on site, or for any. */
    readonly next: readonly TomorrowTest[];
    /** Set for this day or an earlier one, and still open. */
    readonly carriedOver: readonly TomorrowTest[];
    /** Answered, of those set for any day up to the next one on site: also what was carried over or dropped early. */
    readonly answered: readonly TomorrowTest[];
  };
}

export interface LineOfDay {
  /** Null for evidence on no line of enquiry. */
  readonly enquiry: Enquiry | null;
  /** In the order of the sessions and of their lines. */
  readonly notes: readonly Note[];
  /** Whose voices spoke to it today. */
  readonly voices: readonly Voice[];
}

export interface FindingToTalkOver {
  readonly finding: Finding;
  readonly weighed: Triangulation;
  /** Against: as much or more evidence speaks against it as for it. */
  readonly isContradicted: boolean;
  readonly queries: number;
  readonly dissents: number;
}

/** What is not covered so far, whatever the day of the pack. */
export interface Gaps {
  /** How many lines of enquiry there are. */
  readonly lines: number;
  /** Lines of enquiry with no evidence at all. */
  readonly withoutEvidence: readonly Enquiry[];
  /** Lines with evidence on which some voice was not heard yet. */
  readonly voicesMissing: readonly {
    readonly enquiry: Enquiry;
    readonly voices: readonly Voice[];
  }[];
  /** Groups of people whom no session has met, nor will. */
  readonly groupsNotMet: readonly SourceGroup[];
}

/** The pack of one day, from what stands in the records; nothing of later days is in its evidence. */
export function eveningPack(records: VisitRecords, day: Day): EveningPack {
  const { visit } = records;
  const next = visit.daysOnSite.find((onSite) => onSite > day) ?? null;
  const ofLetter = heardByHost(records);
  const isOpen = ({ outcome }: TomorrowTest) => outcome === "open";
  const tests = inOrder(records.tomorrowTests);
  const isLater = (test: TomorrowTest) => next !== null && test.day !== null && test.day > next;
  const isDue = (test: TomorrowTest) => test.day !== null && test.day <= day;
  return {
    day,
    next,
    lines: linesOfDay(records, day),
    fresh: inOrder(records.findings).filter(
      (finding) => finding.state !== "parked" && begunOn(finding.id) === day,
    ),
    toTalkOver: toTalkOver(records),
    gaps: gapsIn(records),
    toTest: weighStatements(records).filter(({ statement }) => statement.outcome === "open"),
    openConcerns: records.concerns.filter(({ closed }) => !closed).length,
    heard: ofLetter.filter(({ status }) => status !== "notYet"),
    notHeard: ofLetter.filter(({ status }) => status === "notYet"),
    sessionsNext: next === null ? [] : sessionsOn(records, next),
    tests: {
      next: tests.filter((test) => isOpen(test) && !isDue(test) && !isLater(test)),
      carriedOver: tests.filter((test) => isOpen(test) && isDue(test)),
      answered: tests.filter((test) => !isOpen(test) && !isLater(test)),
    },
  };
}

/** The day for which an evening begins: today on site, else the last one on which something was met or noted. */
export function dayOfEvening(records: VisitRecords, today: Day): Day {
  const { daysOnSite } = records.visit;
  if (daysOnSite.includes(today)) return today;
  const held = records.sessions.flatMap(({ day, state }) =>
    day === null || state !== "held" ? [] : [day],
  );
  const past = daysOnSite.filter((day) => held.includes(day)).sort();
  return past.at(-1) ?? daysOnSite[0] ?? [...held].sort().at(-1) ?? today;
}

/** Tests that are asked in a session: set for it, or for its day without naming a session; with their answers, but for those of any day. */
export const testsInSession = (
  tests: readonly TomorrowTest[],
  { id, day }: Pick<Session, "id" | "day">,
): readonly TomorrowTest[] =>
  inOrder(
    tests.filter(({ sessionIds, day: ofDay, outcome }) =>
      sessionIds.length > 0
        ? sessionIds.includes(id)
        : day !== null && (ofDay === day || (ofDay === null && outcome === "open")),
    ),
  );

const sessionsOn = ({ sessions }: VisitRecords, day: Day): readonly Session[] =>
  sessions
    .filter((session) => session.day === day && session.state === "planned")
    .toSorted((a, b) => (a.startsAt ?? "~").localeCompare(b.startsAt ?? "~") || a.order - b.order);

function linesOfDay(records: VisitRecords, day: Day): readonly LineOfDay[] {
  const sessions = new Map(records.sessions.map((session) => [session.id, session]));
  const isToday = (note: Note): boolean =>
    (sessions.get(note.sessionId)?.day ?? londonDate(note.createdAt)) === day;
  const place = (note: Note): string => {
    const session = sessions.get(note.sessionId);
    return `${session?.startsAt ?? "~"} ${String(session?.order ?? 0).padStart(12, "0")}`;
  };
  const notes = evidencePoints(records)
    .filter(isToday)
    .toSorted((a, b) => place(a).localeCompare(place(b)) || a.order - b.order);
  const voices = voicesOf(records);
  const line = (enquiry: Enquiry | null): LineOfDay => {
    const own = notes.filter(({ enquiryId }) => enquiryId === (enquiry?.id ?? null));
    return { enquiry, notes: own, voices: [...new Set(own.flatMap(voices))] };
  };
  const unplaced = line(null);
  return [
    ...inOrder(records.enquiries).map(line),
    ...(unplaced.notes.length > 0 ? [unplaced] : []),
  ];
}

function voicesOf({ sessions, visit }: VisitRecords): (note: Note) => readonly Voice[] {
  const groups = new Map(visit.vocabulary.sourceGroups.map(({ key, voice }) => [key, voice]));
  const met = new Map(sessions.map(({ id, sourceGroups }) => [id, sourceGroups]));
  return ({ sourceGroup, sessionId }) =>
    (sourceGroup === null ? (met.get(sessionId) ?? []) : [sourceGroup]).flatMap(
      (key) => groups.get(key) ?? [],
    );
}

function toTalkOver(records: VisitRecords): readonly FindingToTalkOver[] {
  const weighed = triangulateAll(records);
  return inOrder(records.findings).flatMap((finding) => {
    const own = weighed.get(finding.id);
    if (finding.state === "parked" || own === undefined) return [];
    const positions = records.positions.filter(
      (position) => position.findingId === finding.id && isOfThisWording(position, finding),
    );
    const count = (stance: string) =>
      positions.filter((position) => position.stance === stance).length;
    const isContradicted = own.contradicts > 0 && own.contradicts >= own.supports;
    const queries = count("queries");
    const dissents = count("dissents");
    return own.missing.length > 0 || isContradicted || queries > 0 || dissents > 0
      ? [{ finding, weighed: own, isContradicted, queries, dissents }]
      : [];
  });
}

function gapsIn(records: VisitRecords): Gaps {
  const covered = coverEnquiries(records);
  return {
    lines: covered.length,
    withoutEvidence: covered.filter(({ notes }) => notes === 0).map(({ enquiry }) => enquiry),
    voicesMissing: covered.flatMap(({ enquiry, notes, voices }) => {
      const missing = voicesToHear.filter((voice) => !voices[voice]);
      return notes === 0 || missing.length === 0 ? [] : [{ enquiry, voices: missing }];
    }),
    groupsNotMet: groupsNotMet(records),
  };
}

/** Day in England on which a record was begun: its id, a UUID of version 7, begins with the milliseconds. */
function begunOn(id: string): Day | null {
  const at = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  return id[14] === "7" && Number.isFinite(at) ? londonDate(new Date(at).toISOString()) : null;
}
