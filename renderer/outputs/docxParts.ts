import {
  BorderStyle,
  Document,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableLayoutType,
  type TableRow,
  TextRun,
  WidthType,
} from "docx";
import { letterColours, letterFamilies } from "../../shared/letter/letterStyles.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { asMarkup } from "../../shared/words/asMarkup.ts";
import type { LetterFonts } from "../pdf/letterDocument.ts";

/** Typefaces of a Word document, as bytes in the file. */
const embedded = (name: string, regular: Uint8Array, bold: Uint8Array) => ({
  name,
  // The library only cuts and copies them, which any bytes can.
  data: regular as Buffer,
  bold: bold as Buffer,
});
export const sansIn = ({ sans, sansBold }: LetterFonts) =>
  embedded(letterFamilies.sans, sans, sansBold);
export const serifIn = ({ serif, serifBold }: LetterFonts) =>
  embedded(letterFamilies.serif, serif, serifBold);

type Typefaces = readonly ReturnType<typeof embedded>[];

/** What a Word document is made of. */
export interface DocxPaper extends Pick<
  IPropertiesOptions,
  "styles" | "numbering" | "hyphenation"
> {
  readonly title: string;
  /** What every page says at its head, and the file of itself; empty for nothing. */
  readonly head: string;
  readonly contentHash: string;
  readonly createdAt: Date;
  readonly typefaces: Typefaces;
  readonly page: NonNullable<ISectionOptions["properties"]>["page"];
  readonly foot: Paragraph;
  readonly children: ISectionOptions["children"];
}

/** The bytes of a Word document of one section: who made it and when, its fingerprint, head and foot. */
export async function packDocx({
  title,
  head,
  contentHash,
  createdAt,
  typefaces,
  page,
  foot,
  children,
  ...more
}: DocxPaper): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    ...more,
    title,
    creator: "Critical Friend",
    lastModifiedBy: "Critical Friend",
    ...(head === "" ? {} : { subject: head }),
    customProperties: [{ name: "ContentHash", value: contentHash }],
    fonts: [...typefaces],
    sections: [
      {
        properties: page === undefined ? {} : { page },
        headers: {
          default: new Header({
            children: [
              new Paragraph({ style: "Header", children: head === "" ? [] : [new TextRun(head)] }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [foot] }) },
        children,
      },
    ],
  });
  // The library dates what it packs by the clock; a paper is dated when it was made or issued.
  const core = coreProperties({ title, subject: head, createdAt });
  const packed = await Packer.pack(file, "arraybuffer", undefined, [
    { path: "docProps/core.xml", data: core },
  ]);
  return new Uint8Array(packed);
}

/** What a Word document says of itself: its title, that it is a draft, and when it was made. */
function coreProperties({
  title,
  subject,
  createdAt,
}: {
  readonly title: string;
  readonly subject: string;
  readonly createdAt: Date;
}): string {
  const at = createdAt.toISOString().replace(/\.\d+Z$/u, "Z");
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${asMarkup(title)}</dc:title>` +
    (subject === "" ? "" : `<dc:subject>${asMarkup(subject)}</dc:subject>`) +
    `<dc:creator>Critical Friend</dc:creator><cp:lastModifiedBy>Critical Friend</cp:lastModifiedBy>` +
    `<dc:language>en-GB</dc:language>${date("created")}${date("modified")}` +
    `</cp:coreProperties>`
  );
}

/** "Role: Review lead": each fact on a line, its name strong. */
export const factLines = (
  facts: readonly (readonly [name: string, said: string])[],
): readonly Paragraph[] =>
  facts.map(
    ([name, said]) =>
      new Paragraph({
        style: "Address",
        children: [
          new TextRun({ text: `${name}: `, style: "Strong" }),
          new TextRun(printable(said)),
        ],
      }),
  );

const line = { style: BorderStyle.SINGLE, size: 4, color: letterColours.rule.slice(1) };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** A table as wide as the measure, with a line under each row and none between columns. */
export const ruledTable = (
  rows: readonly TableRow[],
  { measure, widths }: { readonly measure: number; readonly widths: readonly number[] },
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: measure, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: line,
      bottom: line,
    },
    rows: [...rows],
  });
