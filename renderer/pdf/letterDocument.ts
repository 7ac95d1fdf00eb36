import { asMarkup } from "../../shared/words/asMarkup.ts";
import type { LetterFace } from "../../shared/letter/letterLayout.ts";
import { letterFamilies } from "../../shared/letter/letterStyles.ts";
import { PDFDocument } from "./pdfmakeInternals.ts";

/** The bytes of a TrueType file for each face. */
export type LetterFonts = Readonly<Record<LetterFace, Uint8Array>>;

type DocumentOptions = {
  readonly title: string;
  readonly createdAt: Date;
  /** Of the content, as every form of the letter carries it; null in a document that only measures. */
  readonly contentHash: string | null;
  /** Says of itself that it is not for the host. */
  readonly isInternal?: boolean;
};

/**
 * A tagged PDF 1.7 in English that says of itself its title and when it was made, no author and no
 * conformance. Files and addresses are out of its reach: fonts come as bytes.
 */
export class LetterDocument extends PDFDocument {
  constructor(
    fonts: LetterFonts,
    { title, createdAt, contentHash, isInternal = false }: DocumentOptions,
  ) {
    super(
      {
        [letterFamilies.serif]: { normal: fonts.serif, bold: fonts.serifBold },
        [letterFamilies.sans]: { normal: fonts.sans, bold: fonts.sansBold },
      },
      {},
      {},
      {},
      {
        autoFirstPage: false,
        font: null,
        fontLayoutCache: true,
        compress: true,
        pdfVersion: "1.7",
        tagged: true,
        displayTitle: true,
        lang: "en-GB",
        info: {
          Title: title,
          Producer: "Critical Friend",
          CreationDate: createdAt,
          ...(contentHash === null ? {} : { ContentHash: contentHash }),
          ...(isInternal ? { Disclosure: "internal" } : {}),
        },
      },
      null,
      () => false,
    );
    // pdfkit names itself as the creator unless told otherwise.
    delete this.info["Creator"];
  }

  fontOf(face: LetterFace): PdfFont {
    const family = face.startsWith("serif") ? letterFamilies.serif : letterFamilies.sans;
    return this.provideFont(family, face.endsWith("Bold"), false);
  }

  /** pdfkit writes the title into the XMP as it is, which breaks it at the first ampersand. */
  override _addInfo(): void {
    const { Title, Producer, CreationDate } = this.info;
    const created = CreationDate instanceof Date ? CreationDate.toISOString() : "";
    this.appendXML(
      `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ` +
        `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` +
        `<xmp:CreateDate>${created.replace(/\.\d+Z$/u, "Z")}</xmp:CreateDate>` +
        `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(Title)}</rdf:li></rdf:Alt></dc:title>` +
        `<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>` +
        `<pdf:Producer>${escaped(Producer)}</pdf:Producer>` +
        `</rdf:Description>`,
    );
  }

  /** Bookmarks are there for those who want them; the letter opens as a page. */
  override endOutline(): void {
    super.endOutline();
    delete this._root.data["PageMode"];
  }

  #begin: (() => void) | null = null;

  /** Prints a text in marked content of its own, which `begin` begins. */
  textIn(begin: () => void, text: string, x: number, y: number): void {
    this.#begin = begin;
    this.text(text, x, y, { lineBreak: false });
  }

  // pdfkit prints a text between the two. Readers place what stands for it by the coordinates in force
  // where its content ends, so it begins and ends in between too.
  override save(): this {
    super.save();
    this.#begin?.();
    return this;
  }

  override restore(): this {
    if (this.#begin !== null) this.endMarkedContent();
    this.#begin = null;
    return super.restore();
  }

  /** Ends the document and hands over its bytes. */
  bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      this.on("data", (chunk) => chunks.push(chunk));
      this.on("error", reject);
      this.on("end", () => resolve(joined(chunks)));
      this.end();
    });
  }
}

const escaped = (value: unknown): string => asMarkup(String(value));

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
