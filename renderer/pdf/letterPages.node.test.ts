import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawnPage, DrawnText, LetterLayout } from "../../shared/letter/letterLayout.ts";
import { letterMargins, letterPage } from "../../shared/letter/letterStyles.ts";
import { textsOfBlock } from "../../shared/letter/letterWords.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { letterArbitrary } from "../../shared/letter/testing/letterArbitrary.ts";
import { sampleLetter, samplePagesFilled } from "../../shared/letter/testing/sampleLetter.ts";
import { oneLine } from "../../shared/letter/typeset.ts";
import { readLetterFonts } from "./fonts.node.ts";
import { createLetterEngine } from "./letterEngine.ts";

const engine = createLetterEngine({ fonts: readLetterFonts() });

const [left, top, right, bottom] = letterMargins;
const inFooter = (text: DrawnText): boolean => text.baseline > letterPage.height - bottom;

/** A printed line: its text, and the paragraph ("section block") it is part of; null outside sections. */
type Line = { readonly text: string; readonly paragraph: string | null; readonly heading: boolean };

function linesOf(page: DrawnPage, model: LetterModel): readonly Line[] {
  const byBaseline = Map.groupBy(
    page.texts.filter((text) => !inFooter(text)),
    (text) => text.baseline.toFixed(2),
  );
  return [...byBaseline.values()].map((texts) => {
    const ref = texts.find((text) => text.ref !== null)?.ref ?? null;
    const block = model.sections.find(({ id }) => id === ref?.sectionId)?.blocks[
      ref?.blockIndex ?? -1
    ];
    return {
      text: texts.map((text) => text.text).join(""),
      paragraph: ref === null ? null : `${ref.sectionId} ${ref.blockIndex}`,
      heading: ref?.blockIndex === null || block?.type === "subheading",
    };
  });
}

/** Words as they stand on the pages, those broken over two lines whole again. */
function wordsOnPages(layout: LetterLayout): readonly string[] {
  let read = "";
  let before: string | null = null;
  for (const text of layout.drawn.flatMap((page) => page.texts.filter((one) => !inFooter(one)))) {
    const paragraph = text.ref === null ? null : `${text.ref.sectionId} ${text.ref.blockIndex}`;
    if (paragraph === null || paragraph !== before) read += " ";
    read += text.softHyphen ? text.text.slice(0, -1) : text.text;
    before = paragraph;
  }
  return read.split(" ").filter((word) => word !== "");
}

function wordsOfModel(model: LetterModel): readonly string[] {
  const { letterhead, addressee, signOff } = model;
  const texts = [
    letterhead.organisation,
    ...letterhead.lines,
    addressee.name,
    ...addressee.lines,
    model.date,
    "Our reference:",
    model.reference,
    model.salutation,
    model.title,
    ...model.sections.flatMap((section) => [
      section.heading ?? "",
      ...section.blocks.flatMap((block) => [
        block.type === "bullet" ? "•" : block.type === "recommendation" ? `${block.number}.` : "",
        ...textsOfBlock(block),
      ]),
    ]),
    signOff.closing,
    signOff.name,
    ...signOff.lines,
  ];
  return texts
    .map(oneLine)
    .join(" ")
    .split(" ")
    .filter((word) => word !== "");
}

const forAnyLetter = (
  check: (model: LetterModel, layout: LetterLayout) => void,
  numRuns = 30,
): void => {
  fc.assert(
    fc.property(letterArbitrary, (model) => check(model, engine.layout(model))),
    { numRuns },
  );
};

describe("a letter's pages", () => {
  it("hold every word of the letter once and in order", () => {
    forAnyLetter((model, layout) => {
      expect(wordsOnPages(layout)).toEqual(wordsOfModel(model));
    });
  });

  it("never end in a heading", () => {
    forAnyLetter((model, layout) => {
      for (const page of layout.drawn) expect(linesOf(page, model).at(-1)?.heading).toBe(false);
    });
  });

  it("leave no line of a paragraph alone at a page's foot or head", () => {
    forAnyLetter((model, layout) => {
      const pages = layout.drawn.map((page) => linesOf(page, model));
      for (const [index, lines] of pages.slice(0, -1).entries()) {
        const next = pages[index + 1] ?? [];
        const parted = lines.at(-1)?.paragraph;
        if (parted === null || parted !== next[0]?.paragraph) continue;
        expect(lines.filter((line) => line.paragraph === parted).length).toBeGreaterThanOrEqual(2);
        expect(next.filter((line) => line.paragraph === parted).length).toBeGreaterThanOrEqual(2);
      }
    });
  });

  it("keep the sign-off whole, under at least two lines of text", () => {
    forAnyLetter((model, layout) => {
      const last = linesOf(
        layout.drawn.at(-1) ?? { width: 0, height: 0, texts: [], rules: [] },
        model,
      );
      const closing = last.findIndex((line) => line.text === model.signOff.closing);
      expect(closing).toBeGreaterThanOrEqual(2);
      expect(last.length - closing).toBe(2 + model.signOff.lines.length);
    });
  });

  it("break words only in lower-case words and never at the end of a page", () => {
    forAnyLetter((_model, layout) => {
      for (const page of layout.drawn) {
        for (const text of page.texts)
          if (text.softHyphen) expect(text.text).toMatch(/\p{Ll}{3}-$/u);
        expect(page.texts.findLast((text) => !inFooter(text))?.softHyphen).toBe(false);
      }
    });
  });

  it("stay within their margins and under their heads", () => {
    forAnyLetter((_model, layout) => {
      for (const text of layout.drawn.flatMap((page) => page.texts)) {
        expect(text.x).toBeGreaterThanOrEqual(left - 0.01);
        expect(text.baseline).toBeGreaterThan(top);
        const shown = text.text.endsWith(" ") ? text.width - text.size * 0.2 : text.width;
        expect(text.x + shown).toBeLessThanOrEqual(letterPage.width - right + 1);
      }
    });
  });

  it("are the same whatever was set before", () => {
    forAnyLetter((model, layout) => {
      engine.layout(sampleLetter);
      expect(engine.layout(model)).toEqual(layout);
    }, 25);
  });
});

