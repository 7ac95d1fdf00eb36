import { type Change, put, set } from "../visit/change.ts";
import type { VisitRecords } from "../visit/records.ts";
import { beginLetter } from "./beginLetter.ts";
import { currentLetter } from "./currentLetter.ts";
import { draftLetter } from "./inLetter.ts";
import { composeStock } from "./stock/composeStock.ts";

/** What a peer takes home, as a sentence of the letter: one paragraph, with its stop; empty for nothing. */
function asSentence(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line === "" || /[.!?]["”’)]*$/u.test(line) ? line : `${line}.`;
}

/** Whether the draft letter takes it home already, word for word. */
export const isTakenHome = (records: VisitRecords, text: string): boolean => {
  const sentence = asSentence(text);
  return sentence !== "" && takeHomeOf(records).includes(sentence);
};

/**
 * The changes that put a point at the end of what the draft letter takes home; the letter is begun where
 * there is none. No changes for nothing, or for what stands there already. What was issued is not touched.
 */
export function takeHome(records: VisitRecords, text: string): readonly Change[] {
  const sentence = asSentence(text);
  if (sentence === "" || isTakenHome(records, text)) return [];
  const draft = draftLetter(records);
  const fields = {
    texts: { takeHome: `${takeHomeOf(records).trimEnd()} ${sentence}`.trim() },
    // As when somebody types there: with the programme's wording of now beside it.
    programmeTexts: { takeHome: composeStock(records, "takeHome").text },
  };
  return draft === undefined
    ? [put("letters", { ...beginLetter(records), ...fields })]
    : [set("letters", draft, fields)];
}

const takeHomeOf = (records: VisitRecords): string =>
  currentLetter(records, draftLetter(records) ?? beginLetter(records)).texts.takeHome ?? "";
