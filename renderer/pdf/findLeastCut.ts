import type { PdfLine } from "pdfmake/js/Line.js";
import type { CutPlace, LeastCut } from "../../shared/letter/leastCut.ts";
import { letterPageLimit } from "../../shared/letter/letterLayout.ts";
import { countWords } from "../../shared/letter/letterWords.ts";
import type {
  LetterBlock,
  LetterModel,
  LetterSentence,
} from "../../shared/visit/issued/letterModel.ts";
import { countPages, type FlowUnit } from "./letterFlow.ts";
import { textOfLine } from "./runsOfLine.ts";

/** Lines that may go beside those that should be enough, before it is given up. */
const mostMore = 4;

/** Where one paragraph would have to lose more lines than this, the cut is spread over several. */
const mostOfOne = 12;

/**
 * The least cut that makes a letter fit its pages, of what is set on them as `units`: lines of one
 * paragraph if that is enough, else of the longest ones. What it proposes was tried: `pagesOf` sets
 * a letter and counts its pages. Null where it fits as it is, or where no such cut is enough.
 */
export function findLeastCut(
  model: LetterModel,
  units: readonly FlowUnit[],
  pageHeight: number,
  pagesOf: (model: LetterModel) => number,
): LeastCut | null {
  const fits = (cuts: Cuts): boolean =>
    countPages(without(units, cuts), pageHeight) <= letterPageLimit;
  if (fits(new Map())) return null;
  const written = units.flatMap((unit) => paragraphOf(unit, model) ?? []);
  const isSeenToFit = (cuts: Cuts): boolean =>
    pagesOf(modelWithout(model, written, cuts)) <= letterPageLimit;
  let cuts = ofOne(written, fits) ?? ofSeveral(written, fits);
  // A paragraph set anew without its end may break its lines a little differently.
  for (let more = 0; cuts !== null && !isSeenToFit(cuts); more++)
    cuts = more < mostMore ? withOneMore(written, cuts) : null;
  if (cuts === null) return null;
  const places = written.flatMap((paragraph): CutPlace[] => {
    const lines = cuts.get(paragraph.unit) ?? 0;
    if (lines === 0) return [];
    const { sectionId, blockIndex } = paragraph;
    return [{ sectionId, blockIndex, lines, words: wordsOfLast(paragraph, lines) }];
  });
  const sum = (of: "lines" | "words") => places.reduce((total, place) => total + place[of], 0);
  return { lines: sum("lines"), words: sum("words"), places };
}

/** A paragraph that somebody wrote, and may shorten. */
type Paragraph = Omit<CutPlace, "lines" | "words"> & { readonly unit: FlowUnit };

/** Lines that units lose at their end. */
type Cuts = ReadonlyMap<FlowUnit, number>;

const without = (units: readonly FlowUnit[], cuts: Cuts): readonly FlowUnit[] =>
  units.map((unit) => {
    const lost = cuts.get(unit) ?? 0;
    return lost === 0 ? unit : { ...unit, lines: unit.lines.slice(0, -lost) };
  });

/** The fewest lines of a single paragraph; of paragraphs that would do alike, the one that loses the fewest words. */
function ofOne(written: readonly Paragraph[], fits: (cuts: Cuts) => boolean): Cuts | null {
  for (let lines = 1; lines <= mostOfOne; lines++) {
    const [best] = written
      .filter(({ unit }) => unit.lines.length > lines && fits(new Map([[unit, lines]])))
      .map((paragraph) => ({ paragraph, words: wordsOfLast(paragraph, lines) }))
      .sort((a, b) => a.words - b.words);
    if (best !== undefined) return new Map([[best.paragraph.unit, lines]]);
  }
  return null;
}

/** Line after line of whatever is longest, until it fits; then what can be given back is. */
function ofSeveral(written: readonly Paragraph[], fits: (cuts: Cuts) => boolean): Cuts | null {
  let enough: Cuts | null = new Map();
  while (enough !== null && !fits(enough)) enough = withOneMore(written, enough);
  if (enough === null) return null;
  const cuts = new Map(enough);
  for (const [unit, most] of enough)
    for (let lines = most; lines > 0; lines--) {
      cuts.set(unit, lines - 1);
      if (fits(cuts)) continue;
      cuts.set(unit, lines);
      break;
    }
  return cuts;
}

/** One more line, of the paragraph that is longest then; null where each is down to a line. */
function withOneMore(written: readonly Paragraph[], cuts: Cuts): Cuts | null {
  const left = ({ unit }: Paragraph) => unit.lines.length - (cuts.get(unit) ?? 0);
  const longest = written.reduce<Paragraph | null>(
    (most, each) => (left(each) > (most === null ? 1 : left(most)) ? each : most),
    null,
  );
  return longest === null
    ? null
    : new Map([...cuts, [longest.unit, (cuts.get(longest.unit) ?? 0) + 1]]);
}

function paragraphOf(unit: FlowUnit, model: LetterModel): Paragraph | null {
  const ref = unit.lines[0]?.inlines.find((inline) => inline.ref)?.ref;
  if (!ref || ref.blockIndex === null || unit.node.headlineLevel !== undefined) return null;
  const { sectionId, blockIndex } = ref;
  const block = blockAt(model, { sectionId, blockIndex });
  if (block === undefined || block.type === "subheading") return null;
  // Numbers counted from the records are not there to be shortened.
  const isComputed = block.sentences.some(({ sources }) =>
    sources.some(({ type }) => type === "computed"),
  );
  return isComputed ? null : { sectionId, blockIndex, unit };
}

const blockAt = (
  model: LetterModel,
  { sectionId, blockIndex }: Pick<CutPlace, "sectionId" | "blockIndex">,
): LetterBlock | undefined => model.sections.find(({ id }) => id === sectionId)?.blocks[blockIndex];

const wordsOfLast = ({ unit }: Paragraph, lines: number): number =>
  unit.lines.slice(-lines).reduce((sum, line) => sum + countWords(textOfLine(line)), 0);

/** The letter in which each paragraph ends with the last line that it keeps. */
function modelWithout(model: LetterModel, written: readonly Paragraph[], cuts: Cuts): LetterModel {
  const cutAt = new Map(
    written
      .filter(({ unit }) => (cuts.get(unit) ?? 0) > 0)
      .map((paragraph) => [
        `${paragraph.sectionId} ${paragraph.blockIndex}`,
        paragraph.unit.lines.slice(0, -(cuts.get(paragraph.unit) ?? 0)),
      ]),
  );
  return {
    ...model,
    sections: model.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block, blockIndex) => {
        const kept = cutAt.get(`${section.id} ${blockIndex}`);
        return kept === undefined ? block : shortened(block, kept);
      }),
    })),
  };
}

function shortened(block: LetterBlock, kept: readonly PdfLine[]): LetterBlock {
  if (block.type === "subheading") return block;
  const texts = new Map<number | "lead" | null, string>();
  for (const { ref, text } of kept.flatMap(({ inlines }) => inlines))
    if (ref) texts.set(ref.sentenceIndex, (texts.get(ref.sentenceIndex) ?? "") + text);
  const sentences = block.sentences.flatMap((each, i): LetterSentence[] => {
    const text = texts.get(i);
    return text === undefined ? [] : [{ ...each, text }];
  });
  return "lead" in block
    ? { ...block, sentences, lead: { ...block.lead, text: texts.get("lead") ?? block.lead.text } }
    : { ...block, sentences };
}
