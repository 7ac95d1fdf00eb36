import { ICalEventTransparency } from "ical-generator";
import {
  milestoneNames,
  type Milestone,
  type MilestoneId,
} from "../../shared/letter/milestones.ts";
import type { Visit } from "../../shared/visit/kinds/visit.ts";
import { addDays } from "../../shared/words/inWords.ts";
import { calendarFile, calendarName } from "./calendarFile.ts";

/**
 * The days to the letter as a calendar file, one whole day each. It goes to whoever keeps the calendar,
 * the council among them: it says whose review it is and what is due, and nothing of what was found.
 */
export function milestonesIcs(
  visit: Pick<Visit, "id" | "host" | "programme" | "isSample">,
  steps: readonly Pick<Milestone, "id" | "day">[],
  { createdAt }: { readonly createdAt: Date },
): string {
  return calendarFile(
    visit,
    createdAt,
    steps.map(({ id, day }) => ({
      id: `${id}.${visit.id}`,
      summary: `${milestoneNames[id]}: ${visit.host.name}`,
      description: [whatIsDue[id], calendarName(visit), visit.isSample ? "A sample visit." : ""]
        .filter((line) => line !== "")
        .join("\n"),
      allDay: true,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      // Nobody is busy all day because something is due.
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  );
}

const whatIsDue: Readonly<Record<MilestoneId, string>> = {
  draft: "The draft of the letter is written.",
  teamView: "The review team has agreed the draft.",
  sent: "The draft goes to the council for its check of the facts.",
  answers: "The council answers on the facts of the draft.",
  issue: "The letter is issued.",
};
