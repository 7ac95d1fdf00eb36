import { londonDay } from "../../../shared/words/londonTime.ts";
import { assertNever } from "../../../shared/assertNever.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import { counted, dayWithWeekday } from "../../../shared/words/inWords.ts";
import { letterClock } from "../../../shared/letter/letterClock.ts";
import { triangulateAll } from "../../../shared/triangulation/triangulate.ts";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { RecordOf, VisitRecords } from "../../../shared/visit/records.ts";

/** From then on, counting the days helps nobody. */
const longPast = 60;

/** The clock to the letter, as a heading and a sentence. */
export function clockInWords(
  records: VisitRecords,
  today: string,
): { readonly title: string; readonly detail: string } {
  const clock = letterClock(records, today);
  if (!records.visit.outputs.includes("letter") && clock.state !== "issued")
    return daysInClock(records, clock);
  switch (clock.state) {
    case "noDays":
      return {
        title: "The letter has no due day yet",
        detail: "It follows from the last day on site: set the days under visit details.",
      };
    case "before":
      return {
        title: `On site in ${counted(clock.daysToGo, "day")}`,
        detail: `The letter is then due by ${dayWithWeekday(clock.due)}.`,
      };
    case "onSite":
      return {
        title: `Day ${clock.day} of ${clock.of} on site`,
        detail: `The letter is due by ${dayWithWeekday(clock.due)}.`,
      };
    case "writing":
      if (clock.daysLeft < -longPast)
        return {
          title: "The letter was not issued here",
          detail: `It was due by ${dayWithWeekday(clock.due)}.`,
        };
      return clock.daysLeft < 0
        ? {
            title: `The letter is ${counted(-clock.daysLeft, "day")} late`,
            detail: `It was due by ${dayWithWeekday(clock.due)}.`,
          }
        : {
            title:
              clock.daysLeft === 0
                ? "The letter is due today"
                : `The letter is due in ${counted(clock.daysLeft, "day")}`,
            detail: `By ${dayWithWeekday(clock.due)}, ${counted(records.visit.letterDueDays, "day")} after the last day on site.`,
          };
    case "issued":
      return {
        title: "The letter is issued",
        detail: `Version ${clock.version}, on ${londonDay(clock.at)}.`,
      };
    default:
      return assertNever(clock);
  }
}

/** The clock of a visit that makes no letter: its days alone. */
function daysInClock(
  { visit }: VisitRecords,
  clock: ReturnType<typeof letterClock>,
): { readonly title: string; readonly detail: string } {
  const detail = visit.outputs.includes("nextSteps")
    ? "This visit makes a next-steps sheet, and no letter."
    : "This visit makes no letter.";
  switch (clock.state) {
    case "before":
      return { title: `On site in ${counted(clock.daysToGo, "day")}`, detail };
    case "onSite":
      return { title: `Day ${clock.day} of ${clock.of} on site`, detail };
    default:
      return {
        title:
          visit.daysOnSite.length === 0 ? "The days are not set yet" : "The days on site are over",
        detail,
      };
  }
}

/** Findings that the evidence or the team does not yet carry, and why, in the board's order. */
export function whatIsThin(
  records: VisitRecords,
): readonly { readonly finding: Finding; readonly why: string }[] {
  const weighed = triangulateAll(records);
  return inOrder(records.findings.filter((finding) => finding.state !== "parked")).flatMap(
    (finding) => {
      const triangulation = weighed.get(finding.id);
      const stances = records.positions.filter((position) => position.findingId === finding.id);
      const dissents = stances.filter((position) => position.stance === "dissents").length;
      const queries = stances.filter((position) => position.stance === "queries").length;
      const why = [
        ...(triangulation?.missing ?? []),
        ...(triangulation && triangulation.contradicts > 0
          ? [`${triangulation.contradicts} against`]
          : []),
        ...(dissents > 0 ? [`${dissents} dissent`] : []),
        ...(queries > 0 ? [`${queries} queried`] : []),
      ];
      return why.length === 0 ? [] : [{ finding, why: why.join(" · ") }];
    },
  );
}

/** Safeguarding concerns not yet closed. */
export const openConcerns = (records: VisitRecords): readonly RecordOf<"concerns">[] =>
  records.concerns.filter((concern) => !concern.closed);
