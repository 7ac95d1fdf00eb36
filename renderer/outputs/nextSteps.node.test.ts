import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { convertWithLibreOffice, hasLibreOffice } from "../../build/provision/libreOffice.ts";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { composeSheet, sheetHash } from "../../shared/nextSteps/composeSheet.ts";
import { sheetFitInWords } from "../../shared/nextSteps/sheetLayout.ts";
import type { NextStep } from "../../shared/visit/kinds/nextStep.ts";
import { readDocxFonts, readLetterFonts } from "../pdf/fonts.node.ts";
import { createLetterEngine } from "../pdf/letterEngine.ts";
import { nextStepsDocx } from "./nextStepsDocx.ts";

const engine = createLetterEngine({ fonts: readLetterFonts() });
const options = { createdAt: new Date("2024-10-16T17:00:00Z"), isDraft: false };

function sheetOf(...rows: readonly Partial<NextStep>[]) {
  const visit = new TestVisit();
  rows.forEach((row, i) =>
    visit.add("nextSteps", {
      order: i + 1,
      enquiryId: visit.records.enquiries[i % 4]?.id ?? null,
      ...row,
    }),
  );
  return composeSheet(visit.records);
}

/** As many rows as said, each telling its own words. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    heard: `Heard${i} that plans are late, and that nobody says why to those who wait for them.`,
    action: `Agreed${i} to say who writes each plan & by which day <it> is due.`,
    who: `Head of service ${i}`,
    byWhen: "End of March 2025",
    support: `Support${i} from Oxtown`,
    reviewedBy: "Improvement board",
  }));

async function read(bytes: Uint8Array) {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const file = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, i) => {
      const page = await file.getPage(i + 1);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      const placed = items.flatMap((item) =>
        "str" in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5] }] : [],
      );
      return {
        text: placed
          .map(({ text }) => text)
          .join(" ")
          .replace(/\s+/gu, " "),
        isOnPaper: placed.every(({ x, y }) => x >= 0 && x < width && y > 10 && y < height),
        structure: JSON.stringify(await page.getStructTree()),
      };
    }),
  );
  const metadata = JSON.stringify(await file.getMetadata(), (_key, value: unknown) =>
    value instanceof Map ? Object.fromEntries(value) : value,
  );
  await loading.destroy();
  return { pages, metadata };
}

describe("the next-steps sheet as PDF", () => {
  it("is one tagged page on its side: a heading and one table with its headings", async () => {
    const sheet = sheetOf(...rows(4));
    const { pages, metadata } = await read(await engine.nextStepsPdf(sheet, options));
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(page?.text).toContain("Next steps: Midthorpe Council");
    expect(page?.text).toContain("Page 1 of 1");
    expect(page?.text).toContain(`Fingerprint of this text: ${sheetHash(sheet)}`);
    expect(metadata).toContain(`"ContentHash":"${sheetHash(sheet)}"`);
    const count = (role: string) => page?.structure.split(`"role":"${role}"`).length ?? 0;
    // Seven headings and four lines of enquiry; the heading row and four.
    expect([count("H1"), count("Table"), count("TR"), count("TH"), count("TD")]).toEqual([
      2, 2, 6, 12, 25,
    ]);
  });

  it("says by how many lines it is too long, and cuts nothing", async () => {
    const sheet = sheetOf(...rows(14));
    const layout = engine.layoutNextSteps(sheet);
    expect(layout.linesOver).toBeGreaterThan(0);
    expect(sheetFitInWords(layout)).toMatch(
      /^It is \d+ lines too long for one page, and goes on to a second\. Nothing is cut\.$/u,
    );
    const { pages } = await read(await engine.nextStepsPdf(sheet, options));
    expect(pages).toHaveLength(layout.pages.length);
    for (const page of pages) {
      expect(page.isOnPaper).toBe(true);
      expect(page.text).toContain("What was heard");
    }
    // Each row stands whole on one page.
    for (let i = 0; i < 14; i++)
      expect(
        pages.filter(({ text }) => text.includes(`Heard${i} `) && text.includes(`Support${i} `)),
      ).toHaveLength(1);
  });

  it("as many lines less than it says fit one page", () => {
    const long = (words: number) => sheetOf({ heard: "word ".repeat(words) });
    const fits = (words: number) => engine.layoutNextSteps(long(words)).linesOver;
    let most = 1;
    while (fits(most) === 0) most += 1;
    expect(fits(most)).toBe(1);
    expect(engine.layoutNextSteps(long(most - 1)).pages).toHaveLength(1);
    expect(engine.layoutNextSteps(long(most)).pages).toHaveLength(2);
  });

  it("parts a row that no page could hold, word for word", async () => {
    const words = Array.from({ length: 900 }, (_, i) => `w${i}`);
    const { pages } = await read(
      await engine.nextStepsPdf(sheetOf({ heard: words.join(" "), action: "Agreed." }), options),
    );
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.map(({ text }) => text).join(" ");
    expect(words.filter((word) => !all.includes(`${word} `))).toEqual([]);
    expect(pages.every(({ isOnPaper }) => isOnPaper)).toBe(true);
  });

  it("breaks a word that is wider than its column, and leaves a sheet with no rows a page", async () => {
    const { pages } = await read(
      await engine.nextStepsPdf(sheetOf({ who: "x".repeat(200) }), options),
    );
    expect(pages[0]?.text.replaceAll(" ", "")).toContain("x".repeat(200));
    expect(pages[0]?.isOnPaper).toBe(true);
    expect((await read(await engine.nextStepsPdf(sheetOf(), options))).pages).toHaveLength(1);
  });

  it("says on every page that it is a draft, and is the same bytes each time", async () => {
    const sheet = sheetOf(...rows(14));
    const draft = await read(await engine.nextStepsPdf(sheet, { ...options, isDraft: true }));
    for (const { text } of draft.pages) expect(text).toContain("DRAFT");
    expect(await engine.nextStepsPdf(sheet, options)).toEqual(
      await engine.nextStepsPdf(sheet, options),
    );
  });
});

describe("the next-steps sheet for Word", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "sheet-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const made = (sheet = sheetOf(...rows(4)), isDraft = false) =>
    nextStepsDocx(sheet, { ...options, isDraft, fonts: readDocxFonts() });

  it("has every cell of the sheet in its table, in its order", async () => {
    const sheet = sheetOf(...rows(4));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await made(sheet)) });
    let at = 0;
    for (const text of [...sheet.columns, ...sheet.rows.flatMap(({ cells }) => cells)]) {
      at = value.indexOf(text, at);
      expect([text, at]).not.toEqual([text, -1]);
    }
    expect(value).toContain(sheetHash(sheet));
  });

  it.skipIf(!hasLibreOffice())(
    "LibreOffice lays it out on one page on its side, with every word",
    async () => {
      const file = path.join(folder, "sheet.docx");
      writeFileSync(file, await made());
      const pdf = await read(new Uint8Array(convertWithLibreOffice(file, { to: "pdf" })));
      expect(pdf.pages).toHaveLength(1);
      for (const { action } of rows(4))
        expect(pdf.pages[0]?.text.replaceAll(/\s/gu, "")).toContain(action.replaceAll(/\s/gu, ""));
    },
  );
});
