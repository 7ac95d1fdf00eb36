import { broadScope } from "../../visit/agreed/broadScope.ts";
import { linesAgreedOnSite } from "../../visit/agreed/lineFoundOnSite.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { counted, daysInWords, listInWords } from "../../words/inWords.ts";
import { programmeInText } from "./programmeInText.ts";

/** What stands in for a slot such as `{host}`; empty where the visit does not say. */
export function slotsOf(
  records: Pick<
    VisitRecords,
    "visit" | "enquiries" | "agreements" | "baselines" | "peers" | "reasons"
  >,
): ReadonlyMap<string, string> {
  const { visit } = records;
  return new Map([
    ["host", visit.host.name.trim()],
    ["programme", programmeInText(visit)],
    ["days", daysInWords(visit.daysOnSite)],
    ["focus", isAnswered(visit.focus) ? asClause(visit.focus) : ""],
    [
      "addedLines",
      asClause(
        linesAgreedOnSite(records)
          .map(({ question }) => question)
          .join("\n"),
      ),
    ],
    ["earlierLetter", records.baselines[0]?.letter.date ?? ""],
    ["broadReason", asClause(broadScope(records)?.reason?.reason ?? "")],
    ["review", isAnswered(visit.reviewDate) ? asClause(visit.reviewDate) : ""],
    [
      "factualCheck",
      visit.factualCheckDays === 0 ? "" : counted(visit.factualCheckDays, "working day"),
    ],
  ]);
}

/** Whether a text says anything: “none”, “TBC”, “to be agreed” and “?” are places still to be filled. */
export const isAnswered = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text) && !stillToFill.test(text.trim());

const stillToFill =
  /^(?:none|nil|no|n\/?a|not applicable|unknown|tb[acdn]|t\.b\.[acd]\.?|to ?do|x{2,}|(?:still |yet )?to be (?:agreed|arranged|announced|confirmed|decided|determined|set|fixed)(?: .{0,60})?|(?:not|none|nothing) (?:yet )?(?:agreed|arranged|decided|fixed|known|set)(?: .{0,60})?|(?:we )?(?:have|has) not .{0,80})[\s.?!]*$/iu;

/** The text as part of a sentence: a list as a list in words, a question as one, without a stop at its end. */
function asClause(text: string): string {
  const parts = text
    .split(/\n|(?:^|\s)[•▪●◦]\s/u)
    .map((line) => line.replace(/^\s*(?:[-–*•]|\d{1,2}[.)])\s{1,4}/u, "").trim())
    .map((line) => line.replace(/[.;,\s]{1,20}$/u, ""))
    .filter((line) => line !== "")
    .map((line) => (line.endsWith("?") ? `“${line}”` : line));
  return listInWords(parts);
}

/** What is said of a slot that the visit has nothing for. */
export const emptySlotWords: ReadonlyMap<string, string> = new Map([
  ["host", "the host has no name"],
  ["programme", "the programme has no name"],
  ["days", "the days on site are not set"],
  ["focus", "the focus of the visit is not said"],
  ["review", "no date of the review is set"],
  ["addedLines", "no line found on site is agreed"],
  ["earlierLetter", "the date of the earlier letter is not known"],
  ["broadReason", "no reason for a scope that is too broad is on record"],
  ["factualCheck", "no days for a factual check are set"],
]);

/** Slots of a sentence in the order in which they stand. */
export const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(slotPattern)].map(([, name = ""]) => name);

/** A sentence with its slots filled in; those that `value` does not know stay as they are. */
export const withSlots = (text: string, value: (slot: string) => string | undefined): string =>
  text.replace(slotPattern, (whole, name: string) => value(name) ?? whole);

const slotPattern = /\{(\w{1,60})\}/gu;
