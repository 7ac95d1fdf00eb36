import type { Condition } from "../../visit/programme/letterStyle.ts";
import type { SectionId } from "../../visit/programme/letterSections.ts";
import type { VisitRecords } from "../../visit/records.ts";
import { conditionsMet } from "./conditionsMet.ts";
import { stockText } from "./shippedWording.ts";
import { slotsIn, slotsOf, withSlots } from "./slots.ts";

/** A sentence of the programme that the letter leaves out, and what it lacks. */
export interface LeftOutSentence {
  /** With its slots as far as they are known, "…" for what is not. */
  readonly text: string;
  /** Slots for which the visit says nothing, or that are none. */
  readonly slots: readonly string[];
  /** What the records do not bear out. */
  readonly conditions: readonly Condition[];
}

/** A section as the programme words it and the records bear out; paragraphs are parted by blank lines. */
export interface ComposedStock {
  readonly text: string;
  readonly leftOut: readonly LeftOutSentence[];
}

/**
 * The programme's text of a section, filled in from the visit: a sentence whose condition is not met
 * and one with a slot that nothing is known for are left out, and are told. What is said in place of
 * another (`unless`) is not missing. Pure.
 */
export function composeStock(records: VisitRecords, id: SectionId): ComposedStock {
  const met = conditionsMet(records);
  const slots = slotsOf(records);
  const leftOut: LeftOutSentence[] = [];
  const paragraphs = stockText(records.visit, id).map((sentences) => {
    const kept: string[] = [];
    for (const { text, when, unless } of sentences) {
      // Emptied by whoever edits the programme.
      if (text.trim() === "") continue;
      if (unless.some((condition) => met.has(condition))) continue;
      const conditions = when.filter((condition) => !met.has(condition));
      const unfilled = slotsIn(text).filter((slot) => !slots.get(slot));
      if (conditions.length + unfilled.length === 0)
        kept.push(withSlots(text, (slot) => slots.get(slot)));
      else if (unless.length === 0)
        leftOut.push({
          text: withSlots(text, (slot) => slots.get(slot) || "…"),
          slots: [...new Set(unfilled)],
          conditions,
        });
    }
    return kept.join(" ");
  });
  return { text: paragraphs.filter((text) => text !== "").join("\n\n"), leftOut };
}
