import type { PdfLine } from "pdfmake/js/Line.js";
import { planPageBreaks, type FlowLine } from "./planPageBreaks.ts";

/** A paragraph, heading, rule or pair of columns as it goes down the page. */
export type FlowUnit = {
  readonly node: PdfNode;
  /** The list around it. */
  readonly list: PdfNode | null;
  /** Lines of a paragraph; empty for what cannot be cut. */
  readonly lines: readonly PdfLine[];
  /** Height of what cannot be cut. */
  readonly height: number;
  readonly spaceBefore: number;
  readonly spaceAfter: number;
};

/** Where a unit goes: space above it, and which of its lines open a page (0 for one without lines). */
export type UnitPlace = { readonly gap: number; readonly opensPage: ReadonlySet<number> };

/**
 * Spreads the units over pages so that no heading stands last on a page, no line of a paragraph
 * stands alone at the foot or head of one, no page ends in a broken word, and what is kept together
 * stays together. Space between two units is the larger of what they ask for.
 */
export function placeUnits(
  units: readonly FlowUnit[],
  pageHeight: number,
): ReadonlyMap<PdfNode, UnitPlace> {
  const flow = units.flatMap((unit, index) => linesOfUnit(unit, gapAbove(units, index)));
  keepTogether(units, flow);
  const breaks = new Set(planPageBreaks(flow, pageHeight));
  const places = new Map<PdfNode, UnitPlace>();
  let first = 0;
  for (const [index, unit] of units.entries()) {
    const opensPage = new Set<number>();
    for (let line = 0; line < countOf(unit); line++)
      if (breaks.has(first + line)) opensPage.add(line);
    places.set(unit.node, { gap: gapAbove(units, index), opensPage });
    first += countOf(unit);
  }
  return places;
}

/** How many pages the units fill. */
export function countPages(units: readonly FlowUnit[], pageHeight: number): number {
  const flow = units.flatMap((unit, index) => linesOfUnit(unit, gapAbove(units, index)));
  keepTogether(units, flow);
  return planPageBreaks(flow, pageHeight).length + 1;
}

type MutableFlowLine = FlowLine & { breakable: boolean };

const countOf = (unit: FlowUnit): number => Math.max(1, unit.lines.length);

function gapAbove(units: readonly FlowUnit[], index: number): number {
  const above = units[index - 1];
  const unit = units[index];
  // Space above what opens the letter is dropped, as on every page: planned and set must agree.
  if (above === undefined || unit === undefined) return 0;
  return Math.max(above.spaceAfter, unit.spaceBefore);
}

/** The lines of a unit; inside a paragraph a page may end only with two lines on either side. */
function linesOfUnit(unit: FlowUnit, gap: number): MutableFlowLine[] {
  if (unit.lines.length === 0) return [{ height: unit.height, gap, breakable: true }];
  const count = unit.lines.length;
  const isHeading = unit.node.headlineLevel !== undefined;
  return unit.lines.map((line, index) => ({
    height: line.getHeight(),
    gap: index === 0 ? gap : 0,
    breakable:
      index === 0 ||
      (!isHeading &&
        index >= 2 &&
        index <= count - 2 &&
        !(unit.lines[index - 1]?.inlines.at(-1)?.softHyphen ?? false)),
  }));
}

function keepTogether(units: readonly FlowUnit[], flow: readonly MutableFlowLine[]): void {
  let first = 0;
  const bind = (index: number): void => {
    const line = flow[index];
    if (line !== undefined) line.breakable = false;
  };
  for (const [index, unit] of units.entries()) {
    const next = first + countOf(unit);
    if (unit.node.keepWithNext) {
      bind(next);
      // A heading wants two lines under it, also when the first is a paragraph of its own.
      const second = units[index + 1];
      const third = units[index + 2];
      if (
        unit.node.headlineLevel !== undefined &&
        second?.lines.length === 1 &&
        second.node.headlineLevel === undefined &&
        third?.node.headlineLevel === undefined
      ) {
        bind(next + 1);
      }
    }
    if (unit.node.keepWithPrevious && first > 0) {
      bind(first);
      bind(first - 1);
    }
    first = next;
  }
}
