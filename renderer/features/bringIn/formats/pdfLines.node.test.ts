import { expect, test } from "vitest";
import { pdfLines, type PdfPiece } from "./pdfLines.ts";

const piece = (text: string, x: number, y: number): PdfPiece => ({
  text,
  x,
  y,
  width: text.length * 5,
  height: 10,
});

test("a line goes on at the end of its own column", () => {
  const left = [
    "+ Managers know the children and speak of",
    "them warmly",
    "+ Assessments seen were timely, told the",
    "story",
    "- Plans have no dates",
  ];
  const right = ["Visits are late in the east team, as are", "reviews", "- Two", "- Three"];
  const pieces = [
    ...left.map((text, at) => piece(text, 50, 700 - at * 14)),
    ...right.map((text, at) => piece(text, 310, 700 - at * 14)),
  ];
  expect(pdfLines([pieces]).map(({ raw }) => raw)).toEqual([
    "+ Managers know the children and speak of them warmly",
    "+ Assessments seen were timely, told the story",
    "- Plans have no dates",
    "Visits are late in the east team, as are reviews",
    "- Two",
    "- Three",
  ]);
});
