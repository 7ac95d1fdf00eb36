import type { SentParagraph } from "../../visit/kinds/factualRound.ts";
import type { LetterBlock, LetterModel, LetterSection } from "../../visit/issued/letterModel.ts";
import { sectionName } from "../../visit/programme/letterSections.ts";
import { countWords, textsOfBlock } from "../letterWords.ts";

/**
 * Every paragraph, bullet, finding and recommendation of the letter under a number, in the order in which
 * it is read. Headings have none, nor has what prints nothing.
 */
export function numberParagraphs(model: LetterModel): readonly SentParagraph[] {
  const paragraphs: SentParagraph[] = [];
  for (const section of model.sections) {
    let subheading = "";
    for (const block of section.blocks) {
      if (block.type === "subheading") {
        subheading = block.text;
        continue;
      }
      const text = wordsOfBlock(block);
      if (countWords(text) === 0) continue;
      const heading = section.heading ?? "";
      paragraphs.push({
        number: paragraphs.length + 1,
        sectionId: section.id,
        heading,
        subheading,
        reference:
          block.type === "recommendation"
            ? `Recommendation ${block.number}`
            : [heading || sectionName(section.id), subheading].filter(Boolean).join(", "),
        ...sourceOf(section, block),
        text,
      });
    }
  }
  return paragraphs;
}

/** The words of a block as one run. */
const wordsOfBlock = (block: LetterBlock): string =>
  textsOfBlock(block)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join(" ");

function sourceOf(
  section: LetterSection,
  block: Exclude<LetterBlock, { type: "subheading" }>,
): Pick<SentParagraph, "of" | "recordId"> {
  switch (block.type) {
    case "finding":
      return { of: "finding", recordId: block.findingId };
    case "recommendation":
      return { of: "recommendation", recordId: block.recommendationId };
    case "bullet":
    case "paragraph": {
      if (block.type === "bullet" && section.id === "headlines")
        return { of: "headline", recordId: null };
      const isComputed = block.sentences.some(({ sources }) =>
        sources.some(({ type }) => type === "computed"),
      );
      return { of: isComputed ? "computed" : "written", recordId: null };
    }
  }
}

/**
 * What stands in the letter now where a paragraph stood when it was sent: by its finding or
 * recommendation, otherwise by its words. Null when it is gone.
 */
export function wordsNow(sent: SentParagraph, model: LetterModel): string | null {
  const now = numberParagraphs(model).filter(({ of }) => of === sent.of);
  if (sent.recordId !== null)
    return now.find(({ recordId }) => recordId === sent.recordId)?.text ?? null;
  const here = now.filter(({ sectionId }) => sectionId === sent.sectionId);
  if (sent.of === "computed") return here[0]?.text ?? null;
  return mostAlike(here, ({ text }) => text, sent.text)?.text ?? null;
}

/** Of several the one whose words are most like these, as long as a third of them is. */
export function mostAlike<T>(
  all: readonly T[],
  textOf: (each: T) => string,
  text: string,
): T | undefined {
  const ranked = all
    .map((each) => ({ each, likeness: likeness(textOf(each), text) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = ranked;
  return best !== undefined && best.likeness >= 1 / 3 ? best.each : undefined;
}

/** How much of the words of two texts is the same, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [inA, inB] = [wordsOf(a), wordsOf(b)];
  const shared = [...inA].filter((word) => inB.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (inA.size + inB.size);
}

/** The text as it is compared: whatever its quotes, dashes, spaces and capitals. */
export const plainWords = (text: string): string =>
  text
    .normalize("NFKC")
    .replaceAll("\u00AD", "")
    .replaceAll(/[‘’‚‛′`]/gu, "'")
    .replaceAll(/[“”„‟″«»]/gu, '"')
    .replaceAll(/[‐-―−]/gu, "-")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .toLowerCase();

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(plainWords(text).match(/[\p{L}\p{N}]+/gu));
