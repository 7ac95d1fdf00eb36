import {
  AlignmentType,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { draftWords, fingerprintWords, titleOfFile } from "../../shared/letter/letterDefinition.ts";
import { letterColours, letterFamilies, letterPage } from "../../shared/letter/letterStyles.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { type NextStepsSheet, sheetHash } from "../../shared/nextSteps/composeSheet.ts";
import type { LetterFonts } from "../pdf/letterDocument.ts";
import { packDocx, ruledTable, sansIn } from "./docxParts.ts";
import { letterPageOfWord, spacing, twips } from "./letterDocx.ts";

/**
 * The next-steps sheet for Word, to go on working in: one table on a page on its side, with a heading
 * row that comes again on every page, and rows that go over whole.
 */
export function nextStepsDocx(
  sheet: NextStepsSheet,
  {
    isDraft,
    createdAt,
    fonts,
  }: { readonly isDraft: boolean; readonly createdAt: Date; readonly fonts: LetterFonts },
): Promise<Uint8Array<ArrayBuffer>> {
  const contentHash = sheetHash(sheet);
  const title = printable(sheet.title);
  return packDocx({
    title: titleOfFile(title, { isDraft }),
    head: isDraft ? draftWords : "",
    contentHash,
    createdAt,
    typefaces: [sansIn(fonts)],
    styles,
    page: {
      // The library turns these round for a page on its side.
      size: { ...letterPageOfWord.size, orientation: PageOrientation.LANDSCAPE },
      margin: {
        top: twips(46),
        bottom: twips(46),
        left: twips(42),
        right: twips(42),
        header: twips(20),
        footer: twips(20),
      },
    },
    foot: new Paragraph({
      style: "Footer",
      tabStops: [{ type: TabStopType.RIGHT, position: measure }],
      children: [
        new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
      ],
    }),
    children: [
      new Paragraph({ style: "Title", children: [new TextRun(title)] }),
      ...sheet.facts.map(
        (fact) => new Paragraph({ style: "Fact", children: [new TextRun(printable(fact))] }),
      ),
      new Paragraph({ spacing: spacing(0, 0, 8) }),
      table(sheet),
      new Paragraph({
        style: "Fingerprint",
        children: [new TextRun(fingerprintWords(contentHash))],
      }),
    ],
  });
}

const measure = twips(letterPage.height) - 2 * twips(42);

/** What each column takes of the measure: Word breaks narrow ones sooner than the PDF. */
const shares = [0.11, 0.22, 0.22, 0.12, 0.1, 0.125, 0.105];
const widths = shares.map((share) => Math.floor(share * measure));

const table = ({ columns, rows }: NextStepsSheet): Table =>
  ruledTable(
    [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((name, i) => cell(name, i, "ColumnHeading")),
      }),
      ...rows.map(
        ({ cells }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, i) => cell(text, i, i === 0 ? "Enquiry" : "Cell")),
          }),
      ),
    ],
    { measure, widths },
  );

const cell = (text: string, column: number, style: string): TableCell =>
  new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA },
    margins: { top: twips(4), bottom: twips(4), left: 0, right: twips(9) },
    children: [
      new Paragraph({ style, children: text === "" ? [] : [new TextRun(printable(text))] }),
    ],
  });

const run = (size: number, color: string, bold = false) => ({
  font: letterFamilies.sans,
  size: size * 2,
  color: color.slice(1),
  bold,
});

const style = (id: string, name: string, of: object, paragraph: object) => ({
  id,
  name,
  basedOn: "Normal",
  quickFormat: true,
  run: of,
  paragraph,
});

const { ink, quiet, accent } = letterColours;
const styles = {
  default: {
    document: {
      run: {
        ...run(9.5, ink),
        language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "en-GB" },
      },
      paragraph: { spacing: spacing(0, 0, 12.5) },
    },
    title: { run: run(17, accent, true), paragraph: { spacing: spacing(0, 2, 22) } },
  },
  paragraphStyles: [
    style("Fact", "Fact", run(9.5, quiet), { spacing: spacing(0, 2, 13) }),
    style("ColumnHeading", "Column Heading", run(8.5, quiet, true), {
      spacing: spacing(0, 0, 11),
      keepNext: true,
    }),
    style("Enquiry", "Line of Enquiry", { bold: true }, {}),
    style("Cell", "Cell", {}, {}),
    style("Header", "header", run(9.5, accent, true), {
      alignment: AlignmentType.RIGHT,
      spacing: spacing(0, 0, 12),
    }),
    style("Footer", "footer", run(8.5, quiet), { spacing: spacing(0, 0, 11) }),
    style("Fingerprint", "Fingerprint", run(7.5, quiet), { spacing: spacing(8, 0, 10) }),
  ],
};