describe("a letter's layout", () => {
  it("says how far the pages are filled and what each section takes", () => {
    const layout = engine.layout(sampleLetter);
    expect(layout.pages).toBe(4);
    expect(layout.pagesFilled).toBe(samplePagesFilled);
    expect(layout.overflow).toEqual({ lines: 0, words: 0, sectionId: null });
    expect(layout.sections.map(({ id }) => id)).toEqual(sampleLetter.sections.map(({ id }) => id));
    const shares = layout.sections.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeGreaterThan(layout.pagesFilled - 0.6);
    expect(shares).toBeLessThan(layout.pagesFilled);
    expect(structuredClone(layout)).toEqual(layout);
  });

  it("counts what falls after the fourth page and names the section where that begins", () => {
    const doubled = {
      ...sampleLetter,
      sections: sampleLetter.sections.map((section) =>
        section.id === "areas"
          ? { ...section, blocks: [...section.blocks, ...section.blocks] }
          : section,
      ),
    };
    const { pages, pagesFilled, overflow } = engine.layout(doubled);
    expect(pages).toBe(5);
    expect(pagesFilled).toBeGreaterThan(4);
    expect(overflow.sectionId).toBe("recommendations");
    expect(overflow.lines).toBeGreaterThan(10);
    expect(overflow.words).toBeGreaterThan(100);
  });

  it("breaks a long word, with a hyphen that is not the word's, where the line would end far too short", () => {
    const [first, ...others] = sampleLetter.sections;
    if (first === undefined) throw new Error("the sample letter has sections");
    const sentences = [
      { text: "Responsibly multidisciplinary neighbourhoods; ".repeat(12), sources: [] },
    ];
    const layout = engine.layout({
      ...sampleLetter,
      sections: [{ ...first, blocks: [{ type: "paragraph", sentences }] }, ...others],
    });
    const broken = layout.drawn.flatMap((page) => page.texts).filter((text) => text.softHyphen);
    expect(broken.length).toBeGreaterThan(1);
    for (const { text } of broken) expect(text).toMatch(/\p{Ll}{3}-$/u);
    expect(wordsOnPages(layout).filter((word) => word === "multidisciplinary")).toHaveLength(12);
  });

  it("grows by a line for a line", () => {
    const before = engine.layout(sampleLetter).pagesFilled;
    const lines = [...sampleLetter.signOff.lines, "Eastmere"];
    const after = engine.layout({ ...sampleLetter, signOff: { ...sampleLetter.signOff, lines } });
    const room = letterPage.height - top - bottom;
    expect(after.pagesFilled - before).toBeCloseTo(14 / room, 2);
  });

  it("sets an overlong word by cutting it, not by running off the page", () => {
    const [first, ...others] = sampleLetter.sections;
    if (first === undefined) throw new Error("the sample letter has sections");
    const sentences = [{ text: `See ${"x".repeat(300)} here.`, sources: [] }];
    const layout = engine.layout({
      ...sampleLetter,
      sections: [{ ...first, blocks: [{ type: "paragraph", sentences }] }, ...others],
    });
    for (const text of layout.drawn.flatMap((page) => page.texts)) {
      expect(text.x + text.width).toBeLessThanOrEqual(letterPage.width - right + 4);
    }
  });

  it("has the letters of Welsh, Polish and French, and says which it lacks", () => {
    expect(engine.missingGlyphs("ŵŷ Łódź żółć £ é ñ ß € – — “” ‘’ … • ½")).toEqual([]);
    expect(engine.missingGlyphs("a 中 b 🙂 中")).toEqual(["中", "🙂"]);
    const strange = { ...sampleLetter, salutation: "Dear 中" };
    expect(engine.layout(strange).missingGlyphs).toEqual(["中"]);
  });
});
