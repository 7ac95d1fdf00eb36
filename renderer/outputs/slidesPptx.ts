import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PptxGenJS from "pptxgenjs";
import { draftWords, titleOfFile } from "../../shared/letter/letterDefinition.ts";
import { letterColours } from "../../shared/letter/letterStyles.ts";
import type { Deck, Slide, SlideGroup } from "../../shared/visit/deck.ts";
import { addFiguresChart, isDrawn } from "./figuresChart.ts";
import { indentOfNumbers, textSizeOf, titleSizeOf } from "../../shared/slides/letterSizes.ts";
import { contentHash } from "../../shared/visit/issued/letterHash.ts";

// Inches and points. Nothing on a slide is smaller than 24 points: it is read from the back row.
const wide = { width: 13.333, height: 7.5 };
const edge = 0.75;
const width = wide.width - 2 * edge;
const font = "Arial";
const bodySize = 24;
const ink = letterColours.ink.slice(1);
const accent = letterColours.accent.slice(1);
const ground = "FBFAF7";

/**
 * The slides of a feedback session as a presentation: real titles and bodies in reading order, a
 * light ground, what is said to each in its notes, and the hash of the deck as a property.
 */
export async function slidesPptx(
  deck: Deck,
  { isDraft, createdAt }: { readonly isDraft: boolean; readonly createdAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS();
  file.layout = "LAYOUT_WIDE";
  file.title = titleOfFile(deck.title, { isDraft });
  file.author = "Critical Friend";
  file.company = "";
  file.subject = deck.name;
  file.theme = { headFontFace: font, bodyFontFace: font };
  defineLayouts(file, isDraft);
  for (const slide of deck.slides) addSlide(file, slide);
  const packed = await file.write({ outputType: "uint8array", compression: true });
  return finished(packed as Uint8Array, { hash: contentHash(deck), createdAt });
}

function defineLayouts(file: PptxGenJS, isDraft: boolean): void {
  const draft = isDraft
    ? [
        {
          text: {
            text: draftWords,
            options: {
              ...line(0.12, 0.45),
              align: "right",
              fontSize: bodySize,
              bold: true,
              color: accent,
            },
          },
        } as const,
      ]
    : [];
  const place = (name: string, type: "title" | "body", options: object) => ({
    placeholder: { options: { name, type, fontFace: font, margin: 0, ...options }, text: "" },
  });
  file.defineSlideMaster({
    title: "Cover",
    background: { color: ground },
    objects: [
      { rect: { x: 0, y: 0, w: 0.28, h: wide.height, fill: { color: accent } } },
      ...draft,
      place("title", "title", {
        ...line(2.1, 1.9),
        fontSize: 44,
        bold: true,
        color: accent,
        align: "left",
        valign: "bottom",
      }),
      place("body", "body", {
        ...line(4.3, 2.2),
        fontSize: 28,
        color: ink,
        align: "left",
        valign: "top",
      }),
    ],
  });
  file.defineSlideMaster({
    title: "Messages",
    background: { color: ground },
    objects: [
      { line: { x: edge, y: 1.52, w: width, h: 0, line: { color: accent, width: 1.5 } } },
      ...draft,
      place("title", "title", {
        ...line(0.55, 0.9),
        fontSize: 34,
        bold: true,
        color: accent,
        align: "left",
        valign: "bottom",
      }),
      place("body", "body", {
        ...line(1.75, 5.35),
        fontSize: bodySize,
        color: ink,
        align: "left",
        valign: "top",
      }),
    ],
  });
}

const line = (y: number, h: number) => ({ x: edge, y, w: width, h });

function addSlide(file: PptxGenJS, slide: Slide): void {
  const isCover = slide.of === "cover";
  const page = file.addSlide({ masterName: isCover ? "Cover" : "Messages" });
  page.addText([{ text: slide.title, options: { lang: "en-GB", fontSize: titleSizeOf(slide) } }], {
    placeholder: "title",
  });
  if (slide.groups.length > 0)
    page.addText(
      slide.groups.flatMap((group, index) =>
        paragraphsOf(group, {
          isCover,
          isFirst: index === 0,
          fontSize: textSizeOf(slide),
        }),
      ),
      { placeholder: "body" },
    );
  if (slide.table !== null && isDrawn(slide.table))
    addFiguresChart(page, slide.table, { ...line(1.75, 5.35), ink, font, fontSize: bodySize });
  else if (slide.table !== null) addTable(page, slide.table.columns, slide.table.rows);
  page.addNotes(slide.notes.join("\n\n"));
}

function paragraphsOf(
  { heading, items, from }: SlideGroup,
  {
    isCover,
    isFirst,
    fontSize,
  }: { readonly isCover: boolean; readonly isFirst: boolean; readonly fontSize: number },
): PptxGenJS.TextProps[] {
  const common = { lang: "en-GB", breakLine: true, paraSpaceAfter: 9, fontSize };
  const bullet =
    from === null
      ? (items.length > 1 || heading !== null) && !isCover
        ? { bullet: { indent: 20 } }
        : { bullet: false }
      : {
          bullet: {
            type: "number" as const,
            indent: indentOfNumbers({ items, from }),
            numberStartAt: from,
          },
        };
  return [
    ...(heading === null
      ? []
      : [
          {
            text: heading,
            options: {
              ...common,
              bold: true,
              color: accent,
              bullet: false,
              paraSpaceBefore: isFirst ? 0 : 8,
              paraSpaceAfter: 4,
            },
          },
        ]),
    ...items.map((text) => ({ text, options: { ...common, ...bullet } })),
  ];
}

function addTable(
  page: PptxGenJS.Slide,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const figures = columns.length - 1;
  const figureWidth = Math.min(1.8, (width - 5) / figures);
  const rule = { type: "solid" as const, pt: 0.75, color: "B9C4C4" };
  const none = { type: "none" as const };
  const cell = (text: string, index: number, isHead: boolean) => ({
    text,
    options: {
      align: index === 0 ? ("left" as const) : ("right" as const),
      bold: isHead,
      color: isHead ? accent : ink,
      border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none],
      lang: "en-GB",
    },
  });
  page.addTable(
    [
      columns.map((text, index) => cell(text, index, true)),
      ...rows.map((row) => row.map((text, index) => cell(text, index, false))),
    ],
    {
      ...line(1.75, 0.5),
      colW: [width - figures * figureWidth, ...Array.from({ length: figures }, () => figureWidth)],
      fontFace: font,
      fontSize: bodySize,
      margin: [0.06, 0.08, 0.06, 0.08],
      objectName: "Figures of the case files",
    },
  );
}

