import type { SectionId } from "../visit/programme/letterSections.ts";

/** A paragraph of the letter that is to lose its last lines; `blockIndex` counts as in `LetterRef`. */
export type CutPlace = {
  readonly sectionId: SectionId;
  readonly blockIndex: number;
  readonly lines: number;
  /** Words on these lines: leaving out as many, wherever in the paragraph, saves them. */
  readonly words: number;
};

/** The least that has to go for the letter to fit its pages, tried by setting it without. */
export type LeastCut = {
  readonly lines: number;
  readonly words: number;
  readonly places: readonly CutPlace[];
};
