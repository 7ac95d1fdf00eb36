import { describe, expect, it } from "vitest";
import type { LetterFill } from "../letterLayout.ts";
import { thinLastPage } from "./thinLastPage.ts";

const fill = (pages: number, linesOnLastPage: number): LetterFill => ({
  pages,
  pagesFilled: pages - 0.9,
  overflow: { lines: 0, words: 0, sectionId: null },
  sections: [],
  linesOnLastPage,
});
const said = (pages: number, lines: number) =>
  thinLastPage(fill(pages, lines)).map(({ severity, text }) => `${severity}: ${text}`);

describe("thinLastPage", () => {
  it("says a last page with two lines and the sign-off, as advice", () => {
    expect(said(4, 2)).toEqual([
      "advice: Page 4 holds only two lines of text and the sign-off. A few lines less, and the letter ends on page 3; or let more of it stand there.",
    ]);
    expect(said(3, 0)[0]).toContain("Page 3 holds nothing but the sign-off.");
  });

  it("says nothing of a page with more, of a letter of one page, nor where the fifth page is said", () => {
    expect([...said(4, 3), ...said(1, 0), ...said(5, 1), ...thinLastPage(null)]).toEqual([]);
  });
});
