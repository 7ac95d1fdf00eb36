import type { LetterModel, LetterSentence } from "../visit/issued/letterModel.ts";
import type { LetterRef } from "./letterLayout.ts";

/** The sentence that stands at `ref`; null for headings and for places that are gone. */
export function sentenceAt(model: LetterModel, ref: LetterRef): LetterSentence | null {
  const block = model.sections.find(({ id }) => id === ref.sectionId)?.blocks[ref.blockIndex ?? -1];
  if (!block || block.type === "subheading" || ref.sentenceIndex === null) return null;
  if (ref.sentenceIndex === "lead") return "lead" in block ? block.lead : null;
  return block.sentences[ref.sentenceIndex] ?? null;
}

/** Every sentence that can be traced, in reading order. */
export function sentenceRefs(model: LetterModel): readonly LetterRef[] {
  return model.sections.flatMap(({ id: sectionId, blocks }) =>
    blocks.flatMap((block, blockIndex): LetterRef[] => {
      if (block.type === "subheading") return [];
      const lead: LetterRef[] =
        "lead" in block ? [{ sectionId, blockIndex, sentenceIndex: "lead" }] : [];
      return [
        ...lead,
        ...block.sentences.map((_, sentenceIndex) => ({ sectionId, blockIndex, sentenceIndex })),
      ];
    }),
  );
}
