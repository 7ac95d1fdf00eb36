import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasLibreOffice, pagesInLibreOffice } from "../../build/provision/libreOffice.ts";
import { beginLetter } from "../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import { composeSlides } from "../../shared/slides/composeSlides.ts";
import { contentHash } from "../../shared/visit/issued/letterHash.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { isDrawn } from "./figuresChart.ts";
import { slidesPptx } from "./slidesPptx.ts";

const sample = path.resolve(import.meta.dirname, "../../assets/sample-visit/midthorpe.visit.json");
const read = readVisitFile(readFileSync(sample, "utf8"));
if (!read.ok) throw new Error("the sample does not read");
const records = read.value;
const model = composeLetter(records, draftLetter(records) ?? beginLetter(records));
const deck = composeSlides(records, model, "leaders");
const createdAt = new Date("2024-10-16T16:00:00Z");

let parts: Readonly<Record<string, string>>;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await slidesPptx(deck, { isDraft: false, createdAt });
  parts = partsOf(bytes);
});

const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]),
  );
const slideXml = (index: number): string => parts[`ppt/slides/slide${index + 1}.xml`] ?? "";
const wordsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, words = ""]) =>
    words.replaceAll("&amp;", "&").replaceAll("&apos;", "'").replaceAll("&quot;", '"'),
  );

describe("the feedback slides as a presentation", () => {
  it("has a slide for each of the deck, its title in a title's place and read first", () => {
    for (const [index, { title }] of deck.slides.entries()) {
      const [first = ""] = slideXml(index).match(/<p:sp>.*?<\/p:sp>/su) ?? [];
      expect(first).toContain('type="title"');
      expect(wordsIn(first)).toEqual([title]);
    }
    expect(parts[`ppt/slides/slide${deck.slides.length + 1}.xml`]).toBeUndefined();
  });

  it("shows the deck's words in their order and says its notes", () => {
    for (const [index, slide] of deck.slides.entries()) {
      const shown = wordsIn(slideXml(index));
      const meant = [
        slide.title,
        ...slide.groups.flatMap(({ heading, items }) => [
          ...(heading === null ? [] : [heading]),
          ...items,
        ]),
        ...(slide.table === null || isDrawn(slide.table)
          ? []
          : [...slide.table.columns, ...slide.table.rows.flat()]),
      ];
      expect(shown).toEqual(meant);
      const notes = wordsIn(parts[`ppt/notesSlides/notesSlide${index + 1}.xml`] ?? "").join("\n");
      for (const note of slide.notes) expect(notes).toContain(note);
    }
  });

  it("is set in no letters smaller than 24 points, in British English", () => {
    for (const index of deck.slides.keys()) {
      const sizes = [...slideXml(index).matchAll(/\bsz="(\d+)"/gu)].map(([, size]) => Number(size));
      expect(Math.min(...sizes, 2400)).toBe(2400);
      expect(slideXml(index)).toContain('lang="en-GB"');
    }
  });

  it("draws figures of several areas as bars with their n, and says them to who cannot see them", () => {
    const index = deck.slides.findIndex(({ of }) => of === "caseFiles");
    const table = deck.slides[index]?.table;
    if (table == null) throw new Error("no figures");
    expect(isDrawn(table)).toBe(true);
    const chart = parts["ppt/charts/chart1.xml"] ?? "";
    const held = [...chart.matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, words]) => words);
    const said = /descr="([^"]*)"/u.exec(slideXml(index))?.[1] ?? "";
    for (const [area = "", ...figures] of table.rows) {
      const n = figures.at(-1) ?? "";
      expect(held).toContain(`${area} (n\u00A0=\u00A0${n})`);
      for (const [at, answer] of table.columns.slice(1, -1).entries()) {
        expect(held).toContain(answer);
        expect(said).toContain(`${answer} ${figures[at] ?? ""}`);
      }
      expect(said).toContain(`${area}, n = ${n}`);
    }
    const sizes = [...chart.matchAll(/\bsz="(\d+)"/gu)].map(([, size]) => Number(size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2400);
    // Two areas are a sentence and stay a table.
    expect(isDrawn({ ...table, rows: table.rows.slice(0, 2) })).toBe(false);
  });

  it("is the same file whenever it is made of the same deck", async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const again = await slidesPptx(deck, { isDraft: false, createdAt });
    expect(partsOf(again)).toEqual(parts);
  });

  it("bears its title, the hash of the deck and the day it was made, and names nobody", () => {
    expect(parts["docProps/custom.xml"]).toContain(contentHash(deck));
    expect(parts["docProps/core.xml"]).toContain("<dc:creator>Critical Friend</dc:creator>");
    expect(parts["docProps/core.xml"]?.match(/2024-10-16T16:00:00Z/gu)).toHaveLength(2);
  });

  it("says on every slide of a draft that it is one", async () => {
    const draft = partsOf(await slidesPptx(deck, { isDraft: true, createdAt }));
    const layouts = Object.entries(draft).filter(([name]) =>
      /slideLayouts\/slideLayout\d/u.test(name),
    );
    const own = layouts.filter(([, xml]) => /name="(?:Cover|Messages)"/u.test(xml));
    expect(own).toHaveLength(2);
    for (const [, xml] of own) expect(xml).toContain("DRAFT");
    expect(Object.values(parts).join("")).not.toContain("DRAFT");
  });
});

describe.skipIf(!hasLibreOffice())("the slides, opened by LibreOffice (skipped without it)", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "pptx-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are as many there", () => {
    const file = path.join(folder, "slides.pptx");
    writeFileSync(file, bytes);
    expect(pagesInLibreOffice(file)).toBe(deck.slides.length);
  });
});
