import type { AsideReason } from "./lineHint.ts";
import { isBlankLine, isCounted, startsWithSign } from "./signs/readSigns.ts";
import { visibleText } from "./signs/invisible.ts";
import { wordsAt, wordsOf, type PhysicalLine } from "./splitLines.ts";

/** Why a line says nothing of the host: an action of minutes, a next step of the team, who came; null for any other. */
export function ownLine(raw: string): AsideReason | null {
  const text = visibleText(raw).replace(/^(?:[-•*]|\d{1,2}[.)])\s*/, "");
  if (nextStep.test(text) || planned.test(visibleText(raw))) return "nextStep";
  return attendance.test(text) ? "attendance" : null;
}

const nextStep =
  /^(?:(?:next(?: (?:steps?|meeting|date))?|date of (?:the )?next meeting|to[- ]?do|follow[- ]?up|for (?:me|us|tomorrow)|note to self|ntoself|chase)\s?:\s*\S|(?:actions?|ap)(?: (?:point|item|for|on))?(?: ?(?:no\.? ?)?\d{1,3}| \p{Lu}{2,3})?\s?(?::|[-–—]\s|\|)\s*\S|ap ?\d{1,3}[.)]?\s+\S)/iu;
/** "-> ask AD Thursday": what the writer means to do about the line above. */
const planned =
  /^(?:[-=]+>|[\u2192\u21D2\u2794\u27A1])\uFE0F?\s*(?:to )?(?:ask|check|chase|follow up|find out|look at|pick up|raise|see|test|triangulate)\s(?:with\s)?\S.{0,80}$/iu;
const attendance =
  /^(?:(?:apologies(?: for absence)?|present|in attendance|attendees|absent)\s?(?::|[-–—]\s)\s*\S|apologies (?:for absence )?(?:were |was |had been |have been )?(?:received|given|noted|sent)\b)/i;

/** Follows the parts of notes: below some headings every line is the team's own. */
export function partOfTheTeam() {
  let reason: AsideReason | null = null;
  let isList: boolean | null = null;
  return {
    /** A new part begins with this heading. */
    begin: (heading: string): void => {
      reason = reasonBelow(heading);
      isList = null;
    },
    /** Why the line at `at` is the team's own; below a list and a blank line other words are none of it. */
    reasonAt: (at: number, lines: readonly PhysicalLine[]): AsideReason | null => {
      if (reason === null) return null;
      const raw = wordsAt(lines, at);
      const isItem = startsWithSign(raw) || isCounted(raw) || lines[at]?.hint?.level !== undefined;
      const before = lines[at - 1];
      isList ??= isItem;
      if (!isItem && isList && before !== undefined && isBlankLine(wordsOf(before))) reason = null;
      return reason;
    },
  };
}

const toldHeading =
  /^(?:(?:the )?(?:key |headline |initial |verbal |emerging )*(?:feedback|messages?|headlines?|points|findings) (?:we |that we )?(?:gave|given|shared|fed back|offered|to (?:the )?(?:host|dcs|director|council|leaders|senior leaders|chief executive|ce|them))(?: .{0,30})?|(?:what )?we (?:gave|told (?:them|the \w+|him|her)|shared|fed back|said|reported)(?: .{0,30})?|(?:shared|fed back) (?:with|to) .{2,40}|(?:i |we )?told (?:(?:the )?(?:host|dcs|director)|her|him|them)|our (?:feedback|headlines|messages)(?: .{0,20})?)$/i;
const nextHeading =
  /^(?:(?:agreed |our |team |any |key )?(?:follow[- ]?up(?: actions?| points?| tasks?| items?)?|actions?(?: points?| items?| log| agreed| list)?|(?:suggested |open )?tasks|to[- ]?do(?: list)?|next steps?(?: (?:for|by) .{2,30})?|to chase|for (?:us|me|the team|tomorrow))|(?:date|time)(?: and time)? of (?:the )?next meeting|next meeting)$/i;
const attendanceHeading =
  /^(?:apologies(?: for absence)?|attendance|present|in attendance|attendees)$/i;

function reasonBelow(heading: string): AsideReason | null {
  if (toldHeading.test(heading)) return "toldHost";
  if (nextHeading.test(heading)) return "nextStep";
  return attendanceHeading.test(heading) ? "attendance" : null;
}

/** Whether a line heads what the team told the host, or its own next steps. */
export const headsOwnPart = (text: string): boolean => reasonBelow(text) !== null;
