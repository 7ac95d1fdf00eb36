import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  type IParagraphOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import { assertNever } from "../../shared/assertNever.ts";
import { textsOfBlock } from "../../shared/letter/letterWords.ts";
import { draftWords, fingerprintWords, titleOfFile } from "../../shared/letter/letterDefinition.ts";
import { letterColours, letterFamilies, letterPage } from "../../shared/letter/letterStyles.ts";
import { printable } from "../../shared/letter/typeset.ts";
import { letterHash } from "../../shared/visit/issued/letterHash.ts";
import type {
  LetterBlock,
  LetterModel,
  LetterSection,
  LetterSentence,
} from "../../shared/visit/issued/letterModel.ts";
import type { LetterFonts } from "../pdf/letterDocument.ts";
import { packDocx, sansIn, serifIn } from "./docxParts.ts";

/**
 * The letter for Word: named styles, real numbering, its language and title, page n of N, and the
 * letter's own typefaces in the file. Words are as the PDF prints them, without what only steers
 * its lines, so that they can be searched and edited.
 */
export async function letterDocx(
  model: LetterModel,
  {
    isDraft,
    createdAt,
    fonts,
  }: { readonly isDraft: boolean; readonly createdAt: Date; readonly fonts: LetterFonts },
): Promise<Uint8Array<ArrayBuffer>> {
  const contentHash = letterHash(model);
  const last = model.sections.findLast(isSaid);
  return packDocx({
    title: titleOfFile(printable(model.title), { isDraft }),
    head: isDraft ? draftWords : "",
    contentHash,
    createdAt,
    typefaces: [serifIn(fonts), sansIn(fonts)],
    hyphenation: { autoHyphenation: true, consecutiveHyphenLimit: 2, doNotHyphenateCaps: true },
    styles,
    numbering,
    page: letterPageOfWord,
    foot: footer(printable(model.reference)),
    children: [
      ...frontMatter(model),
      ...model.sections.flatMap((section) =>
        sectionParagraphs(section, { beforeSignOff: section === last }),
      ),
      ...signOff(model),
      new Paragraph({
        style: "Fingerprint",
        children: [new TextRun(fingerprintWords(contentHash))],
      }),
    ],
  });
}

/** Points as Word counts them. */
export const twips = (points: number): number => Math.round(points * 20);
const halfPoints = (points: number): number => points * 2;

/** A little wider than on the letter's own pages: Word breaks its lines without the letter's care. */
const margins = { top: twips(58), right: twips(72), bottom: twips(62), left: twips(72) };
/** Width of the text, in Word's twentieths of a point. */
export const measure = twips(letterPage.width) - margins.left - margins.right;

/** The page that the letter and what goes with it stand on. */
export const letterPageOfWord = {
  size: { width: twips(letterPage.width), height: twips(letterPage.height) },
  margin: { ...margins, header: twips(26), footer: twips(26) },
};

export const spacing = (before: number, after: number, line: number) => ({
  before: twips(before),
  after: twips(after),
  line: twips(line),
  lineRule: LineRuleType.EXACT,
});

const sans = (size: number, color: string, bold = false) => ({
  font: letterFamilies.sans,
  size: halfPoints(size),
  color: color.slice(1),
  bold,
});

const heading = (size: number, before: number, after: number, line: number, color: string) => ({
  run: sans(size, color, true),
  paragraph: { spacing: spacing(before, after, line), keepNext: true, keepLines: true },
});

const ink = letterColours.ink;
const listIndent = { left: twips(18), hanging: twips(18) };

const ownStyle = (
  id: string,
  name: string,
  run: object,
  paragraph: NonNullable<IParagraphOptions>,
) => ({ id, name, basedOn: "Normal", quickFormat: true, run, paragraph });

