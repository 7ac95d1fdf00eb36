import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  convertWithLibreOffice,
  hasLibreOffice,
  pagesInLibreOffice,
} from "../../build/provision/libreOffice.ts";
import { letterArbitrary } from "../../shared/letter/testing/letterArbitrary.ts";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import { readDocxFonts } from "../pdf/fonts.node.ts";
import { letterDocx } from "./letterDocx.ts";
import { letterWithAll, missingFrom } from "./testing/letterWithAll.ts";

const fonts = readDocxFonts();
const none = new Uint8Array(64);
const noFonts = { serif: none, serifBold: none, sans: none, sansBold: none };
const createdAt = new Date("2024-10-23T09:30:00Z");
let letter: Uint8Array;
let draft: Uint8Array;
beforeAll(async () => {
  letter = await letterDocx(letterWithAll, { isDraft: false, createdAt, fonts });
  draft = await letterDocx(letterWithAll, { isDraft: true, createdAt, fonts });
});

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(?:xml|rels)$/u.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  );
const part = (bytes: Uint8Array, name: string): string => partsOf(bytes)[name] ?? "";

describe("the letter for Word", () => {
  it("says word for word what the letter says, in its order", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(letter) });
    expect(missingFrom(value, { ...letterWithAll, reference: "" })).toEqual([]);
  });

  it("has real headings, lists and a title, by the names that Word knows", async () => {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(letter) },
      {
        styleMap: [
          "p[style-name='Title'] => h1.title:fresh",
          "p[style-name='heading 1'] => h1:fresh",
        ],
      },
    );
    expect(value).toContain(
      '<h1 class="title">Peer challenge: help &amp; protection &lt;feedback&gt;',
    );
    for (const { heading } of letterWithAll.sections)
      if (heading !== null) expect(value).toContain(`>${heading}</h`);
    const items = (list: "ol" | "ul"): number =>
      [...value.matchAll(new RegExp(`<${list}>.*?</${list}>`, "gsu"))].flatMap(([whole]) =>
        whole.match(/<li>/gu),
      ).length;
    const blocks = letterWithAll.sections.flatMap((section) => section.blocks);
    const counted = (of: string): number => blocks.filter(({ type }) => type === of).length;
    expect(items("ol")).toBe(counted("recommendation"));
    expect(items("ul")).toBe(counted("bullet"));
    const styles = part(letter, "word/styles.xml");
    for (const name of ["Title", "heading 1", "heading 2", "List Number", "List Bullet"])
      expect(styles.toLowerCase()).toContain(`w:name w:val="${name.toLowerCase()}"`);
  });

  it("is in British English, has its title, its page of pages, and the fingerprint as property and last line", () => {
    expect(part(letter, "word/styles.xml")).toContain('w:lang w:val="en-GB"');
    expect(part(letter, "docProps/core.xml")).toContain(
      "<dc:title>Peer challenge: help &amp; protection &lt;feedback&gt;</dc:title>",
    );
    const footers = Object.entries(partsOf(letter)).filter(([name]) => name.includes("footer"));
    expect(footers.map(([, xml]) => xml).join("")).toMatch(/PAGE.*NUMPAGES/su);
    const hash = letterHash(letterWithAll);
    expect(part(letter, "docProps/custom.xml")).toContain(hash);
    const lastText = [...part(letter, "word/document.xml").matchAll(/<w:t[^>]*>([^<]*)</gu)].at(-1);
    expect(lastText?.[1]).toBe(`Fingerprint of this text: ${hash}`);
  });

  it("keeps the last words, the sign-off and the fingerprint on one page", () => {
    const paragraphs = part(letter, "word/document.xml").match(/<w:p>.*?<\/w:p>/gsu) ?? [];
    const closing = paragraphs.findIndex((xml) => xml.includes('w:val="Closing"'));
    expect(closing).toBeGreaterThan(0);
    // The closing itself is kept by its style.
    expect(paragraphs[closing - 1]).toContain("<w:keepNext/>");
    expect(paragraphs[closing - 2]).not.toContain("<w:keepNext/>");
    const kept = paragraphs.slice(closing + 1, -1).map((xml) => xml.includes("<w:keepNext/>"));
    expect(kept).toEqual(kept.map(() => true));
    expect(kept.length).toBeGreaterThan(1);
  });

  it("names nobody, and bears the day of the letter and not that of the clock", () => {
    const core = part(letter, "docProps/core.xml");
    expect(core).toContain("<dc:creator>Critical Friend</dc:creator>");
    expect(core.match(/2024-10-23T09:30:00Z/gu)).toHaveLength(2);
    expect(part(letter, "word/document.xml")).not.toMatch(/w:rsid|w:author/u);
  });

  it("brings its typefaces along, regular and bold", () => {
    const table = part(letter, "word/fontTable.xml");
    expect(table).toMatch(
      /Source Serif 4.*embedRegular.*embedBold.*Source Sans 3.*embedRegular.*embedBold/su,
    );
  });

  it("says that it is a draft in the head of every page, and only then", () => {
    const headers = (bytes: Uint8Array): string =>
      Object.entries(partsOf(bytes))
        .filter(([name]) => name.includes("header"))
        .map(([, xml]) => xml)
        .join("");
    expect(headers(draft)).toContain("DRAFT");
    expect(headers(letter)).not.toContain("DRAFT");
    expect(part(draft, "word/document.xml")).toBe(part(letter, "word/document.xml"));
  });

  it("says every sentence of any letter", async () => {
    await fc.assert(
      fc.asyncProperty(letterArbitrary, async (model) => {
        const bytes = await letterDocx(model, { isDraft: false, createdAt, fonts: noFonts });
        const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
        expect(messages).toEqual([]);
        expect(missingFrom(value, { ...model, reference: "" })).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe.skipIf(!hasLibreOffice())(
  "the letter for Word, opened by LibreOffice (skipped without it)",
  () => {
    const folder = mkdtempSync(path.join(tmpdir(), "docx-"));
    const file = path.join(folder, "letter.docx");
    beforeAll(() => writeFileSync(file, letter));
    afterAll(() => rmSync(folder, { recursive: true }));

    it("has every sentence there, in order, and its numbers", () => {
      const said = convertWithLibreOffice(file, {
        to: "txt",
        filter: "Text (encoded):UTF8",
      }).toString("utf8");
      expect(missingFrom(said, { ...letterWithAll, reference: "" })).toEqual([]);
      expect(said).toMatch(/^\s*1\.\s/mu);
    });

    it("fills no more than four pages there", () => {
      expect(pagesInLibreOffice(file)).toBe(4);
    });
  },
);
