import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import mammoth from "mammoth";
import { openFile } from "../renderer/features/bringIn/formats/openFile.ts";
import { fieldVisit } from "../renderer/features/bringIn/testing/fieldVisit.ts";
import { readFile } from "../shared/import/readFile.ts";
import { readingContext } from "../shared/import/readingContext.ts";
import { median } from "./store/statistics.ts";

// What large files cost to be read: memory for a text of 20 MB as a multiple of its bytes, and ten Word files
// of 20 pages from bytes to lines, against their reader alone on the same bytes. Medians of one run, in turns.

const context = readingContext(fieldVisit());
const said = [
  "+ supervision is monthly and staff say that it helps them to think",
  "- step down to family help is a form and not a conversation",
  "? who signs off the outcome of a strategy discussion",
  "Caseloads in the north are 27 and in the south 15, nobody can say why, and it was so a year ago.",
  "Audit is six a month for each manager; 40 % were done in the last quarter.",
];
const line = (at: number): string => `${said[at % said.length] ?? ""} (${at.toString()})`;

async function read(fileName: string, bytes: Uint8Array): Promise<number> {
  const opened = await openFile(fileName, bytes);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value.papers.reduce(
    (sum, paper) => sum + readFile({ ...paper, context }).lines.length,
    0,
  );
}

const heading = "Team managers focus group, 15 October 2024, 13:30";
const lines: string[] = [heading];
for (let length = 0, at = 0; length < 20 * 1024 * 1024; at += 1) {
  const next = line(at);
  lines.push(next);
  length += next.length + 1;
}
const text = new TextEncoder().encode(lines.join("\n"));
lines.length = 0;
// What the modules themselves take is no part of it.
await read("small.txt", text.subarray(0, 20_000));
const before = process.resourceUsage().maxRSS * 1024;
const from = performance.now();
const count = await read("large.txt", text);
const seconds = (performance.now() - from) / 1000;
const grown = process.resourceUsage().maxRSS * 1024 - before;
console.log(
  `a text of 20 MB: ${count.toLocaleString("en-GB")} lines in ${seconds.toFixed(1)} s, memory ${(grown / text.length).toFixed(1)} × its bytes`,
);

const pages = 20;
const files = await Promise.all(
  Array.from({ length: 10 }, (_, file) =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            children: [
              new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
              ...Array.from(
                { length: pages * 30 },
                (__, at) => new Paragraph({ text: line(at + file), bullet: { level: at % 2 } }),
              ),
            ],
          },
        ],
      }),
    ),
  ),
);
const times: { readonly alone: number; readonly whole: number }[] = [];
for (let round = 0; round < 8; round += 1)
  for (const file of files) {
    const start = performance.now();
    await mammoth.convertToHtml({ buffer: file });
    const middle = performance.now();
    await read("notes.docx", new Uint8Array(file));
    // The first rounds are the compiler's.
    if (round >= 2) times.push({ alone: middle - start, whole: performance.now() - middle });
  }
const ratio = median(times.map(({ alone, whole }) => whole / alone));
console.log(
  `ten Word files of ${pages.toString()} pages: ${ratio.toFixed(2)} × their reader alone (${median(times.map(({ alone }) => alone)).toFixed(0)} ms each)`,
);
