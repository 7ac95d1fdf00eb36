import type { LetterRef } from "../../../shared/letter/letterLayout.ts";
import type { LetterBlock, LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import { mendProse } from "../../../shared/letter/mending/mendProse.ts";
import { writtenBlocks } from "../../../shared/letter/writtenBlocks.ts";
import type { LetterField } from "./letterField.ts";

/** A sentence as a string, to compare and to look up. */
export const refKey = (ref: LetterRef): string =>
  `${ref.sectionId}/${ref.blockIndex ?? ""}/${ref.sentenceIndex ?? ""}`;

/** The sentence of the letter that the caret stands in, or the last one before it; null when the field prints nothing. */
export function refOfCaret(
  model: LetterModel,
  field: LetterField,
  text: string,
  caret: number,
): LetterRef | null {
  if (field.of === "front") return null;
  const sectionId = sectionOfField(model, field);
  const section = model.sections.find(({ id }) => id === sectionId);
  if (!section) return null;
  const { blocks } = section;
  const blockAt = (is: (block: LetterBlock) => boolean) => blocks.findIndex(is);
  switch (field.of) {
    case "finding":
    case "recommendation": {
      const blockIndex = blockAt(
        (block) =>
          (block.type === "finding" && block.findingId === field.id) ||
          (block.type === "recommendation" && block.recommendationId === field.id),
      );
      const block = blocks[blockIndex];
      if (!block) return null;
      if (field.part === "sentence" || field.part === "text")
        return { sectionId: section.id, blockIndex, sentenceIndex: "lead" };
      if (field.part === "detail" || field.part === "advice")
        return refIn(section, blockIndex, ink(text.slice(0, caret)));
      // Who can help and the timescale follow the advice: the last sentence is the nearest.
      return block.type === "recommendation" && block.sentences.length > 0
        ? { sectionId: section.id, blockIndex, sentenceIndex: block.sentences.length - 1 }
        : null;
    }
    case "headline": {
      const squeezed = squeeze(mendProse(text).join(""));
      const blockIndex = blockAt(
        (block) =>
          block.type === "bullet" &&
          squeeze(block.sentences.map((sentence) => sentence.text).join("")) === squeezed,
      );
      return blockIndex < 0 ? null : refIn(section, blockIndex, ink(text.slice(0, caret)));
    }
    case "section": {
      const first = blockAt(
        (block) =>
          (block.type === "paragraph" || (block.type === "bullet" && section.id !== "headlines")) &&
          block.sentences.every(({ sources }) => sources.every(({ type }) => type === "written")),
      );
      if (first < 0) return null;
      const withBullets = section.id !== "headlines";
      const before = writtenBlocks(text.slice(0, caret), { withBullets });
      // After a blank line the caret is in the next paragraph, of which nothing stands before it yet.
      const opensNext =
        /\n[^\S\n]*\n\s*$/u.test(text.slice(0, caret)) && text.slice(caret).trim() !== "";
      const paragraph = opensNext ? before.length : Math.max(0, before.length - 1);
      return refIn(section, first + paragraph, opensNext ? 0 : inkOf(before.at(-1)));
    }
    default:
      return null;
  }
}

function sectionOfField(model: LetterModel, field: Exclude<LetterField, { of: "front" }>) {
  switch (field.of) {
    case "section":
      return field.sectionId;
    case "headline":
      return "headlines";
    case "recommendation":
      return "recommendations";
    case "finding":
      return model.sections.find(({ blocks }) =>
        blocks.some((block) => block.type === "finding" && block.findingId === field.id),
      )?.id;
  }
}

/** The sentence of a block in which so much ink has been set. */
function refIn(
  section: LetterModel["sections"][number],
  blockIndex: number,
  inkBefore: number,
): LetterRef | null {
  const block = section.blocks[blockIndex];
  if (!block || block.type === "subheading" || block.sentences.length === 0) return null;
  let left = inkBefore;
  for (const [sentenceIndex, sentence] of block.sentences.entries()) {
    left -= ink(sentence.text);
    if (left <= 0) return { sectionId: section.id, blockIndex, sentenceIndex };
  }
  return { sectionId: section.id, blockIndex, sentenceIndex: block.sentences.length - 1 };
}

const squeeze = (text: string) => text.replace(/\s+/gu, "");
const inkOf = (block: LetterBlock | undefined): number =>
  block && "sentences" in block ? ink(block.sentences.map(({ text }) => text).join("")) : 0;
const ink = (text: string) => squeeze(text).length;
