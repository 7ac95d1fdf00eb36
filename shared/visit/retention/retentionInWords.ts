import { assertNever } from "../../assertNever.ts";
import { counted, dayWithWeekday } from "../../words/inWords.ts";
import { londonDay } from "../../words/londonTime.ts";
import type { Hold } from "../kinds/hold.ts";
import { type KeptPart, keptParts, keptPartWords } from "../keptPart.ts";
import type { RetentionClock } from "./retentionClock.ts";

/** The clock as a heading and a sentence; `what` is "the notes" unless said. */
export function retentionInWords(clock: RetentionClock): {
  readonly title: string;
  readonly detail: string;
} {
  switch (clock.state) {
    case "noDay":
      return {
        title: "No day is agreed for destroying the notes",
        detail: "Notes are kept only as long as both sides agreed. Set the day.",
      };
    case "coming":
      return {
        title: `The notes are to be destroyed in ${counted(clock.daysLeft, "day")}`,
        detail: `On ${dayWithWeekday(clock.day)}. Nothing is destroyed by itself: somebody does it, or holds it with a reason.`,
      };
    case "due":
      return {
        title: "The notes are due to be destroyed today",
        detail: "Destroy them, or hold them with a reason. Nothing is destroyed by itself.",
      };
    case "overdue":
      return {
        title: `Destroying the notes is ${counted(clock.daysOver, "day")} overdue`,
        detail: `It was agreed for ${dayWithWeekday(clock.day)}. Destroy them, or hold them with a reason.`,
      };
    case "held":
      return heldInWords(clock);
    case "done":
      return {
        title: "The notes of this visit are destroyed",
        detail: `On this laptop, on ${londonDay(clock.at)}. What is here is what was agreed to be kept.`,
      };
    default:
      return assertNever(clock);
  }
}

function heldInWords({ holds, askAgain, isAskedNow }: Extract<RetentionClock, { state: "held" }>): {
  title: string;
  detail: string;
} {
  const why = holds.map(({ reason }) => reason).join("; ");
  if (isAskedNow && askAgain !== null)
    return {
      title: "Do the notes still have to be kept?",
      detail: `They were held until ${dayWithWeekday(askAgain)}: ${why}. Lift the hold and destroy them, or hold them on.`,
    };
  return {
    title: "The notes are held",
    detail: `${why}. ${askAgain === null ? "No day is set for asking again." : `Asked again on ${dayWithWeekday(askAgain)}.`}`,
  };
}

/** A hold as a certificate says it: why, by whom, from when to when, and why it was lifted. */
export const holdInWords = ({ reason, placedBy, placedAt, until, lifted }: Hold): string =>
  [
    reason,
    `placed on ${londonDay(placedAt)}${placedBy === "" ? "" : ` by ${placedBy}`}`,
    until === null ? "" : `until ${dayWithWeekday(until)}`,
    lifted === null ? "still in force" : `lifted on ${londonDay(lifted.at)}: ${lifted.reason}`,
  ]
    .filter(Boolean)
    .join("; ")
    .slice(0, 20_000);

/** What both sides agree to, a sentence each. Empty where no day is. */
export const retentionTerms = ({
  destroyOn,
  keeps,
}: {
  readonly destroyOn: string | null;
  readonly keeps: readonly KeptPart[];
}): readonly string[] =>
  destroyOn === null
    ? []
    : [
        `The notes are destroyed on ${dayWithWeekday(destroyOn)}.`,
        `Kept: ${keptInWords(keeps)}. Never kept: notes, cases and the journal.`,
      ];

/** "issued letters and who has which; gifted days", or that nothing is. */
export const keptInWords = (keeps: readonly KeptPart[]): string => {
  const parts = keptParts(keeps).map((part) => lower(keptPartWords[part]));
  return parts.length === 0 ? "nothing but the visit’s details and team" : parts.join("; ");
};

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
