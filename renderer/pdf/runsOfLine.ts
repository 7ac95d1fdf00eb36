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
  return measuredRuns(line.inlines).map((run) => ({ ...run, x: line.x + run.x, baseline }));
}

/** The printed text of a line. */
export const textOfLine = (line: PdfLine): string =>
  measuredRuns(line.inlines)
    .map((run) => run.text)
    .join("");

type MeasuredRun = Omit<LineRun, "baseline">;

// A line that is printed again elsewhere on the page is a copy with the same inlines.
const measured = new WeakMap<readonly PdfInline[], readonly MeasuredRun[]>();

function measuredRuns(inlines: readonly PdfInline[]): readonly MeasuredRun[] {
  const known = measured.get(inlines);
  if (known !== undefined) return known;
  const runs = measureRuns(inlines);
  measured.set(inlines, runs);
  return runs;
}

function measureRuns(inlines: readonly PdfInline[]): readonly MeasuredRun[] {
  let x = inlines[0]?.x ?? 0;
  return alike(inlines).flatMap((group): readonly MeasuredRun[] => {
    const [first] = group;
    if (first === undefined) return [];
    const text = asTyped(group.map((inline) => inline.text).join(""));
    const width = first.font.widthOfString(text, first.fontSize);
    const run = {
      x,
      width,
      text,
      font: first.font,
      size: first.fontSize,
      colour: first.color,
      ref: first.ref ?? null,
      softHyphen: group.at(-1)?.softHyphen ?? false,
    };
    x += width;
    return [run];
  });
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
