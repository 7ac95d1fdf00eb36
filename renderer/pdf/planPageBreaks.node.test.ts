import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planPageBreaks, type FlowLine } from "./planPageBreaks.ts";

const line = (height: number, breakable = true, gap = 0): FlowLine => ({ height, gap, breakable });

describe("planPageBreaks", () => {
  it("fills pages line by line", () => {
    expect(planPageBreaks([line(40), line(40), line(40)], 90)).toEqual([2]);
  });

  it("takes along what may not be parted", () => {
    expect(planPageBreaks([line(40), line(40), line(40, false), line(40, false)], 125)).toEqual([
      1,
    ]);
  });

  it("drops the space above a line that opens a page", () => {
    expect(planPageBreaks([line(60), line(50, true, 30), line(39)], 90)).toEqual([1]);
  });

  it("breaks where the page is full when nothing else is allowed", () => {
    expect(planPageBreaks([line(40), line(40, false), line(40, false)], 90)).toEqual([2]);
  });

  it("gives a line taller than the page a page of its own", () => {
    expect(planPageBreaks([line(20), line(200), line(20)], 90)).toEqual([1, 2]);
  });

  it("never overfills a page, and breaks only where it may when that suffices", () => {
    const flow = fc.array(
      fc.record({
        height: fc.double({ min: 1, max: 20, noNaN: true }),
        gap: fc.double({ min: 0, max: 15, noNaN: true }),
        // Never more than four bound lines in a row: every page then has a place to end.
        breakable: fc.constant(true),
      }),
      { minLength: 1, maxLength: 120 },
    );
    fc.assert(
      fc.property(flow, fc.integer({ min: 2, max: 4 }), (lines, run) => {
        const bound = lines.map((one, index) => ({ ...one, breakable: index % run === 0 }));
        const breaks = planPageBreaks(bound, 150);
        const starts = [0, ...breaks];
        for (const [page, start] of starts.entries()) {
          const held = bound.slice(start, starts[page + 1] ?? bound.length);
          const height = held.reduce(
            (sum, one, index) => sum + one.height + (index === 0 ? 0 : one.gap),
            0,
          );
          expect(height).toBeLessThanOrEqual(150);
          expect(held.length).toBeGreaterThan(0);
        }
        for (const index of breaks) expect(bound[index]?.breakable).toBe(true);
      }),
    );
  });
});
