import type { Visit } from "../../visit/kinds/visit.ts";
import { counted, daysInWords } from "../../words/inWords.ts";
import { programmeInText } from "./programmeInText.ts";

/** What stands in for a slot such as `{host}`; empty where the visit does not say. */
export function slotsOf(visit: Visit): ReadonlyMap<string, string> {
  return new Map([
    ["host", visit.host.name.trim()],
    ["programme", programmeInText(visit)],
    ["days", daysInWords(visit.daysOnSite)],
    ["focus", visit.focus.trim().replace(/[.\s]{1,20}$/u, "")],
    ["review", visit.reviewDate.trim().replace(/[.\s]{1,20}$/u, "")],
    [
      "factualCheck",
      visit.factualCheckDays === 0 ? "" : counted(visit.factualCheckDays, "working day"),
    ],
  ]);
}

/** What is said of a slot that the visit has nothing for. */
export const emptySlotWords: ReadonlyMap<string, string> = new Map([
  ["host", "the host has no name"],
  ["programme", "the programme has no name"],
  ["days", "the days on site are not set"],
  ["focus", "the focus of the visit is not said"],
  ["review", "no date of the review is set"],
  ["factualCheck", "no days for a factual check are set"],
]);

/** Slots of a sentence in the order in which they stand. */
export const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(slotPattern)].map(([, name = ""]) => name);

/** A sentence with its slots filled in; those that `value` does not know stay as they are. */
export const withSlots = (text: string, value: (slot: string) => string | undefined): string =>
  text.replace(slotPattern, (whole, name: string) => value(name) ?? whole);

const slotPattern = /\{(\w{1,60})\}/gu;
