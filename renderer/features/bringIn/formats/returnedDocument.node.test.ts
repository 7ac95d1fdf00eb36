import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  convertAllWithLibreOffice,
  hasLibreOffice,
} from "../../../../build/provision/libreOffice.ts";
import { beginRound } from "../../../../shared/letter/factualCheck/beginRound.ts";
import { checkPaper } from "../../../../shared/letter/factualCheck/factualPapers.ts";
import { readReply } from "../../../../shared/letter/factualCheck/readReply.ts";
import { sampleLetter } from "../../../../shared/letter/testing/sampleLetter.ts";
import { TestVisit } from "../../../../shared/letter/testing/testVisit.ts";
import type { FactualRound } from "../../../../shared/visit/kinds/factualRound.ts";
import { factualDocx } from "../../../outputs/factualDocx.ts";
import { readDocxFonts } from "../../../pdf/fonts.node.ts";
import { readReturned } from "./returnedDocument.ts";

let round: FactualRound;
let sent: Uint8Array;
let folder: string;
beforeAll(async () => {
  const visit = new TestVisit();
  const about = { toRole: "Director of children’s services", today: "2024-10-18" };
  round = beginRound(visit.records, sampleLetter, about, visit.mint);
  sent = await factualDocx(checkPaper(round), {
    createdAt: new Date("2024-10-18T09:00:00Z"),
    fonts: readDocxFonts(),
  });
  folder = mkdtempSync(path.join(tmpdir(), "returned-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cell as Word writes one, with what stands in it. */
const cell = (inside: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const words = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
const plainRow = (...texts: readonly string[]): string =>
  row(...texts.map((text) => cell(words(text))));

/** The sent document as somebody filled it in: `rows` before the empty ones of the table. */
function filledIn(rows: string, alsoChange: (xml: string) => string = (xml) => xml): Uint8Array {
  const parts = unzipSync(sent);
  const name = "word/document.xml";
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const table = xml.lastIndexOf("<w:tbl>");
  const afterHead = xml.indexOf("</w:tr>", table) + "</w:tr>".length;
  const changed = alsoChange(xml.slice(0, afterHead) + rows + xml.slice(afterHead));
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

async function said(bytes: Uint8Array) {
  const read = await readReturned(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return readReply(read.value, round.paragraphs).map(
    ({ paragraphs, notAccurate, shouldSay, evidence }) => ({
      paragraphs,
      notAccurate,
      shouldSay,
      evidence,
    }),
  );
}

/** Each document as LibreOffice saves it as OpenDocument, and as Word again. */
function throughLibreOffice(documents: readonly Uint8Array[]): readonly Uint8Array[] {
  const fileOf = (index: number, ending: string) =>
    path.join(folder, `returned-${index}.${ending}`);
  const saved = (files: readonly Uint8Array[], ending: string, to: string) => {
    for (const [i, bytes] of files.entries()) writeFileSync(fileOf(i, ending), bytes);
    return convertAllWithLibreOffice(
      files.map((_, i) => fileOf(i, ending)),
      { to },
    );
  };
  return saved(saved(documents, "docx", "odt"), "odt", "docx");
}

test("the document as it was sent says nothing", async () => {
  expect(await said(sent)).toEqual([]);
});

test("what is tracked as inserted or moved here is read, what is tracked as deleted is not", async () => {
  const tracked = (inside: string) => `<w:p>${inside}</w:p>`;
  const inserted = (text: string) =>
    `<w:ins w:id="1" w:author="x" w:date="2024-10-21T10:00:00Z"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
  const deleted = (text: string) =>
    `<w:del w:id="2" w:author="x" w:date="2024-10-21T10:00:00Z"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const moved = (text: string) =>
    `<w:moveTo w:id="3" w:author="x" w:date="2024-10-21T10:00:00Z"><w:r><w:t>${text}</w:t></w:r></w:moveTo>`;
  const gone = plainRow("3", "Taken back", "", "").replace(
    "<w:tr>",
    '<w:tr><w:trPr><w:del w:id="4" w:author="x" w:date="2024-10-21T10:00:00Z"/></w:trPr>',
  );
  const reply = row(
    cell(tracked(inserted("2"))),
    cell(tracked(deleted("Not so.") + inserted("We met weekly."))),
    cell(tracked(moved("Weekly"))),
    cell(words("Minutes")),
  );
  expect(await said(filledIn(reply + gone))).toEqual([
    { paragraphs: [2], notAccurate: "We met weekly.", shouldSay: "Weekly", evidence: "Minutes" },
  ]);
});

test("merged cells say what they say once, and their paragraph in each of their rows", async () => {
  const rows =
    row(
      cell(words("4"), '<w:vMerge w:val="restart"/>'),
      cell(words("First")),
      cell(words("One")),
      cell(words("")),
    ) +
    row(cell("<w:p/>", "<w:vMerge/>"), cell(words("Second")), cell(words("Two")), cell(words(""))) +
    row(cell(words("5")), cell(words("Both at once"), '<w:gridSpan w:val="2"/>'), cell(words("E")));
  expect(await said(filledIn(rows))).toEqual([
    { paragraphs: [4], notAccurate: "First", shouldSay: "One", evidence: "" },
    { paragraphs: [4], notAccurate: "Second", shouldSay: "Two", evidence: "" },
    { paragraphs: [5], notAccurate: "Both at once", shouldSay: "", evidence: "E" },
  ]);
});

test("a paragraph of the letter that was reworded with tracked changes comes as what it should say", async () => {
  const was = round.paragraphs[2]?.text ?? "";
  const bytes = filledIn("", (xml) => {
    const at = xml.indexOf(was.slice(0, 30).replaceAll("&", "&amp;"));
    const end = xml.indexOf("</w:p>", at);
    return `${xml.slice(0, end)}<w:ins w:id="9" w:author="x" w:date="2024-10-21T10:00:00Z"><w:r><w:t xml:space="preserve"> And we have acted on it.</w:t></w:r></w:ins>${xml.slice(end)}`;
  });
  expect(await said(bytes)).toMatchObject([
    { paragraphs: [3], shouldSay: expect.stringMatching(/And we have acted on it\.$/u) },
  ]);
});

/** What somebody wrote, and what it says. */
interface Returned {
  readonly bytes: Uint8Array;
  readonly expected: Awaited<ReturnType<typeof said>>;
}

function plainlyFilledIn(): Returned {
  const rows =
    plainRow("Para. 7", "It was “twelve” files – not ten.", "Twelve files", "Audit, p. 3") +
    plainRow("", "", "", "") +
    plainRow("2", "The board meets monthly.", "", "Board’s minutes");
  const bytes = filledIn(rows);
  const expected = [
    {
      paragraphs: [7],
      notAccurate: "It was “twelve” files – not ten.",
      shouldSay: "Twelve files",
      evidence: "Audit, p. 3",
    },
    {
      paragraphs: [2],
      notAccurate: "The board meets monthly.",
      shouldSay: "",
      evidence: "Board’s minutes",
    },
  ];
  return { bytes, expected };
}

/** With rows merged, deleted and inserted, changes tracked, and its table moved to the front. */
function muchEdited(): Returned {
  const tracked = (kind: "ins" | "del", text: string) =>
    `<w:${kind} w:id="1" w:author="x" w:date="2024-10-21T10:00:00Z"><w:r><w:${kind === "del" ? "delText" : "t"} xml:space="preserve">${text}</w:${kind === "del" ? "delText" : "t"}></w:r></w:${kind}>`;
  const wide = (of: number) => `<w:tcW w:w="${of}" w:type="dxa"/>`;
  const rows =
    row(
      cell(words("4"), `${wide(1000)}<w:vMerge w:val="restart"/>`),
      ...["First", "One", ""].map((text) => cell(words(text), wide(2600))),
    ) +
    row(
      cell("<w:p/>", `${wide(1000)}<w:vMerge/>`),
      ...["Second", "Two", ""].map((text) => cell(words(text), wide(2600))),
    ) +
    row(
      cell(words("5"), wide(1000)),
      cell(words("Both at once"), `${wide(5200)}<w:gridSpan w:val="2"/>`),
      cell(words("E"), wide(2600)),
    ) +
    row(
      cell(words("2"), wide(1000)),
      cell(
        `<w:p>${tracked("del", "Not so.")}${tracked("ins", "We met weekly.")}</w:p>`,
        wide(2600),
      ),
      ...["Weekly", "Minutes"].map((text) => cell(words(text), wide(2600))),
    );
  const bytes = filledIn(rows, (xml) => {
    const start = xml.lastIndexOf("<w:tbl>");
    const end = xml.indexOf("</w:tbl>", start) + "</w:tbl>".length;
    const emptied = xml
      .slice(start, end)
      .split(/(?=<w:tr>)/u)
      // Of the rows to write in few are left.
      .filter((_, at, all) => at < 6 || at >= all.length - 2)
      .join("");
    const table = emptied.endsWith("</w:tbl>") ? emptied : `${emptied}</w:tbl>`;
    const body = xml.slice(0, start) + xml.slice(end);
    return body.replace("<w:body>", `<w:body>${table}<w:p/>`);
  });
  const expected = [
    { paragraphs: [4], notAccurate: "First", shouldSay: "One", evidence: "" },
    { paragraphs: [4], notAccurate: "Second", shouldSay: "Two", evidence: "" },
    { paragraphs: [5], notAccurate: "Both at once", shouldSay: "", evidence: "E" },
    { paragraphs: [2], notAccurate: "We met weekly.", shouldSay: "Weekly", evidence: "Minutes" },
  ];
  return { bytes, expected };
}

test.runIf(hasLibreOffice())(
  "filled in, or much edited, and saved by LibreOffice as OpenDocument and as Word again, it says the same",
  async () => {
    const returned = [plainlyFilledIn(), muchEdited()];
    const saved = throughLibreOffice(returned.map(({ bytes }) => bytes));
    for (const [i, { bytes, expected }] of returned.entries()) {
      expect(await said(bytes)).toEqual(expected);
      expect(await said(saved[i] ?? bytes)).toEqual(expected);
    }
  },
);