/**
 * Gives the packed file its property and its date, which the library takes from the clock, and puts the
 * master of the notes where the schema has it: the library names it behind the slides.
 */
function finished(
  packed: Uint8Array,
  { hash, createdAt }: { readonly hash: string; readonly createdAt: Date },
): Uint8Array<ArrayBuffer> {
  const parts = withChartsFromOne(unzipSync(packed));
  const change = (name: string, by: (xml: string) => string): void => {
    const part = parts[name];
    if (part !== undefined) parts[name] = strToU8(by(strFromU8(part)));
  };
  const at = createdAt.toISOString().replace(/\.\d+Z$/u, "Z");
  change("docProps/core.xml", (xml) => xml.replace(/(?<=W3CDTF">)[^<]*/gu, at));
  change("ppt/presentation.xml", (xml) => {
    const [notes = ""] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/su.exec(xml) ?? [];
    return xml.replace(notes, "").replace("</p:sldMasterIdLst>", (end) => `${end}${notes}`);
  });
  change("[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      `<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
    ),
  );
  change("_rels/.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdContentHash" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
    ),
  );
  parts["docProps/custom.xml"] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ContentHash"><vt:lpwstr>${hash}</vt:lpwstr></property></Properties>`,
  );
  // A flat chart has two axes; the library names a third, which the format allows in depth only.
  for (const name of Object.keys(parts))
    if (/^ppt\/charts\/chart\d+\.xml$/u.test(name))
      change(name, (xml) => xml.replace(/((?:<c:axId [^>]*\/>\s*){2})<c:axId [^>]*\/>/gu, "$1"));
  // The figures of a chart lie in a workbook, a packed file again.
  for (const [name, part] of Object.entries(parts))
    if (name.endsWith(".xlsx")) {
      const workbook = unzipSync(part);
      const core = workbook["docProps/core.xml"];
      if (core !== undefined)
        workbook["docProps/core.xml"] = strToU8(
          strFromU8(core).replace(/(?<=W3CDTF">)[^<]*/gu, at),
        );
      parts[name] = zipSync(workbook, { mtime: createdAt });
    }
  return zipSync(parts, { mtime: createdAt });
}

/** The library numbers charts through every file that it makes while the app runs. */
function withChartsFromOne(
  parts: Readonly<Record<string, Uint8Array>>,
): Record<string, Uint8Array> {
  const numbers = Object.keys(parts).flatMap((name) => {
    const number = /^ppt\/charts\/chart(\d+)\.xml$/u.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const before = Math.min(...numbers) - 1;
  if (numbers.length === 0 || before === 0) return { ...parts };
  const renumbered = (text: string): string =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/gu,
      (_, name: string, number: string) => `${name}${(Number(number) - before).toString()}`,
    );
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      renumbered(name),
      /\.(?:xml|rels)$/u.test(name) ? strToU8(renumbered(strFromU8(part))) : part,
    ]),
  );
}
