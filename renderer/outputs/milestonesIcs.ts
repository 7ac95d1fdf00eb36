import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import {
  milestoneNames,
  type Milestone,
  type MilestoneId,
} from "../../shared/letter/milestones.ts";
import type { Visit } from "../../shared/visit/kinds/visit.ts";
import { addDays } from "../../shared/words/inWords.ts";

/**
 * The days to the letter as a calendar file, one whole day each. It goes to whoever keeps the calendar,
 * the council among them: it says whose review it is and what is due, and nothing of what was found.
 * Saved again, each day takes the place of its earlier one.
 */
export function milestonesIcs(
  { id, host, programme, isSample }: Pick<Visit, "id" | "host" | "programme" | "isSample">,
  steps: readonly Pick<Milestone, "id" | "day">[],
  { createdAt }: { readonly createdAt: Date },
): string {
  const about = [programme, host.name].filter((part) => part !== "").join(": ");
  const calendar = ical({
    name: about,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Critical Friend", product: "Critical Friend", language: "EN" },
  });
  for (const { id: step, day } of steps)
    calendar.createEvent({
      id: `${step}.${id}@critical-friend`,
      sequence: Math.floor(createdAt.getTime() / 60_000),
      summary: `${milestoneNames[step]}: ${host.name}`,
      description: [whatIsDue[step], about, isSample ? "A sample visit." : ""]
        .filter((line) => line !== "")
        .join("\n"),
      allDay: true,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      stamp: createdAt,
      // Nobody is busy all day because something is due.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

const whatIsDue: Readonly<Record<MilestoneId, string>> = {
  draft: "The draft of the letter is written.",
  teamView: "The review team has agreed the draft.",
  sent: "The draft goes to the council for its check of the facts.",
  answers: "The council answers on the facts of the draft.",
  issue: "The letter is issued.",
};
