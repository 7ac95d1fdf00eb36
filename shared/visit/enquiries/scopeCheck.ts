import type { Enquiry } from "../kinds/enquiry.ts";
import { holdsSessions } from "../kinds/peer.ts";
import type { VisitRecords } from "../records.ts";
import { type ScopeLoad, usualScopeLoad } from "../programme/scopeLoad.ts";

/** The lines of enquiry against the days, in hours of sessions. */
export interface ScopeCheck extends ScopeLoad {
  /** Lines to be answered: those under which no other line stands. */
  readonly lines: number;
  /** Pairs of peers who hold sessions, at least one. */
  readonly pairs: number;
  readonly isTeamNamed: boolean;
  readonly days: number;
  readonly neededHours: number;
  readonly availableHours: number;
  /** Lines that do not fit; 0 where all do, or where the days are not set. */
  readonly tooMany: number;
}

/** Holds the lines of enquiry of a visit against its days and its team. Null while there is no line. */
export function scopeCheck({
  visit,
  enquiries,
  peers,
}: Pick<VisitRecords, "visit" | "enquiries" | "peers">): ScopeCheck | null {
  const lines = linesToAnswer(enquiries);
  if (lines === 0) return null;
  const load = visit.scopeLoad ?? usualScopeLoad;
  const holders = peers.filter(({ seat }) => holdsSessions(seat)).length;
  const pairs = Math.max(1, Math.floor(holders / 2));
  const days = new Set(visit.daysOnSite).size;
  const hoursALine = (load.sessionsALine * load.minutesASession) / 60;
  const neededHours = lines * hoursALine;
  const availableHours = pairs * days * load.hoursADay;
  return {
    ...load,
    lines,
    pairs,
    // The lead alone is no pair yet.
    isTeamNamed: holders > 1,
    days,
    neededHours,
    availableHours,
    // What falls short by less than a minute is rounding.
    tooMany: days === 0 ? 0 : Math.ceil((neededHours - availableHours) / hoursALine - 1e-6),
  };
}

/** The whole sum in one sentence with its numbers, and what would make it fit. */
export const scopeCheckInWords = (check: ScopeCheck): string =>
  check.days > 0 && check.tooMany > 0
    ? `${scopeSumInWords(check)} It would fit with ${remedies(check).join(", or ")}.`
    : scopeSumInWords(check);

/** The whole sum in one sentence with its numbers. */
export function scopeSumInWords(check: ScopeCheck): string {
  const { lines, sessionsALine, minutesASession, pairs, days, hoursADay } = check;
  const sum = `${plural(lines, "line")} × ${plural(sessionsALine, "session")} × ${duration(minutesASession)} is ${hours(check.neededHours)} of sessions`;
  if (days === 0) return `${sum}; whether that fits is said once the days on site are set.`;
  const room = `${plural(pairs, "pair")} × ${plural(days, "day")} × ${hours(hoursADay)} is ${figure(check.availableHours)}`;
  const team = check.isTeamNamed ? "" : " (one pair, until the team is named)";
  if (check.tooMany <= 0) return `It fits: ${sum}, and ${room}${team}.`;
  const over = check.neededHours - check.availableHours;
  return `Too broad: ${sum}, but ${room}${team}: ${hours(over)} too many.`;
}

/** What alone would make it fit. */
function remedies(check: ScopeCheck): readonly string[] {
  const { lines, tooMany, pairs, days, hoursADay, neededHours, sessionsALine } = check;
  const morePairs = Math.ceil(neededHours / (days * hoursADay) - 1e-6) - pairs;
  const moreDays = Math.ceil(neededHours / (pairs * hoursADay) - 1e-6) - days;
  const fewerSessions = Math.floor((sessionsALine * check.availableHours) / neededHours + 1e-6);
  return [
    ...(tooMany < lines ? [`${plural(tooMany, "line")} fewer`] : []),
    ...(fewerSessions >= 1 ? [`${plural(fewerSessions, "session")} a line`] : []),
    `${plural(morePairs, "pair")} more`,
    `${plural(moreDays, "day")} more`,
  ];
}

/** A line under which others stand is answered by them. */
function linesToAnswer(enquiries: readonly Enquiry[]): number {
  const parents = new Set<string | null>(enquiries.map(({ parentId }) => parentId));
  const leaves = enquiries.filter(({ id }) => !parents.has(id)).length;
  // Of lines that are each under the other all are.
  return enquiries.length > 0 && leaves === 0 ? enquiries.length : leaves;
}

const plural = (count: number, one: string): string =>
  `${figure(count)} ${one}${count === 1 ? "" : "s"}`;

const hours = (count: number): string => plural(Math.round(count * 10) / 10, "hour");

const figure = (count: number): string => (Math.round(count * 10) / 10).toString();

const duration = (minutes: number): string =>
  minutes % 60 === 0 ? hours(minutes / 60) : plural(minutes, "minute");
