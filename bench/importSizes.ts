import { spawnSync } from "node:child_process";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import mammoth from "mammoth";
import { openFile } from "../renderer/features/bringIn/formats/openFile.ts";
import type { Paper } from "../renderer/features/bringIn/formats/paper.ts";
import { fieldVisit } from "../renderer/features/bringIn/testing/fieldVisit.ts";
import { readFile } from "../shared/import/readFile.ts";
import { readingContext } from "../shared/import/readingContext.ts";
import { scanForIdentifiers } from "../shared/identifiers/scanForIdentifiers.ts";
import { median } from "./store/statistics.ts";

// What large files cost to be read. Memory for a text of 20 MB as a multiple of its bytes: what is in use once
// it is read, and by how much the process has grown at most, free memory that the runtime keeps included. Ten
// Word files of 20 pages from bytes to lines against their reader alone on the same bytes, and what reading
// the lines and looking through each for identifiers, which the reader does not, take beside. Medians, in turns.

const context = readingContext(fieldVisit());
const said = [
  "+ supervision is monthly and staff say that it helps them to think",
  "- step down to family help is a form and not a conversation",
  "? who signs off the outcome of a strategy discussion",
  "Caseloads in the north are 27 and in the south 15, nobody can say why, and it was so a year ago.",
  "Audit is six a month for each manager; 40 % were done in the last quarter.",
];
const line = (at: number): string => `${said[at % said.length] ?? ""} (${at.toString()})`;
const heading = "Team managers focus group, 15 October 2024, 13:30";

async function papersOf(fileName: string, bytes: Uint8Array): Promise<readonly Paper[]> {
  const opened = await openFile(fileName, bytes);
  if (!opened.ok) throw new Error(opened.error.type);
  return opened.value.papers;
}
const read = (papers: readonly Paper[]) => papers.map((paper) => readFile({ ...paper, context }));

/** Written straight into its bytes: what making it took would be in use, or free, before it is read. */
function largeText(): Uint8Array {
  const bytes = new Uint8Array(20 * 1024 * 1024);
  const encoder = new TextEncoder();
  let length = encoder.encodeInto(heading, bytes).written;
  for (let at = 0; ; at += 1) {
    const next = `\n${line(at)}`;
    if (length + next.length > bytes.length) return bytes.subarray(0, length);
    length += encoder.encodeInto(next, bytes.subarray(length)).written;
  }
}

/** Reads the text in this process, which does nothing else, and tells what it took. */
async function readLargeText(): Promise<void> {
  const collect = globalThis.gc ?? (() => undefined);
  const text = largeText();
  // What the modules themselves take is no part of it.
  read(await papersOf("small.txt", text.subarray(0, 20_000)));
  collect();
  const inUse = (): number => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = { inUse: inUse(), grown: process.resourceUsage().maxRSS * 1024 };
  const from = performance.now();
  const readings = read(await papersOf("large.txt", text));
  const seconds = (performance.now() - from) / 1000;
  const grown = process.resourceUsage().maxRSS * 1024 - before.grown;
  const kept = inUse() - before.inUse;
  const count = readings.reduce((sum, { lines }) => sum + lines.length, 0);
  console.log(
    `a text of 20 MB: ${count.toLocaleString("en-GB")} lines in ${seconds.toFixed(1)} s; in use once read ${(kept / text.length).toFixed(1)} × its bytes, the process grown by ${(grown / text.length).toFixed(1)} ×`,
  );
}

async function readWordFiles(): Promise<void> {
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
  const took = {
    alone: [] as number[],
    opened: [] as number[],
    lines: [] as number[],
    scan: [] as number[],
  };
  for (let round = 0; round < 10; round += 1)
    for (const file of files) {
      const start = performance.now();
      await mammoth.convertToHtml({ buffer: file });
      const alone = performance.now();
      const papers = await papersOf("notes.docx", new Uint8Array(file));
      const opened = performance.now();
      const readings = read(papers);
      const whole = performance.now();
      for (const { lines } of readings)
        for (const { raw } of lines)
          scanForIdentifiers(raw, { register: context.register, setting: "notes" });
      const scan = performance.now() - whole;
      // The first rounds are the compiler's.
      if (round < 3) continue;
      took.alone.push(alone - start);
      took.opened.push((opened - alone) / (alone - start));
      took.scan.push(scan / (alone - start));
      took.lines.push(Math.max(0, whole - opened - scan) / (alone - start));
    }
  const times = (ratios: readonly number[]): string => `${median(ratios).toFixed(2)} ×`;
  console.log(
    `ten Word files of ${pages.toString()} pages: opened in ${times(took.opened)} their reader alone (${median(took.alone).toFixed(0)} ms each); beside that its lines read ${times(took.lines)}, each looked through for identifiers ${times(took.scan)}`,
  );
}

if (process.argv.includes("--text")) await readLargeText();
else {
  // In a process of its own, in which nothing was in use before, and that can say what still is.
  spawnSync(process.execPath, ["--expose-gc", import.meta.filename, "--text"], {
    stdio: "inherit",
  });
  await readWordFiles();
}
