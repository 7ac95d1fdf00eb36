import { describe, expect, test } from "vitest";
import { costGrowth, linear } from "../testing/costGrowth.ts";
import { scopedVisit } from "./testing/exampleVisit.ts";
import { readFile } from "./readFile.ts";
import { readingContext } from "./readingContext.ts";

const context = readingContext(scopedVisit);
const linesOf = (fileName: string, text: string) => {
  const reading = readFile({ fileName, text, context });
  return reading.kind === "caseList" ? reading.rows : reading.lines;
};

test.each([
  [
    "rows",
    (count: number) => {
      const rows = Array.from(
        { length: count },
        (_, at) =>
          `20${10 + (at % 14)}/${1000 + Math.floor(at / 14)},CIN,child in need,${at % 18},open,16/02/2023`,
      );
      return ["Case ref,Team,Plan,Age,Status,Opened", ...rows].join("\r\n");
    },
  ],
  [
    "stray quotation marks",
    (count: number) => `Case ref,Team\n${'"2019/0417,CIN\n'.repeat(count)}`,
  ],
])("20,000 %s are read in time that grows with their number", (_, textOf) => {
  const growth = costGrowth((amount) => {
    const text = textOf(amount * 1_250);
    return () => expect(linesOf("cases.csv", text)).toHaveLength(amount * 1_250);
  });
  expect(growth).toBeLessThan(linear);
});

test("A megabyte of notes are read in time that grows with their length", () => {
  const line =
    "- thresholds: schools send everything to be safe, health visitors phone first and it works well\n";
  const growth = costGrowth((amount) => {
    const count = Math.ceil((amount * 0.08 * 1024 * 1024) / line.length);
    const text = `0930 board, MC\n${line.repeat(count)}`;
    return () => expect(linesOf("day1-0930-board.txt", text).length).toBeGreaterThanOrEqual(count);
  });
  expect(growth).toBeLessThan(linear);
});

describe("fault 70: one line of anything is read in time that grows with its length", () => {
  test.each([
    ["spaces", " "],
    ["tabs", "\t"],
    ["hard spaces", "\u00A0"],
    ["brackets", "("],
    ["lines of a table", "|"],
    ["dashes", "- "],
    ["groups joined", "with a and "],
    ["groups begun", "with a "],
    ["counts in brackets", "(a x 1 and "],
    ["people counted", "x 1 "],
    ["times", "10:00 "],
    ["labels", "present: "],
    ["peers", "MC "],
    ["question marks", "?"],
  ])("%s", (_, piece) => {
    for (const [before, after] of [
      ["Board ", " 15 Oct 10:00\n- one\n"],
      ["0930 board, MC\n- one ", " end\n- two\n"],
      ["Team\tWords\n", "x\n"],
      ["", "b"],
      ["Host: Midthorpe\nFocus: thresholds\nSponsor: AB\nTeam: ", " end\nDates: 15 Oct\n"],
    ] as const) {
      const growth = costGrowth((amount) => {
        const text = before + piece.repeat(Math.ceil((amount * 2_500) / piece.length)) + after;
        return () => readFile({ fileName: "notes.txt", text, context });
      });
      expect(growth).toBeLessThan(linear);
    }
  });
});
