import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { composeLetter } from "../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../shared/letter/inLetter.ts";
import type { DrawnText } from "../../shared/letter/letterLayout.ts";
import { readVisitFile } from "../../shared/visit/file/visitFile.ts";
import { readLetterFonts } from "./fonts.node.ts";
import { createLetterEngine } from "./letterEngine.ts";

const file = "../../e2e/fixtures/letters/very-long-names.visit.json";

test("very long names, addresses and references are printed whole, on the paper, none over another", () => {
  const read = readVisitFile(readFileSync(path.resolve(import.meta.dirname, file), "utf8"));
  const draft = read.ok ? draftLetter(read.value) : undefined;
  if (!read.ok || draft === undefined) throw new Error("the visit does not read");
  const model = composeLetter(read.value, draft);
  const { drawn, offPaper } = createLetterEngine({ fonts: readLetterFonts() }).layout(model);
  expect(offPaper).toEqual([]);
  // Which of two columns a line is in, the order of the texts says.
  const printed = squeezed(drawn.flatMap(({ texts }) => texts.map(({ text }) => text)).join(""));
  for (const text of [
    model.letterhead.organisation,
    ...model.letterhead.lines,
    model.addressee.name,
    ...model.addressee.lines,
    model.reference,
    model.title,
  ])
    expect(printed).toContain(squeezed(text));
  for (const { texts, width } of drawn)
    for (const [i, a] of texts.entries()) {
      expect(a.x + a.width).toBeLessThanOrEqual(width);
      for (const b of texts.slice(i + 1))
        expect([a.text, b.text, overlap(a, b)]).toEqual([a.text, b.text, false]);
    }
});

const squeezed = (text: string) => text.replace(/\s+/gu, "");

/** Whether two texts stand on the same ground; a little of their height is air. */
const overlap = (a: DrawnText, b: DrawnText): boolean =>
  Math.abs(a.baseline - b.baseline) < Math.min(a.size, b.size) * 0.9 &&
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5;
