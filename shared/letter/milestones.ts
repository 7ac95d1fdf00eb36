import type { Visit } from "../visit/kinds/visit.ts";
import type { VisitRecords } from "../visit/records.ts";
import { capital } from "../words/capital.ts";
import { addDays, counted, dayWithWeekday } from "../words/inWords.ts";
import { londonDate } from "../words/londonTime.ts";
import { roundsOf } from "./factualCheck/beginRound.ts";
import { draftLetter, findingsInLetter, recommendationsInLetter } from "./inLetter.ts";
import { earlierWording } from "./problems/earlierWording.ts";
import { peersNotHeard } from "./problems/peersNotHeard.ts";
import {
  addWorkingDays,
  bankHolidaysUntil,
  isBeyondBankHolidays,
  whyNoWorkingDay,
  workingDaysBetween,
  workingDayUpTo,
} from "./workingDays.ts";

/** A step from the last day on site to the letter. */
export type MilestoneId = "draft" | "teamView" | "sent" | "answers" | "issue";

/** Steps as they are called on the visit's page. */
export const milestoneNames = {
  draft: "Draft written",
  teamView: "Team’s view",
  sent: "To the council",
  answers: "Council’s reply",
  issue: "Letter issued",
} as const satisfies Record<MilestoneId, string>;

/**
 * A step and the day by which it is due. `notRecorded`: a later step is done and nothing says that this
 * one was, or it is too long ago to be called late.
 */
export interface Milestone {
  readonly id: MilestoneId;
  readonly day: string;
  readonly state: "done" | "next" | "late" | "later" | "notRecorded";
  /** The day on which it was done, where that is known. */
  readonly doneOn: string | null;
}

/** The days from the last day on site to the letter, and what somebody should know of them. */
export interface Milestones {
  readonly steps: readonly Milestone[];
  readonly warnings: readonly string[];
}

/** From then on nobody waits for it. */
const longPast = 60;

/**
 * The steps to the letter as of `today` (an ISO day), from the last day on site: of a visit in stages the
 * last day of its last stage. The letter is due after as many days as were agreed; the council answers a
 * working day before, has its working days for that, and the team has seen what is sent. Null before the
 * days on site are set, and of a visit that makes no letter.
 */
export function milestones(records: VisitRecords, today: string): Milestones | null {
  const { visit } = records;
  const lastDay = [...visit.daysOnSite].sort().at(-1);
  const makesLetter = visit.outputs.includes("letter") || records.letters.length > 0;
  if (lastDay === undefined || !makesLetter) return null;
  const { days, warnings } = milestoneDays(lastDay, visit);
  const done = whatIsDone(records);
  const lastDone = days.findLastIndex(({ id }) => done.has(id));
  const due = days.at(-1)?.day ?? lastDay;
  const isLongPast = today > addDays(due, longPast);
  let isNextFound = false;
  const steps = days.map(({ id, day }, at): Milestone => {
    const doneOn = done.get(id) ?? null;
    if (done.has(id)) return { id, day, state: "done", doneOn };
    if (at < lastDone || isLongPast) return { id, day, state: "notRecorded", doneOn };
    if (day < today) return { id, day, state: "late", doneOn };
    const state = isNextFound ? "later" : "next";
    isNextFound = true;
    return { id, day, state, doneOn };
  });
  return { steps, warnings };
}

/** The day of each step; without a factual check there are none for the council. */
export function milestoneDays(
  lastDay: string,
  { letterDueDays, factualCheckDays }: Pick<Visit, "letterDueDays" | "factualCheckDays">,
): {
  readonly days: readonly { readonly id: MilestoneId; readonly day: string }[];
  readonly warnings: readonly string[];
} {
  const issue = addDays(lastDay, letterDueDays);
  const lastWorking = workingDayUpTo(issue);
  const first = addWorkingDays(lastDay, 1);
  const hasCheck = factualCheckDays > 0;
  const sent = later(first, addWorkingDays(lastWorking, -1 - (hasCheck ? factualCheckDays : 0)));
  const answers = addWorkingDays(sent, factualCheckDays);
  // Half of the time to the team's view is for writing.
  const draft = addWorkingDays(first, Math.floor(workingDaysBetween(first, sent) / 2));
  const why = whyNoWorkingDay(issue);
  return {
    days: [
      { id: "draft", day: draft },
      { id: "teamView", day: sent },
      ...(hasCheck
        ? [
            { id: "sent" as const, day: sent },
            { id: "answers" as const, day: answers },
          ]
        : []),
      { id: "issue", day: issue },
    ],
    warnings: [
      ...(hasCheck && answers > lastWorking
        ? [
            `${capital(counted(factualCheckDays, "working day"))} for the council’s check do not fit into ${counted(letterDueDays, "day")} after the last day on site: its answers would come by ${dayWithWeekday(answers)}, after the letter is due.`,
          ]
        : []),
      ...(why === null
        ? []
        : [
            `The letter is due on ${why.startsWith("a ") ? why : `a bank holiday, ${why}`}; the last working day before is ${dayWithWeekday(lastWorking)}.`,
          ]),
      ...(isBeyondBankHolidays(issue)
        ? [
            `Bank holidays are known up to ${dayWithWeekday(bankHolidaysUntil)}; beyond that, only weekends are left out.`,
          ]
        : []),
    ],
  };
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** What the records show to be done, with the day where they say it. */
function whatIsDone(records: VisitRecords): ReadonlyMap<MilestoneId, string | null> {
  const done = new Map<MilestoneId, string | null>();
  const isDrafted =
    draftLetter(records) !== undefined &&
    findingsInLetter(records).length > 0 &&
    recommendationsInLetter(records).length > 0;
  if (isDrafted) {
    done.set("draft", null);
    const isSettled = peersNotHeard(records).length + earlierWording(records).length === 0;
    if (isSettled && records.positions.length > 0) done.set("teamView", null);
  }
  const round = roundsOf(records).at(-1);
  if (round !== undefined) {
    done.set("sent", round.sentOn);
    if (round.answeredOn !== null) done.set("answers", round.answeredOn);
  }
  const [issued] = records.letters
    .flatMap((letter) => letter.issued ?? [])
    .map(({ at }) => at)
    .sort();
  if (issued !== undefined) done.set("issue", londonDate(issued));
  return done;
}
