import { readFileSync } from "node:fs";
import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { annexDefinition, printedAnnex } from "../../shared/letter/annex/annexDefinition.ts";
import { composeAnnex, internalWords } from "../../shared/letter/annex/composeAnnex.ts";
import { scanAnnex } from "../../shared/letter/annex/scanAnnex.ts";
import { beginLetter } from "../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { currentLetter } from "../../shared/letter/currentLetter.ts";
import { examineLetter } from "../../shared/letter/examineLetter.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { readLetterFonts } from "./fonts.node.ts";
import { createLetterEngine } from "./letterEngine.ts";

const engine = createLetterEngine({ fonts: readLetterFonts() });
const createdAt = new Date("2024-10-23T09:30:00Z");

function sample(): VisitRecords {
  const file = path.resolve(import.meta.dirname, "../../assets/sample-visit/midthorpe.visit.json");
  const read = readVisitFile(readFileSync(file, "utf8"));
  if (!read.ok) throw new Error("the sample cannot be read");
  return read.value;
}

function annexOf(records: VisitRecords) {
  const letter = currentLetter(records, draftLetter(records) ?? beginLetter(records));
  const model = composeLetter(records, letter);
  return composeAnnex(records, model, examineLetter({ records, letter, model, layout: null }));
}

const bare = (text: string): string => text.replaceAll(/[\s\u00AD\u2060\u200B]+/gu, "");

async function readBack(bytes: Uint8Array) {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0 });
  const read = await loading.promise;
  const pages = await Promise.all(
    Array.from({ length: read.numPages }, async (_, i) => {
      const page = await read.getPage(i + 1);
      const { items } = await page.getTextContent();
      return {
        text: items.map((item) => ("str" in item ? item.str : "")).join(" "),
        tags: JSON.stringify(await page.getStructTree()),
      };
    }),
  );
  const outline = (await read.getOutline()).map(({ title }) => title);
  const { info } = await read.getMetadata();
  await loading.destroy();
  return { pages, outline, info };
}

test("every page says that it is internal and which of how many it is; each finding is a heading and a bookmark", async () => {
  const records = sample();
  const annex = annexOf(records);
  const printed = printedAnnex(annex, scanAnnex(annex, records), records);
  const bytes = await engine.annexPdf(printed, { createdAt });
  const { pages, outline, info } = await readBack(bytes);
  expect(pages.length).toBeGreaterThan(4);
  for (const [i, { text }] of pages.entries()) {
    expect(text).toContain(internalWords);
    expect(text).toContain(`Page ${i + 1} of ${pages.length}`);
  }
  expect(outline[0]).toBe("The letter, sentence by sentence");
  expect(outline.filter((title) => /^F\d+\. /u.test(title))).toHaveLength(annex.findings.length);
  const tags = pages.map((page) => page.tags).join("");
  for (const role of ["H1", "H2", "H3", "P", "L", "LI", "LBody"])
    expect(tags).toContain(`"role":"${role}"`);
  expect(info).toMatchObject({ Language: "en-GB" });
  expect(Buffer.from(bytes).toString("latin1")).toContain("/Disclosure ");
  expect(info).toHaveProperty("Title", expect.stringContaining("internal, not for disclosure"));
});

test("all of the annex stands in the file, sentences, evidence, positions and reasons", async () => {
  const records = sample();
  const annex = annexOf(records);
  const printed = printedAnnex(annex, scanAnnex(annex, records), records);
  const { pages } = await readBack(await engine.annexPdf(printed, { createdAt }));
  // Without the lines at head and foot, which stand between words that go on over a page.
  const read = bare(
    pages
      .map(({ text }) =>
        text.replace(internalWords, "").replace(/Trace annex:[^:]*: [^.]*Page \d+ of \d+/u, ""),
      )
      .join(" "),
  );
  const missing = annex.sections
    .flatMap(({ sentences }) => sentences.map(({ text }) => text))
    .filter((text) => !read.includes(bare(text)));
  // A sentence that a page ends in is cut by the page's own lines.
  expect(missing.length).toBeLessThanOrEqual(pages.length);
  for (const { parts } of annex.findings)
    for (const { groups } of parts)
      for (const { from } of groups) if (from !== "") expect(read).toContain(bare(from));
});

test("a reason for which it was made stands on its first page, with what it passes", () => {
  const records = sample();
  const annex = annexOf(records);
  const [lead] = records.peers;
  const printed = printedAnnex(
    annex,
    {
      said: ["F1: “07700 900123” looks like a telephone number."],
      target: "x",
      reason: {
        id: records.visit.id as never, // any id
        visitId: records.visit.id,
        guard: "annex",
        target: "x",
        reason: "Asked for by the director.",
        by: lead?.id ?? null,
        at: "2024-10-20T09:00:00.000Z",
      },
    },
    records,
  );
  const words = JSON.stringify(annexDefinition(printed, { createdAt }).content);
  expect(words).toContain("Asked for by the director.");
  expect(words).toContain(`Given by ${lead?.initials}`);
  expect(words).toContain("07700");
});
