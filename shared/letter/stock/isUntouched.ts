import type { SectionId } from "../../visit/programme/letterSections.ts";
import { ofSection } from "../../visit/programme/vocabulary.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { composeStock } from "./composeStock.ts";
import { slotsOf } from "./slots.ts";

/**
 * Whether a text that is kept with the letter is the programme's own, edited by nobody: as it stands
 * in the programme, as an older version filled it in when the letter was begun, or as it is filled in
 * now. A text in which a slot was filled with anything else may have been edited, and is left alone.
 */
export function isUntouched(text: string, records: VisitRecords, id: SectionId): boolean {
  const typed = oneSpace(text);
  if (typed === "") return false;
  const { visit } = records;
  const plain = ofSection(visit.vocabulary.letter.wording, id);
  if (plain !== undefined && isFilling(oneSpace(plain), typed, fillingsOf(records))) return true;
  return typed === oneSpace(composeStock(records, id).text);
}

/** What may stand in for each slot in a text that nobody edited: what the visit says, nothing, or the slot itself. */
function fillingsOf(records: VisitRecords): ReadonlyMap<string, readonly string[]> {
  const { visit } = records;
  const beganWith: readonly (readonly [string, string])[] = [
    ["programme", visit.programme.toLowerCase()],
    ["focus", visit.focus.replace(/\.$/, "")],
    ["review", visit.reviewDate],
    ["factualCheck", "no working days"],
  ];
  const now = slotsOf(records);
  return new Map(
    [...now].map(([slot, value]) => [
      slot,
      [value, ...beganWith.flatMap(([name, words]) => (name === slot ? [words] : []))]
        .map(oneSpace)
        .filter((words) => words !== ""),
    ]),
  );
}

/** Whether the text is the wording with each slot filled in one of its ways. One pass: no way is tried twice. */
function isFilling(
  wording: string,
  text: string,
  fillings: ReadonlyMap<string, readonly string[]>,
): boolean {
  const parts = wording.split(/(\{\w{1,60}\})/u);
  let at = 0;
  for (const part of parts) {
    const slot = /^\{(\w+)\}$/u.exec(part)?.[1];
    const ways = slot === undefined ? [part] : [part, ...(fillings.get(slot) ?? []), ""];
    const way = ways.find((each) => text.startsWith(each, at));
    if (way === undefined) return false;
    at += way.length;
  }
  return at === text.length;
}

const oneSpace = (text: string): string => text.replace(/\s+/gu, " ").trim();
