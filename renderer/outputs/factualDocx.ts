import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { FactualPaper } from "../../shared/letter/factualCheck/factualPapers.ts";
import { letterColours } from "../../shared/letter/letterStyles.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { measure, paragraphs, spacing, twips } from "./letterDocx.ts";
import { paperDocx, type PaperOptions } from "./paperDocx.ts";

/**
 * A paper of the factual check for Word, in the letter's own styles. Numbers of paragraphs are plain
 * figures, which no program counts anew; the table's heading comes again on every page.
 */
export const factualDocx = (
  paper: FactualPaper,
  options: PaperOptions,
): Promise<Uint8Array<ArrayBuffer>> =>
  paperDocx(
    {
      title: `${paper.title}: ${paper.subtitle}`,
      head: paper.head,
      contentHash: paper.contentHash,
      foot: paper.reference,
      children: [
        ...paragraphs("Title", [paper.title]),
        ...paragraphs("Organisation", [paper.subtitle], { spacing: spacing(0, 12, 19) }),
        ...paper.intro.flatMap((text) => paragraphs("Normal", [text])),
        ...numbered(paper),
        ...paragraphs("Heading1", [paper.table.heading], {
          pageBreakBefore: paper.paragraphs.length > 0,
        }),
        table(paper.table),
        ...paragraphs("Fingerprint", paper.lastLine.split("\n")),
      ],
    },
    options,
  );

const hanging = { left: twips(26), hanging: twips(26) };

function numbered({ paragraphs: all }: FactualPaper): readonly Paragraph[] {
  let [heading, subheading] = ["", ""];
  return all.flatMap((paragraph) => {
    const heads = [
      ...(paragraph.heading === heading ? [] : paragraphs("Heading1", [paragraph.heading])),
      ...(paragraph.subheading === subheading && paragraph.heading === heading
        ? []
        : paragraphs("Heading2", [paragraph.subheading])),
    ];
    ({ heading, subheading } = paragraph);
    return [
      ...heads,
      new Paragraph({
        indent: hanging,
        tabStops: [{ type: TabStopType.LEFT, position: hanging.left }],
        children: [
          new TextRun({ text: String(paragraph.number), style: "Strong" }),
          new TextRun(`\t${printable(paragraph.text)}`),
        ],
      }),
    ];
  });
}

function table({ columns, shares, rows, emptyRows }: FactualPaper["table"]): Table {
  const widths = shares.map((share) => Math.round(share * measure));
  const line = { style: BorderStyle.SINGLE, size: 4, color: letterColours.quiet.slice(1) };
  const cell = (text: string, at: number, isHead = false): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: twips(3), bottom: twips(3), left: twips(5), right: twips(5) },
      ...(isHead ? { shading: { fill: "E7EEEE" } } : {}),
      children: (text === "" ? [""] : text.split("\n")).map(
        (words) =>
          new Paragraph({
            spacing: spacing(0, 2, 13),
            children: [new TextRun({ text: printable(words), ...(isHead ? { bold: true } : {}) })],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: measure, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((name, at) => cell(name, at, true)),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((text, at) => cell(text, at)) })),
      ...Array.from(
        { length: emptyRows },
        () =>
          new TableRow({
            cantSplit: true,
            height: { value: twips(40), rule: HeightRule.ATLEAST },
            children: columns.map((_, at) => cell("", at)),
          }),
      ),
    ],
  });
}
