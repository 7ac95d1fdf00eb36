import { draftWords, fingerprintWords } from "../../../shared/letter/letterDefinition.ts";
import type { DrawnRule, LetterFace } from "../../../shared/letter/letterLayout.ts";
import { letterColours, letterPage } from "../../../shared/letter/letterStyles.ts";
import { type NextStepsSheet, sheetHash } from "../../../shared/nextSteps/composeSheet.ts";
import type {
  SheetLayout,
  SheetPage,
  SheetRow,
  SheetText,
} from "../../../shared/nextSteps/sheetLayout.ts";
import type { LetterDocument } from "../letterDocument.ts";
import { breakWords } from "./breakWords.ts";

/** A4 on its side. */
const page = { width: letterPage.height, height: letterPage.width };
const margin = { side: 42, top: 40, bottom: 48 };
const measure = page.width - 2 * margin.side;
const bottom = page.height - margin.bottom;

/** What each column takes of the measure, in the order of the sheet. */
const shares = [0.105, 0.225, 0.225, 0.115, 0.095, 0.13, 0.105];
const gap = 10;
const pad = 4.5;

interface Type {
  readonly face: LetterFace;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}
const body: Type = { face: "sans", size: 9.5, leading: 12.5, colour: letterColours.ink };
const enquiry: Type = { ...body, face: "sansBold" };
const heading: Type = { face: "sansBold", size: 8.5, leading: 11, colour: letterColours.quiet };
const title: Type = { face: "sansBold", size: 17, leading: 22, colour: letterColours.accent };
const fact: Type = { face: "sans", size: 9.5, leading: 13, colour: letterColours.quiet };
const foot: Type = { face: "sans", size: 7.5, leading: 10, colour: letterColours.quiet };
const draft: Type = { face: "sansBold", size: 9.5, leading: 12, colour: letterColours.accent };

/**
 * Sets the sheet on its page, and on more where it is too long for one: rows go over whole, with the
 * headings again above them, and only one that is longer than a page is parted. Nothing is ever cut.
 */
export function layNextSteps(
  sheet: NextStepsSheet,
  document: LetterDocument,
  { isDraft }: { readonly isDraft: boolean },
): Omit<SheetLayout, "missingGlyphs"> {
  const widthOf = (text: string, { face, size }: Type): number =>
    document.fontOf(face).widthOfString(text, size);
  const lines = (text: string, type: Type, width: number): readonly string[] =>
    breakWords(text, (words) => widthOf(words, type), width);
  const place = (text: string, type: Type, x: number, top: number): SheetText => ({
    text,
    x,
    baseline: top + type.leading * 0.76,
    width: widthOf(text, type),
    face: type.face,
    size: type.size,
    colour: type.colour,
  });
  const placeRight = (text: string, type: Type, top: number): SheetText =>
    place(text, type, page.width - margin.side - widthOf(text, type), top);
  const stack = (all: readonly string[], type: Type, x: number, top: number) =>
    all.map((line, i) => place(line, type, x, top + i * type.leading));
  const xOf = (column: number): number =>
    margin.side + shares.slice(0, column).reduce((sum, share) => sum + share, 0) * measure;
  const widthOfColumn = (column: number): number => (shares[column] ?? 0) * measure - gap;
  const cellType = (column: number): Type => (column === 0 ? enquiry : body);

  const headings = sheet.columns.map((name, i) => lines(name, heading, widthOfColumn(i)));
  const headingHeight = Math.max(0, ...headings.map(({ length }) => length)) * heading.leading;
  const titleLines = lines(sheet.title, title, measure);
  const factLines = sheet.facts.flatMap((each) => lines(each, fact, measure));
  const rows = sheet.rows.map(({ cells }) =>
    cells.map((text, i) => lines(text, cellType(i), widthOfColumn(i))),
  );
  const height = (cells: readonly (readonly string[])[]): number =>
    Math.max(1, ...cells.map(({ length }) => length)) * body.leading + 2 * pad;

  const rule = (y: number, width: number): DrawnRule => ({
    x1: margin.side,
    x2: page.width - margin.side,
    y1: y,
    y2: y,
    width,
    colour: letterColours.rule,
  });

  type Begun = Omit<SheetPage, "foot" | "rows" | "rules"> & {
    readonly rows: SheetRow[];
    readonly rules: DrawnRule[];
    /** Where the next row begins. */
    top: number;
  };
  const begin = (isFirst: boolean): Begun => {
    const titleTop = margin.top;
    const factsTop = titleTop + titleLines.length * title.leading + 2;
    const top = isFirst ? factsTop + factLines.length * fact.leading + 10 : margin.top;
    const under = top + headingHeight + pad;
    return {
      ...page,
      title: isFirst ? stack(titleLines, title, margin.side, titleTop) : [],
      facts: isFirst ? stack(factLines, fact, margin.side, factsTop) : [],
      draft: isDraft ? [placeRight(draftWords, draft, 20)] : [],
      columns: headings.map((all, i) => stack(all, heading, xOf(i), top)),
      rows: [],
      rules: [rule(under, 1)],
      top: under,
    };
  };
  const put = (on: Begun, cells: readonly (readonly string[])[], row: number, isRest: boolean) => {
    on.rows.push({
      row,
      isRest,
      cells: cells.map((all, i) => stack(all, cellType(i), xOf(i), on.top + pad)),
    });
    on.top += height(cells);
    on.rules.push(rule(on.top, 0.4));
  };

  const first = begin(true);
  const pages = [first];
  const tall = bottom - begin(false).top;
  const over = rows.reduce((sum, cells) => sum + height(cells), first.top) - bottom;
  rows.forEach((cells, row) => {
    let rest = cells;
    let isRest = false;
    let on = pages.at(-1) ?? first;
    const next = () => {
      on = begin(false);
      pages.push(on);
    };
    while (height(rest) > bottom - on.top) {
      const room = Math.floor((bottom - on.top - 2 * pad) / body.leading);
      // It is parted only where no page would hold it whole.
      if (height(rest) > tall && room >= 3) {
        put(
          on,
          rest.map((all) => all.slice(0, room)),
          row,
          isRest,
        );
        rest = rest.map((all) => all.slice(room));
        isRest = true;
      }
      next();
    }
    put(on, rest, row, isRest);
  });

  const hash = sheetHash(sheet);
  return {
    linesOver: Math.max(0, Math.ceil(over / body.leading - 1e-6)),
    pages: pages.map((on, i) => ({
      width: on.width,
      height: on.height,
      title: on.title,
      facts: on.facts,
      draft: on.draft,
      columns: on.columns,
      rows: on.rows,
      rules: on.rules,
      foot: [
        ...(i === pages.length - 1
          ? [place(fingerprintWords(hash), foot, margin.side, page.height - 34)]
          : []),
        placeRight(`Page ${i + 1} of ${pages.length}`, foot, page.height - 34),
      ],
    })),
  };
}
