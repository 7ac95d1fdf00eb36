import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleLetter } from "../../shared/letter/testing/sampleLetter.ts";
import type { LetterModel } from "../../shared/visit/issued/letterModel.ts";
import { readLetterFonts } from "./fonts.node.ts";
import { createLetterEngine } from "./letterEngine.ts";

const engine = createLetterEngine({ fonts: readLetterFonts() });
const createdAt = new Date("2024-10-23T09:30:00Z");
const letter = { ...sampleLetter, title: "Peer challenge: help & protection <feedback>" };

let bytes: Uint8Array<ArrayBuffer>;
let loading: PDFDocumentLoadingTask;
let read: PDFDocumentProxy;

beforeAll(async () => {
  bytes = await engine.pdf(letter, { createdAt, isDraft: false });
  // pdf.js takes its bytes away.
  loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  read = await loading.promise;
});

afterAll(() => loading.destroy());

type Tag = {
  readonly role: string;
  readonly children: readonly (Tag | { readonly type: string })[];
};

const roles = (tag: Tag): readonly string[] =>
  tag.children.flatMap((child) => ("role" in child ? [child.role, ...roles(child)] : []));

const latin1 = (): string => Buffer.from(bytes).toString("latin1");

describe("the letter's PDF", () => {
  it("is a tagged PDF 1.7 in British English that shows its title", async () => {
    const { info, metadata } = await read.getMetadata();
    expect(info).toMatchObject({
      PDFFormatVersion: "1.7",
      Language: "en-GB",
      Title: letter.title,
      Producer: "Critical Friend",
    });
    expect(await read.getMarkInfo()).toEqual(
      new Map([
        ["Marked", true],
        ["UserProperties", false],
        ["Suspects", false],
      ]),
    );
    expect(await read.getViewerPreferences()).toEqual(new Map([["DisplayDocTitle", true]]));
    expect(metadata?.get("dc:title")).toBe(letter.title);
  });

  it("names no author and no program, and claims no conformance", async () => {
    const { info, metadata } = await read.getMetadata();
    expect(Object.keys(info)).not.toContain("Author");
    expect(Object.keys(info)).not.toContain("Creator");
    expect(metadata?.getRaw()).not.toMatch(/pdfua|pdfaid|creator/iu);
    expect(latin1()).not.toMatch(/pdfmake|PDFKit|pdfuaid/u);
  });

  it("has every page under one tree of headings, paragraphs and lists", async () => {
    const seen = new Set<string>();
    for (let page = 1; page <= read.numPages; page++) {
      // pdf.js types the tree loosely: a root whose children are nodes or contents.
      const tree = (await (await read.getPage(page)).getStructTree()) as unknown as Tag;
      for (const role of roles(tree)) seen.add(role);
    }
    expect([...seen].sort()).toEqual([
      "Document",
      "H1",
      "H2",
      "H3",
      "L",
      "LBody",
      "LI",
      "Lbl",
      "P",
    ]);
  });

  it("prints what the preview draws, page by page", async () => {
    const { drawn } = engine.layout(letter);
    expect(read.numPages).toBe(drawn.length);
    for (const [index, page] of drawn.entries()) {
      const content = await (await read.getPage(index + 1)).getTextContent();
      const printed = content.items.map((item) => ("str" in item ? item.str : "")).join("");
      const shown = page.texts.map((text) => text.text).join("");
      expect(printed.replace(/\s/gu, "")).toBe(shown.replace(/\s/gu, ""));
    }
  });

  it("prints each run where the preview draws it", async () => {
    const { drawn } = engine.layout(letter);
    const content = await (await read.getPage(2)).getTextContent();
    const places = content.items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [{ x: Number(item.transform[4]), y: Number(item.transform[5]), str: item.str }]
        : [],
    );
    const { texts = [], height = 0 } = drawn[1] ?? {};
    // pdf.js joins runs of one line, so only their beginnings can be compared.
    const beginnings = texts.filter((text, index) => texts[index - 1]?.baseline !== text.baseline);
    expect(beginnings.length).toBeGreaterThan(30);
    for (const text of beginnings) {
      const there = places.some(
        ({ x, y }) => Math.abs(x - text.x) < 0.1 && Math.abs(height - y - text.baseline) < 0.1,
      );
      if (!there) expect.fail(`not where it is drawn: ${text.text}`);
    }
  });

  it("carries a bookmark for each section", async () => {
    const outline = await read.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(
      letter.sections.flatMap(({ heading }) => (heading === null ? [] : [heading])),
    );
    expect(await read.getPageMode()).toBe("UseNone");
  });

  it("is the same to the byte for the same letter and instant, and tells another instant", async () => {
    expect(await engine.pdf(letter, { createdAt, isDraft: false })).toEqual(bytes);
    const later = await engine.pdf(letter, {
      createdAt: new Date("2024-10-24T09:30:00Z"),
      isDraft: false,
    });
    expect(later).not.toEqual(bytes);
  });
});

const hasPoppler = spawnSync("pdfinfo", ["-v"]).error === undefined;

describe.skipIf(!hasPoppler)("the letter's PDF, read by poppler (skipped without it)", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "letter-"));
  const file = path.join(folder, "letter.pdf");
  beforeAll(() => writeFileSync(file, bytes));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { encoding: "utf8" });

  it("reads as headings, paragraphs and labelled list items, in order and without footers", () => {
    const tree = run("pdfinfo", "-struct-text", file);
    expect(tree).toMatch(/^Document/u);
    expect(tree).toMatch(/H1 \(block\)\n {4}"Peer challenge: help & protection/u);
    expect(tree).toMatch(
      /LI \(block\)\n {6}Lbl \(block\)\n {8}"1\. "\n {6}LBody \(block\)\n {8}"Agree one description/u,
    );
    expect(tree).not.toContain("Page 1 of 4");
    const at = [
      "Status of this letter",
      "Strengths",
      "Areas for improvement",
      "Recommendations",
      "Yours sincerely",
    ].map((text) => tree.indexOf(`"${text}"`));
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(at.every((place) => place > 0)).toBe(true);
  });

  it("keeps words searchable and dates in ordinary spaces", () => {
    const text = run("pdftotext", "-layout", file, "-");
    expect(text).toContain("safeguarding partnership");
    expect(text).toContain("15 and 16 October 2024");
    expect(text).not.toContain("\u00A0");
    expect(text).not.toContain("\u2060");
    expect(text).not.toContain("\u00AD");
  });

  it("reads words that a line break parts as one, once each, for search and copying", async () => {
    const [first, ...others] = letter.sections;
    if (first === undefined) throw new Error("the letter has sections");
    const long = "Responsibly multidisciplinary neighbourhoods; ";
    const sentences = [{ text: `${long.repeat(12)}done.`, sources: [] }];
    const model: LetterModel = {
      ...letter,
      sections: [{ ...first, blocks: [{ type: "paragraph", sentences }] }, ...others],
    };
    const { drawn } = engine.layout(model);
    const isBroken = drawn.some(({ texts }) => texts.some(({ softHyphen }) => softHyphen));
    expect(isBroken).toBe(true);
    writeFileSync(file, await engine.pdf(model, { createdAt, isDraft: false }));
    for (const how of ["-layout", "-raw"]) {
      const words = run("pdftotext", how, file, "-").split(/\s+/u);
      for (const word of long.split(" ").filter(({ length }) => length > 8))
        expect(words.filter((found) => found === word)).toHaveLength(12);
      expect(
        words.filter((word) => /^(?:ciplinary|plinary|linary|bourhoods|hoods)/u.test(word)),
      ).toEqual([]);
    }
  });
});
