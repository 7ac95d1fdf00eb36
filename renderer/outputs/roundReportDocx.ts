import {
  AlignmentType,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { fingerprintWords } from "../../shared/letter/letterDefinition.ts";
import { letterColours, letterFamilies } from "../../shared/letter/letterStyles.ts";
import { printable } from "../../shared/letter/typeset.ts";
import type { ReportTable } from "../../shared/pool/reportSections.ts";
import { reportHash, type RoundReport } from "../../shared/pool/roundReport.ts";
import { factLines, ruledTable } from "./docxParts.ts";
import { measure, paragraphs, spacing, twips } from "./letterDocx.ts";
import { paperDocx, type PaperOptions } from "./paperDocx.ts";

/** The report on a round for Word, in the letter's own styles: its tables' headings come again on every page. */
export const roundReportDocx = (
  report: RoundReport,
  options: PaperOptions,
): Promise<Uint8Array<ArrayBuffer>> =>
  paperDocx(
    {
      title: report.title,
      contentHash: reportHash(report),
      children: [
        ...paragraphs("Title", [report.title]),
        ...factLines(report.facts),
        ...report.sections.flatMap(({ heading, intro, table, points }) => [
          ...paragraphs("Heading1", [heading]),
          ...(intro === "" ? [] : paragraphs("Normal", [intro], { keepNext: true })),
          ...(table === null ? [] : [tableOf(table)]),
          ...paragraphs("ListBullet", points, { numbering: { reference: "bullets", level: 0 } }),
        ]),
        ...(report.notes.length === 0
          ? []
          : [
              ...paragraphs("Heading1", ["What is held back"]),
              ...paragraphs("Normal", report.notes),
            ]),
        ...paragraphs("Fingerprint", [fingerprintWords(reportHash(report))]),
      ],
    },
    options,
  );

/** Numbers are narrow, and words share what is left. */
function tableOf({ columns, rows }: ReportTable): Table {
  const isNumber = columns.map(
    (_, i) => i > 0 && rows.every((row) => /^[\d.,]*$/u.test(row[i] ?? "")),
  );
  const numbers = isNumber.filter(Boolean).length;
  const narrow = Math.min(twips(78), Math.floor((measure * 0.62) / Math.max(1, numbers)));
  const left = measure - narrow * numbers;
  // The first column names the row; what explains it in words is the widest.
  const words = isNumber.length - numbers;
  const widths = isNumber.map((is, i) =>
    is
      ? narrow
      : Math.floor(words === 1 ? left : i === 0 ? left * 0.35 : (left * 0.65) / (words - 1)),
  );
  const row = (cells: readonly string[], isHeading: boolean) =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: columns.map(
        (_, i) =>
          new TableCell({
            width: { size: widths[i] ?? 0, type: WidthType.DXA },
            margins: { top: twips(3), bottom: twips(3), left: 0, right: twips(6) },
            children: [
              new Paragraph({
                spacing: spacing(0, 0, 12.5),
                alignment: isNumber[i] === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
                keepNext: isHeading,
                children: [
                  new TextRun({
                    text: printable(cells[i] ?? ""),
                    font: letterFamilies.sans,
                    size: 18,
                    bold: isHeading,
                    color: (isHeading ? letterColours.quiet : letterColours.ink).slice(1),
                  }),
                ],
              }),
            ],
          }),
      ),
    });
  return ruledTable([row(columns, true), ...rows.map((cells) => row(cells, false))], {
    measure,
    widths,
  });
}