export const styles = {
  default: {
    document: {
      run: {
        font: letterFamilies.serif,
        size: halfPoints(10.5),
        color: ink.slice(1),
        language: { value: "en-GB", eastAsia: "en-GB", bidirectional: "en-GB" },
      },
      paragraph: { spacing: spacing(0, 7, 14), widowControl: true },
    },
    title: heading(16, 0, 9, 20, ink),
    heading1: heading(13, 15, 4, 16, letterColours.accent),
    heading2: heading(10.5, 9, 2.5, 14, ink),
  },
  characterStyles: [{ id: "Strong", name: "Strong", quickFormat: true, run: { bold: true } }],
  paragraphStyles: [
    ownStyle(
      "ListNumber",
      "List Number",
      {},
      { spacing: spacing(0, 6, 14), numbering: { reference: "numbers", level: 0 } },
    ),
    ownStyle(
      "ListBullet",
      "List Bullet",
      {},
      { spacing: spacing(0, 4, 14), numbering: { reference: "bullets", level: 0 } },
    ),
    ownStyle("Letterhead", "Letterhead", sans(9, letterColours.quiet), {
      alignment: AlignmentType.RIGHT,
      spacing: spacing(0, 0, 12),
    }),
    ownStyle("Organisation", "Organisation", sans(15, letterColours.accent, true), {
      spacing: spacing(0, 0, 19),
    }),
    ownStyle("Address", "Address", {}, { spacing: spacing(0, 0, 14) }),
    ownStyle("Particulars", "Particulars", sans(9.5, letterColours.quiet), {
      alignment: AlignmentType.RIGHT,
      spacing: spacing(0, 0, 14),
    }),
    ownStyle("Salutation", "Salutation", {}, { spacing: spacing(22, 10, 14), keepNext: true }),
    ownStyle("Closing", "Closing", {}, { spacing: spacing(14, 36, 14), keepNext: true }),
    ownStyle("Signature", "Signature", {}, { spacing: spacing(0, 0, 14), keepLines: true }),
    ownStyle("Header", "header", sans(9.5, letterColours.accent, true), {
      alignment: AlignmentType.RIGHT,
      spacing: spacing(0, 0, 12),
    }),
    ownStyle("Footer", "footer", sans(8.5, letterColours.quiet), { spacing: spacing(0, 0, 11) }),
    ownStyle("Fingerprint", "Fingerprint", sans(7.5, letterColours.quiet), {
      spacing: spacing(12, 0, 10),
    }),
  ],
};

/** Of the list styles: whoever uses the styles has to name it. */
export const numbering = {
  config: [
    list("numbers", LevelFormat.DECIMAL, "%1.", { bold: true }),
    list("bullets", LevelFormat.BULLET, "•", { color: letterColours.accent.slice(1) }),
  ],
};

function list(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  run: object,
) {
  const level = { level: 0, format, text, alignment: AlignmentType.LEFT };
  return {
    reference,
    levels: [{ ...level, style: { run, paragraph: { indent: listIndent } } }],
  };
}

export const footer = (reference: string): Paragraph =>
  new Paragraph({
    style: "Footer",
    tabStops: [{ type: TabStopType.RIGHT, position: measure }],
    children: [
      new TextRun(reference),
      new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });

export const paragraphs = (
  style: string,
  texts: readonly string[],
  options: Omit<IParagraphOptions, "style" | "children"> = {},
): readonly Paragraph[] =>
  texts
    .map(printable)
    .filter((words) => words !== "")
    .map((words) => new Paragraph({ ...options, style, children: [new TextRun(words)] }));

function frontMatter({ letterhead, addressee, date, reference, salutation, title }: LetterModel) {
  const particulars = [date, printable(reference) === "" ? "" : `Our reference: ${reference}`];
  const ruled = { style: BorderStyle.SINGLE, size: 6, color: letterColours.rule.slice(1) };
  return [
    ...sideBySide(
      paragraphs("Organisation", [letterhead.organisation]),
      paragraphs("Letterhead", letterhead.lines),
    ),
    new Paragraph({ spacing: spacing(0, 20, 7), border: { bottom: { ...ruled, space: 0 } } }),
    ...sideBySide(
      paragraphs("Address", [addressee.name, ...addressee.lines]),
      paragraphs("Particulars", particulars),
    ),
    ...paragraphs("Salutation", [salutation]),
    ...paragraphs("Title", [title]),
  ];
}

/** Left and right in a table without lines, read left first; the left alone needs none. */
function sideBySide(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
): readonly (Paragraph | Table)[] {
  if (right.length === 0) return left;
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const edges = { top: none, bottom: none, left: none, right: none };
  const widths = [twips(290), measure - twips(290)];
  const cell = (children: readonly Paragraph[], width = 0): TableCell =>
    new TableCell({
      borders: edges,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      width: { size: width, type: WidthType.DXA },
      children: children.length === 0 ? [new Paragraph({ style: "Address" })] : children,
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: measure, type: WidthType.DXA },
      columnWidths: widths,
      borders: { ...edges, insideHorizontal: none, insideVertical: none },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [cell(left, widths[0]), cell(right, widths[1])],
        }),
      ],
    }),
  ];
}

