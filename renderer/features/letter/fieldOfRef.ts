import type { LetterRef } from "../../../shared/letter/letterLayout.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import { mendProse } from "../../../shared/letter/mending/mendProse.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { fieldKey, fieldText, type LetterField } from "./letterField.ts";
import { sectionHeadingId, type PlaceInText } from "./placeOfProblem.ts";
import { sentenceAt } from "../../../shared/letter/sentenceRefs.ts";

/** Where a sentence of the pages is written, and its words there; a computed one leads to its section. */
export function fieldOfRef(
  ref: LetterRef,
  model: LetterModel,
  records: VisitRecords,
  letter: Letter,
): PlaceInText {
  const sentence = sentenceAt(model, ref);
  const field = sentence && fieldAt(ref, model, records, letter);
  if (!field) return { controlId: sectionHeadingId(ref.sectionId), select: null };
  return {
    controlId: fieldKey(field),
    select: wordsIn(fieldText(field, records, letter), sentence.text),
  };
}

function fieldAt(
  ref: LetterRef,
  model: LetterModel,
  records: VisitRecords,
  letter: Letter,
): LetterField | null {
  const blocks = model.sections.find(({ id }) => id === ref.sectionId)?.blocks ?? [];
  const block = blocks[ref.blockIndex ?? -1];
  const isLead = ref.sentenceIndex === "lead";
  switch (block?.type) {
    case "finding":
      return { of: "finding", id: block.findingId, part: isLead ? "sentence" : "detail" };
    case "recommendation": {
      const id = block.recommendationId;
      if (isLead) return { of: "recommendation", id, part: "text" };
      const row = records.recommendations.find((recommendation) => recommendation.id === id);
      const at = Number(ref.sentenceIndex);
      const advice = mendProse(row?.advice ?? "").length;
      const help = mendProse(row?.whoCanHelp ?? "").length;
      const part = at < advice ? "advice" : at < advice + help ? "whoCanHelp" : "byWhen";
      return { of: "recommendation", id, part };
    }
    case "bullet": {
      if (ref.sectionId !== "headlines") return { of: "section", sectionId: ref.sectionId };
      const before = blocks.slice(0, ref.blockIndex ?? 0);
      const nth = before.filter(({ type }) => type === "bullet").length;
      const printed = letter.headlines.flatMap(({ text }, index) =>
        mendProse(text).length === 0 ? [] : [index],
      );
      const index = printed[nth];
      return index === undefined ? null : { of: "headline", index };
    }
    case "paragraph": {
      const sentence = sentenceAt(model, ref);
      const isComputed = sentence?.sources.some(({ type }) => type === "computed");
      return isComputed ? null : { of: "section", sectionId: ref.sectionId };
    }
    case "subheading":
    case undefined:
      return null;
  }
}

/** Where the words of a sentence stand in a text that may break its lines elsewhere. */
function wordsIn(text: string, sentence: string): PlaceInText["select"] {
  // The letter may have added the stop, and made the first letter a capital.
  const words = sentence
    .replace(/\.$/u, "")
    .split(/\s+/u)
    .filter((word) => word !== "");
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("\\s+");
  const found = pattern === "" ? null : new RegExp(pattern, "iu").exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
