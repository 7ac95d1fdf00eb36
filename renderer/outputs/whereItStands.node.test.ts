import path from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { fieldVisits } from "./testing/fieldVisits.node.ts";
import { papersOf } from "./testing/papersOf.node.ts";

// Where every line of a paper stands, in which typeface and size: what moves is noticed, and what is
// drawn a shade otherwise elsewhere is not. What is meant is kept with `--update`, and git says what moved.

const kept = [
  { visit: "sample", paper: "letter" },
  { visit: "very-long-names", paper: "draft" },
  { visit: "sample", paper: "check" },
  { visit: "sample", paper: "answer" },
  { visit: "sample", paper: "next steps" },
  // As long as the visit: its first pages show how it is set.
  { visit: "sample", paper: "annex", pages: 2 },
];

test.each(kept)("the lines of the $paper of $visit stand where they stood", async (which) => {
  const visit = fieldVisits().find(({ name }) => name === which.visit);
  const make = visit && papersOf(visit)[which.paper];
  if (make === undefined) throw new Error(`there is no ${which.paper} of ${which.visit}`);
  const lines = await linesOf(await make(), which.pages);
  const name = `${which.visit} ${which.paper}`.replaceAll(" ", "-");
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
    path.join(import.meta.dirname, `testing/golden/${name}.txt`),
  );
});

/** Each line of the first pages: from the top and from the left in points, its typeface and size, and how it begins. */
async function linesOf(bytes: Uint8Array, most = Infinity): Promise<readonly string[]> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, fontExtraProperties: true });
  const pdf = await loading.promise;
  const lines: string[] = [`${pdf.numPages} pages`];
  for (let number = 1; number <= Math.min(pdf.numPages, most); number += 1) {
    const page = await pdf.getPage(number);
    // Only then are typefaces known by their names.
    await page.getOperatorList();
    const { width, height } = page.getViewport({ scale: 1 });
    lines.push("", `page ${number}, ${width.toFixed(0)} by ${height.toFixed(0)}`);
    const byPlace = new Map<string, string>();
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , size = 0, left = 0, bottom = 0] = item.transform.map(Number);
      const face = faceNamed(page.commonObjs.get(item.fontName));
      const place = `${(height - bottom).toFixed(1).padStart(6)} ${left.toFixed(1).padStart(6)}  ${face} ${size}`;
      byPlace.set(place, `${byPlace.get(place) ?? ""}${item.str}`);
    }
    for (const [place, text] of byPlace)
      lines.push(`${place}  ${text.trim().slice(0, 40).trimEnd()}`);
  }
  await loading.destroy();
  return lines;
}

// Of a typeface that has only some of its letters, what stands before the sign is made up.
const faceNamed = (font: unknown): string =>
  typeof font === "object" && font !== null && "name" in font
    ? String(font.name).replace(/^[A-Z]+\+/u, "")
    : "?";
