import type { PdfLine } from "pdfmake/js/Line.js";
import { softHyphen } from "../../shared/letter/hyphenateWord.ts";
import { Line } from "./pdfmakeInternals.ts";

/** A word is broken only where leaving it whole would leave more than this many points empty. */
const emptiestEnd = 40;

/**
 * All lines of a measured paragraph. pdfmake breaks at a soft hyphen without showing it, and at each
 * one it can: here a word breaks only where the line would else end far too short, never on two
 * lines running, and the break shows a hyphen. Empties the paragraph's inlines.
 */
export function breakLines(
  node: PdfNode,
  buildNextLine: (node: PdfNode) => PdfLine | null,
): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  for (;;) {
    const built = buildNextLine(node);
    if (built === null) return lines;
    const above = lines.at(-1);
    lines.push(settleEnd(built, node, { mayBreakWord: !endsBroken(above) }));
  }
}

const endsBroken = (line: PdfLine | undefined): boolean =>
  line?.inlines.at(-1)?.softHyphen ?? false;

const isSyllable = (inline: PdfInline | undefined): boolean =>
  inline?.text.endsWith(softHyphen) ?? false;

function settleEnd(
  line: PdfLine,
  node: PdfNode,
  { mayBreakWord }: { readonly mayBreakWord: boolean },
): PdfLine {
  if (node._inlines.length === 0 || !isSyllable(line.inlines.at(-1))) return line;
  const kept = [...line.inlines];
  const moved: PdfInline[] = [];
  const wordStart = kept.findLastIndex((inline) => !isSyllable(inline)) + 1;
  const widthBefore = kept.slice(0, wordStart).reduce((sum, inline) => sum + inline.width, 0);
  const fillsLine = wordStart === 0;
  if (fillsLine || (mayBreakWord && line.maxWidth - widthBefore > emptiestEnd)) {
    while (kept.length > wordStart) {
      const last = kept.pop();
      if (last === undefined) break;
      const shown = withHyphen(last);
      const width = kept.reduce((sum, inline) => sum + inline.width, shown.width);
      if (width - line.leadingCut <= line.maxWidth || (fillsLine && kept.length === 0)) {
        kept.push(shown);
        break;
      }
      moved.unshift(last);
    }
  } else {
    moved.push(...kept.splice(wordStart));
  }
  node._inlines.unshift(...moved);
  const settled = new Line(line.maxWidth);
  for (const inline of kept) settled.addInline(inline);
  settled.lastLineInParagraph = false;
  return settled;
}

function withHyphen(inline: PdfInline): PdfInline {
  const text = `${inline.text.slice(0, -1)}-`;
  const width = inline.font.widthOfString(text, inline.fontSize);
  return { ...inline, text, width, trailingCut: 0, softHyphen: true };
}
