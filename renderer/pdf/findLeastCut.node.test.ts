import { readFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import { letterMeasure } from "../../shared/letter/letterStyles.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import type { LetterBlock, LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { readLetterFonts } from "./fonts.node.ts";
import { createLetterEngine } from "./letterEngine.ts";

const engine = createLetterEngine({ fonts: readLetterFonts() });

const sentence = "What we heard, read and saw agrees across services and partners in the town.";

/** A letter with findings of so many sentences each. */
function letterOf(findings: readonly number[]): LetterModel {
  const visit = new TestVisit();
  findings.forEach((sentences, i) =>
    visit.add("findings", {
      order: i,
      polarity: i % 2 === 0 ? "area" : "strength",
      sentence: `Message ${i} stands.`,
      detail: Array.from({ length: sentences }, () => sentence).join(" "),
    }),
  );
  return composeLetter(visit.records, visit.addLetter());
}

/** Leaves out so many words at the end of a paragraph, as somebody does who follows the advice. */
function withoutWords(model: LetterModel, sectionId: string, at: number, words: number) {
  const shorter = (block: LetterBlock): LetterBlock => {
    if (block.type === "subheading") return block;
    let left = words;
    const sentences = block.sentences.toReversed().flatMap((each) => {
      const typed = each.text.split(" ");
      const kept = typed.slice(0, Math.max(0, typed.length - left));
      left -= typed.length - kept.length;
      return kept.length === 0 ? [] : [{ ...each, text: kept.join(" ") }];
    });
    return { ...block, sentences: sentences.toReversed() };
  };
  return {
    ...model,
    sections: model.sections.map((section) =>
      section.id === sectionId
        ? {
            ...section,
            blocks: section.blocks.map((block, i) => (i === at ? shorter(block) : block)),
          }
        : section,
    ),
  };
}

test("a letter that fits needs no cut", () => {
  expect(engine.layout(letterOf([3, 3])).leastCut).toBeNull();
});

test("what is said to be enough is enough, however far the letter runs over", () => {
  let over = 0;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 14 }), { minLength: 14, maxLength: 26 }),
      (findings) => {
        const model = letterOf(findings);
        const { pages, leastCut } = engine.layout(model);
        expect(leastCut === null).toBe(pages <= 4);
        if (leastCut === null) return;
        over += 1;
        const cut = leastCut.places.reduce(
          (rest, { sectionId, blockIndex, words }) =>
            withoutWords(rest, sectionId, blockIndex, words),
          model,
        );
        expect(engine.layout(cut).pages).toBeLessThanOrEqual(4);
      },
    ),
    { numRuns: 20 },
  );
  // A property that never met what it is about would prove nothing.
  expect(over).toBeGreaterThan(2);
});

test("one word too many is one line to cut, and no fewer words would do", () => {
  const file = "../../e2e/fixtures/letters/one-word-too-many.visit.json";
  const read = readVisitFile(readFileSync(path.resolve(import.meta.dirname, file), "utf8"));
  if (!read.ok) throw new Error("the visit does not read");
  const draft = draftLetter(read.value);
  if (draft === undefined) throw new Error("no draft");
  const model = composeLetter(read.value, draft);
  const { leastCut } = engine.layout(model);
  const [place] = leastCut?.places ?? [];
  if (place === undefined) throw new Error("no place to cut");
  const { sectionId, blockIndex, words } = place;
  expect([leastCut?.lines, leastCut?.places.length]).toEqual([1, 1]);
  expect(engine.layout(withoutWords(model, sectionId, blockIndex, words)).pages).toBe(4);
  expect(engine.layout(withoutWords(model, sectionId, blockIndex, words - 1)).pages).toBe(5);
});

test("fault 72: a word of 19,000 letters is set whole and takes no longer than words of as many letters", () => {
  const letter = (detail: string) => {
    const visit = new TestVisit();
    visit.add("findings", { polarity: "strength", sentence: "Staff know.", detail });
    return composeLetter(visit.records, visit.addLetter());
  };
  const timed = (model: LetterModel) => {
    const begun = performance.now();
    const layout = engine.layout(model);
    return { layout, took: performance.now() - begun };
  };
  const plain = timed(letter("elephant ".repeat(2_100)));
  const long = timed(letter("m".repeat(19_000)));
  const printed = long.layout.drawn.flatMap(({ texts }) =>
    texts.map(({ text }) => text.trim()).filter((text) => /^m+\.?$/iu.test(text)),
  );
  expect(printed.join("")).toHaveLength(19_000 + ".".length);
  for (const { width } of long.layout.drawn.flatMap(({ texts }) => texts))
    expect(width).toBeLessThanOrEqual(letterMeasure);
  expect(long.took).toBeLessThan(plain.took * 10);
});

test("a reference longer than the footer has room for is told as off the paper", () => {
  const visit = new TestVisit();
  const off = (reference: string) =>
    engine.layout(composeLetter(visit.records, visit.addLetter({ reference }))).offPaper;
  expect(off("PC/2024/07")).toEqual([]);
  expect(off("NVC/CYPFL/PEER/".repeat(5))).toEqual([]);
  expect(off("NVC/CYPFL/PEER/".repeat(30))).not.toEqual([]);
});
