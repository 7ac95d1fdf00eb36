import type { PdfLine } from "pdfmake/js/Line.js";
import type { LetterRef } from "../../shared/letter/letterLayout.ts";
import { asTyped } from "../../shared/letter/typeset.ts";

/** Neighbouring words of a line that are set alike and come from one sentence. */
export type LineRun = {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly text: string;
  readonly font: PdfFont;
  readonly size: number;
  readonly colour: string;
  readonly ref: LetterRef | null;
  readonly softHyphen: boolean;
};

/**
 * The line as it is printed, by the preview and the PDF alike: in runs, without the marks that
 * steered its breaking, each run where the one before it really ends.
 */
export function runsOfLine(line: PdfLine): readonly LineRun[] {
  const baseline = line.y + line.getAscenderHeight();
  const runs: LineRun[] = [];
  let x = line.x + (line.inlines[0]?.x ?? 0);
  for (const inlines of alike(line.inlines)) {
    const [first] = inlines;
    if (first === undefined) continue;
    const text = asTyped(inlines.map((inline) => inline.text).join(""));
    const width = first.font.widthOfString(text, first.fontSize);
    runs.push({
      x,
      baseline,
      width,
      text,
      font: first.font,
      size: first.fontSize,
      colour: first.color,
      ref: first.ref ?? null,
      softHyphen: inlines.at(-1)?.softHyphen ?? false,
    });
    x += width;
  }
  return runs;
}

function alike(inlines: readonly PdfInline[]): readonly (readonly PdfInline[])[] {
  const groups: PdfInline[][] = [];
  for (const inline of inlines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (
      group !== undefined &&
      last?.font === inline.font &&
      last.fontSize === inline.fontSize &&
      last.color === inline.color &&
      last.ref === inline.ref
    ) {
      group.push(inline);
    } else {
      groups.push([inline]);
    }
  }
  return groups;
}
