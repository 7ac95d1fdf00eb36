import type { LeastCut } from "./leastCut.ts";
import type { SectionId } from "../visit/programme/letterSections.ts";

/** A letter may fill at most this many pages; the one after refuses to issue. */
export const letterPageLimit = 4;

/**
 * Where a printed fragment comes from in the LetterModel. `blockIndex` counts within the section's
 * `blocks` and is null for the section's own heading; `sentenceIndex` counts within the block's
 * `sentences`, is "lead" for a finding's or recommendation's lead and null for a subheading.
 */
export type LetterRef = {
  readonly sectionId: SectionId;
  readonly blockIndex: number | null;
  readonly sentenceIndex: number | "lead" | null;
};

/** The four cuts of type a letter is set in. */
export type LetterFace = "serif" | "serifBold" | "sans" | "sansBold";

/**
 * A run of text on one line. Lengths are points from the page's top left corner; `baseline` is where
 * the letters stand. `text` may end in a space; with `softHyphen` it ends in a "-" that only the line
 * break put there.
 */
export type DrawnText = {
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly text: string;
  readonly face: LetterFace;
  readonly size: number;
  readonly colour: string;
  readonly ref: LetterRef | null;
  readonly softHyphen: boolean;
};

/** A thin line, in points from the page's top left corner. */
export type DrawnRule = {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly colour: string;
};

/** One page exactly as the PDF prints it, texts in reading order, the footer last. */
export type DrawnPage = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly rules: readonly DrawnRule[];
};

/** How much of the letter one section takes. Pages count from 1; `share` is in pages, 0.35 of one. */
export type SectionExtent = {
  readonly id: SectionId;
  readonly words: number;
  readonly pageStart: number;
  readonly pageEnd: number;
  readonly share: number;
};

/** What of the letter falls after the page limit; all zero and null when it fits. */
export type LetterOverflow = {
  readonly lines: number;
  readonly words: number;
  /** The section in which the page after the limit begins; null also where the sign-off does. */
  readonly sectionId: SectionId | null;
};

/** The letter set on its pages. Plain data: survives structured clone. */
export type LetterLayout = {
  readonly pages: number;
  /** How far the text reaches, 3.62 of 4; footers left out. */
  readonly pagesFilled: number;
  readonly overflow: LetterOverflow;
  /** Lines of the sections' text on the last page; letterhead and sign-off left out. */
  readonly linesOnLastPage: number;
  /** In the letter's order; sections without text are left out. */
  readonly sections: readonly SectionExtent[];
  readonly drawn: readonly DrawnPage[];
  /** Lines that do not stand whole on the paper. */
  readonly offPaper: readonly string[];
  /** What to cut so that it fits its pages; null where it does, or where cutting lines is not enough. */
  readonly leastCut: LeastCut | null;
  /** Characters of the letter that its fonts cannot print, each once. */
  readonly missingGlyphs: readonly string[];
};

/** How far the letter fills its pages, as laid out. */
export type LetterFill = Pick<LetterLayout, "pages" | "pagesFilled" | "overflow"> &
  Partial<Pick<LetterLayout, "leastCut" | "offPaper" | "linesOnLastPage">> & {
    readonly sections: readonly Pick<LetterLayout["sections"][number], "id" | "words">[];
  };
