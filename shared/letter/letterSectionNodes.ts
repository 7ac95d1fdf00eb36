import { assertNever } from "../assertNever.ts";
import type { LetterRef } from "./letterLayout.ts";
import type {
  BulletsNode,
  LetterNode,
  NumberedNode,
  ParagraphNode,
  RunNode,
} from "./letterNodes.ts";
import { letterColours } from "./letterStyles.ts";
import { countWords, textsOfBlock } from "./letterWords.ts";
import type { LetterBlock, LetterSection, LetterSentence } from "../visit/issued/letterModel.ts";
import { noBreakSpace, typeset } from "./typeset.ts";

/** A section's heading and blocks; bullets and recommendations that follow each other form one list. */
export function sectionNodes(section: LetterSection): readonly LetterNode[] {
  if (section.blocks.every((block) => textsOfBlock(block).every(isEmpty))) return [];
  const nodes: (ParagraphNode | Bullets | Numbered)[] = headingOf(section);
  for (const [blockIndex, block] of section.blocks.entries()) {
    const last = nodes.at(-1);
    const paragraph = paragraphOf(section, blockIndex, block);
    if (paragraph === null) continue;
    if (block.type === "bullet") {
      if (last !== undefined && "ul" in last) last.ul.push(paragraph);
      else nodes.push({ ul: [paragraph], markerColor: letterColours.accent });
    } else if (block.type === "recommendation") {
      if (last !== undefined && "ol" in last) last.ol.push(paragraph);
      else nodes.push({ ol: [paragraph], bold: true });
    } else {
      nodes.push(paragraph);
    }
  }
  return nodes;
}

type Bullets = Omit<BulletsNode, "ul"> & { readonly ul: ParagraphNode[] };
type Numbered = Omit<NumberedNode, "ol"> & { readonly ol: ParagraphNode[] };

const isEmpty = (text: string): boolean => countWords(text) === 0;

function headingOf(section: LetterSection): ParagraphNode[] {
  if (section.heading === null) return [];
  const ref: LetterRef = { sectionId: section.id, blockIndex: null, sentenceIndex: null };
  return [
    {
      text: [{ text: typeset(section.heading, { hyphenate: false }), ref }],
      style: "heading",
      headlineLevel: 2,
      keepWithNext: true,
    },
  ];
}

function paragraphOf(
  section: LetterSection,
  blockIndex: number,
  block: LetterBlock,
): ParagraphNode | null {
  const refTo = (sentenceIndex: LetterRef["sentenceIndex"]): LetterRef => ({
    sectionId: section.id,
    blockIndex,
    sentenceIndex,
  });
  switch (block.type) {
    case "subheading": {
      const text = typeset(block.text, { hyphenate: false });
      if (text === "") return null;
      return {
        text: [{ text, ref: refTo(null) }],
        style: "subheading",
        headlineLevel: 3,
        keepWithNext: true,
      };
    }
    case "paragraph": {
      const text = runs(null, block.sentences, refTo);
      if (text.length === 0) return null;
      // A paragraph that announces what follows stays with it.
      const announces = text.at(-1)?.text.endsWith(":") ?? false;
      return { text, style: "paragraph", ...(announces ? { keepWithNext: true } : {}) };
    }
    case "bullet":
    case "finding":
    case "recommendation": {
      const lead = block.type === "bullet" ? null : block.lead;
      const text = runs(lead, block.sentences, refTo);
      if (text.length === 0) return null;
      if (block.type === "bullet") return { text, style: "bullet" };
      if (block.type === "finding") return { text, style: "paragraph" };
      return { text, style: "recommendation", counter: block.number };
    }
    default:
      return assertNever(block);
  }
}

/** One run per sentence, the space between two at the end of the first. */
function runs(
  lead: LetterSentence | null,
  sentences: readonly LetterSentence[],
  refTo: (sentenceIndex: LetterRef["sentenceIndex"]) => LetterRef,
): readonly RunNode[] {
  const set = [
    ...(lead === null ? [] : [{ text: lead.text, bold: true, ref: refTo("lead") }]),
    ...sentences.map(({ text }, index) => ({ text, bold: false, ref: refTo(index) })),
  ]
    .map((run) => ({ ...run, text: typeset(run.text, { hyphenate: true }) }))
    .filter((run) => run.text !== "");
  return set.map((run, index) =>
    index < set.length - 1
      ? { ...run, text: `${run.text} ` }
      : { ...run, text: withoutShortLastLine(run.text) },
  );
}

/** Takes the word before along, so that no paragraph ends in a line of one short word. */
const withoutShortLastLine = (text: string): string =>
  text.replace(/ (\S{1,9})$/u, `${noBreakSpace}$1`);
