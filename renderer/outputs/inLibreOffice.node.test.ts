import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { convertAllWithLibreOffice, hasLibreOffice } from "../../build/provision/libreOffice.ts";
import { textsOfBlock } from "../../shared/letter/letterWords.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { composeSlides } from "../../shared/slides/composeSlides.ts";
import type { Deck, SlideAudience } from "../../shared/visit/deck.ts";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { isDrawn } from "./figuresChart.ts";
import { letterDocx } from "./letterDocx.ts";
import { slidesPptx } from "./slidesPptx.ts";
import { fieldVisits, meansOnNode } from "./testing/fieldVisits.node.ts";
import { hardVisits } from "./testing/hardVisits.node.ts";

// What the other office suite makes of every letter and of the slides to it: one run opens them all,
// lays them out and prints them, and what stands on its pages is compared with what was meant.

interface Printed {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Text[];
}

interface Text {
  readonly words: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** In points: the letter's own text ends above it. */
const footHeight = 60;
const audiences: readonly SlideAudience[] = ["leaders", "staff"];
const createdAt = new Date("2024-10-18T09:00:00Z");
const visits = hasLibreOffice() ? [...fieldVisits(), ...hardVisits()] : [];
const cases = visits.flatMap((visit) => audiences.map((audience) => ({ ...visit, audience })));
const printed = new Map<string, readonly Printed[]>();

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "printed-"));
  const { docxFonts } = meansOnNode();
  const files: string[] = [];
  const keep = (name: string, bytes: Uint8Array) => {
    files.push(path.join(folder, name));
    writeFileSync(path.join(folder, name), bytes);
  };
  for (const { name, records, model } of visits) {
    const options = { isDraft: false, createdAt };
    keep(`${name}.docx`, await letterDocx(model, { ...options, fonts: await docxFonts() }));
    for (const audience of audiences)
      keep(
        `${name} ${audience}.pptx`,
        await slidesPptx(composeSlides(records, model, audience), options),
      );
  }
  if (files.length === 0) return;
  const pdfs = convertAllWithLibreOffice(files, { to: "pdf" });
  for (const [i, file] of files.entries())
    printed.set(path.parse(file).name, await pagesOf(pdfs[i] ?? new Uint8Array()));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!hasLibreOffice())("printed by LibreOffice (skipped without it)", () => {
  test.each(visits)(
    "the letter of $name says every sentence in its order, and ends with its fingerprint",
    ({ name, model }) => {
      const pages = printed.get(name) ?? [];
      // What stands at the foot of a page stands within a sentence that goes on overleaf.
      const body = pages.flatMap(({ texts }) => texts.filter(({ bottom }) => bottom > footHeight));
      expect(outOfOrder(bare(wordsOf(body)), model)).toEqual([]);
      expect(bare(wordsOf(pages.at(-1)?.texts ?? []))).toContain(letterHash(model));
      // No page has the sign-off alone.
      const last =
        model.sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock)).at(-1) ?? "";
      const signed = pages
        .map(({ texts }) => bare(wordsOf(texts)))
        .findLast((words) => words.includes(bare(model.signOff.name)));
      expect(signed).toContain(bare(printable(last)).slice(-8));
    },
  );

  test.each(cases)(
    "the slides of $name for $audience stand on them whole, large enough for the back row",
    ({ name, records, model, audience }) => {
      const deck = composeSlides(records, model, audience);
      const pages = printed.get(`${name} ${audience}`) ?? [];
      expect(pages).toHaveLength(deck.slides.length);
      for (const [i, { width, height, texts }] of pages.entries()) {
        expect([i, ...missingOf(deck, i, bare(wordsOf(texts)))]).toEqual([i]);
        for (const { words, size, left, right, bottom } of texts) {
          const isOnIt = left >= 0 && right <= width && bottom >= 0 && bottom + size <= height;
          expect([i, words, isOnIt]).toEqual([i, words, true]);
          expect([i, words, Math.round(size) >= 24]).toEqual([i, words, true]);
        }
      }
    },
  );
});

/** What a slide is meant to show and does not; of a chart its figures stand in the drawing. */
function missingOf({ slides }: Deck, index: number, shown: string): readonly string[] {
  const slide = slides[index];
  if (slide === undefined) return ["the slide"];
  const { title, groups, table } = slide;
  const rows = table === null || isDrawn(table) ? [] : [table.columns, ...table.rows].flat();
  return [
    title,
    ...groups.flatMap(({ heading, items }) => [heading ?? "", ...items]),
    ...rows,
  ].filter((text) => !shown.includes(bare(text)));
}

/** Sentences that are missing, or stand elsewhere than in the letter; what is above its title is in two columns. */
function outOfOrder(whole: string, model: LetterModel): readonly string[] {
  let at = 0;
  const texts = model.sections.flatMap(({ heading, blocks }) => [
    heading ?? "",
    ...blocks.flatMap(textsOfBlock),
  ]);
  return [model.title, ...texts, model.signOff.name, ...model.signOff.lines]
    .map((text) => bare(printable(text)))
    .filter((text) => {
      const found = whole.indexOf(text, at);
      if (found >= 0) at = found + text.length;
      return found < 0;
    });
}

async function pagesOf(bytes: Uint8Array): Promise<readonly Printed[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const pages: Printed[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): readonly Text[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , size = 0, left = 0, bottom = 0] = item.transform.map(Number);
      return [{ words: item.str, size, left, right: left + item.width, bottom }];
    });
    pages.push({ width, height, texts });
  }
  await loading.destroy();
  return pages;
}

const wordsOf = (texts: readonly Text[]): string => texts.map(({ words }) => words).join(" ");
const bare = (text: string): string => text.replaceAll(/[\s\u00AD\u2010-]+/gu, "");