const saysSomething = (block: LetterBlock): boolean =>
  textsOfBlock(block).some((text) => printable(text) !== "");
const isSaid = ({ blocks }: LetterSection): boolean => blocks.some(saysSomething);

/** Of the section before the sign-off the last words stay with it: no page has a sign-off alone. */
function sectionParagraphs(
  { heading: words, blocks }: LetterSection,
  { beforeSignOff }: { readonly beforeSignOff: boolean },
): readonly Paragraph[] {
  const said = blocks.filter(saysSomething);
  const body = said.flatMap((block) =>
    blockParagraph(block, beforeSignOff && block === said.at(-1) ? { keepNext: true } : {}),
  );
  if (body.length === 0) return [];
  return [...paragraphs("Heading1", words === null ? [] : [words]), ...body];
}

function blockParagraph(
  block: LetterBlock,
  kept: { readonly keepNext?: true },
): readonly Paragraph[] {
  switch (block.type) {
    case "subheading":
      return paragraphs("Heading2", [block.text]);
    case "paragraph": {
      // A paragraph that announces what follows stays with it.
      const announces = block.sentences.at(-1)?.text.trimEnd().endsWith(":") ?? false;
      return ofRuns(runs(null, block.sentences), announces ? { keepNext: true } : kept);
    }
    case "bullet":
      return ofRuns(runs(null, block.sentences), { ...inList("ListBullet", "bullets"), ...kept });
    case "finding":
      return ofRuns(runs(block.lead, block.sentences), kept);
    case "recommendation":
      return ofRuns(runs(block.lead, block.sentences), {
        ...inList("ListNumber", "numbers"),
        ...kept,
      });
    default:
      return assertNever(block);
  }
}

/** In the style as in the paragraph itself: some readers look only there. */
const inList = (style: string, reference: string) => ({
  style,
  numbering: { reference, level: 0, custom: true },
});

const ofRuns = (
  children: readonly TextRun[],
  options: Omit<IParagraphOptions, "children">,
): readonly Paragraph[] => (children.length === 0 ? [] : [new Paragraph({ ...options, children })]);

function runs(
  lead: LetterSentence | null,
  sentences: readonly LetterSentence[],
): readonly TextRun[] {
  const rest = sentences
    .map(({ text }) => printable(text))
    .filter((words) => words !== "")
    .join(" ");
  const first = lead === null ? "" : printable(lead.text);
  return [
    ...(first === "" ? [] : [strong(first)]),
    ...(first === "" || rest === "" ? [] : [new TextRun(" ")]),
    ...(rest === "" ? [] : [new TextRun(rest)]),
  ];
}

const strong = (words: string): TextRun => new TextRun({ text: printable(words), style: "Strong" });

function signOff({ signOff: { closing, name, lines } }: LetterModel): readonly Paragraph[] {
  return [
    ...paragraphs("Closing", [closing]),
    ...ofRuns(printable(name) === "" ? [] : [strong(name)], { style: "Signature", keepNext: true }),
    // The fingerprint below them never stands on a page of its own.
    ...paragraphs("Signature", lines, { keepNext: true }),
  ];
}
