import type { PaperLine } from "./paper.ts";

/** A piece of text and where it stands on its page, in points from the lower left. */
export interface PdfPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Cell {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

interface PageLine {
  /** What wide gaps part. */
  readonly cells: readonly Cell[];
  /** What any gap wider than a space parts: narrow columns among them. */
  readonly fine: readonly Cell[];
  /** As it was set: heads over narrow columns stand as near as words. */
  readonly pieces: readonly Cell[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
  readonly page: number;
}

/**
 * The lines of a PDF as they were before the page broke them: pieces on one height are a line, a line
 * that reaches the margin goes on in the next, larger ones are headings, what stands in columns is a row,
 * and what comes back on every page is its furniture.
 */
export function pdfLines(pages: readonly (readonly PdfPiece[])[]): readonly PaperLine[] {
  const lines = pages.flatMap((pieces, page) => linesOfPage(pieces, page));
  if (lines.length === 0) return [];
  const body = median(lines.map(({ height }) => height));
  const furniture = repeated(lines, pages.length);
  const rows = rowsAmong(lines, body);
  const columnOf = columnsAmong(lines);
  const indents = bulletIndents(lines, columnOf);
  const made: {
    raw: string;
    hint: NonNullable<PaperLine["hint"]> | null;
    last: PageLine;
    isOpen: boolean;
  }[] = [];
  for (const [at, line] of lines.entries()) {
    const text = line.cells.map((cell) => cell.text).join(" ");
    if (furniture.has(shape(text))) {
      made.push({ raw: text, hint: { aside: "furniture" }, last: line, isOpen: false });
      continue;
    }
    const cells = rows.get(at);
    if (cells !== undefined) {
      made.push({ raw: cells.join("\t"), hint: { cells }, last: line, isOpen: false });
      continue;
    }
    const before = made.findLast(({ hint }) => hint?.aside !== "furniture");
    const bullet = bulletOf(line, indents, columnOf(line));
    if (
      before?.isOpen === true &&
      bullet === null &&
      goesOn(before.last, line, { right: columnOf(before.last).right, body, said: before.raw })
    ) {
      before.raw = joined(before.raw, text);
      before.last = line;
      continue;
    }
    const isHeading = line.height >= body * 1.15 && text.length <= 120 && bullet === null;
    made.push({
      raw: bullet === null ? text : `${"    ".repeat(bullet - 1)}${text}`,
      hint: isHeading
        ? { heading: line.height >= body * 1.6 ? 1 : 2 }
        : bullet === null
          ? null
          : { level: bullet },
      last: line,
      isOpen: true,
    });
  }
  return made.map(({ raw, hint }) => (hint === null ? { raw } : { raw, hint }));
}

/** Where a column of a page begins, and where its lines end. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** The column that a line stands in: the page, or one of two where lines begin in its second half. */
function columnsAmong(lines: readonly PageLine[]): (line: PageLine) => Column {
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const start = (some: readonly PageLine[]): number =>
    some.reduce((least, { x }) => Math.min(least, x), right);
  const page: Column = { left: start(lines), right };
  const columns = new Map<number, readonly [Column, Column]>();
  for (const [number, own] of Map.groupBy(lines, (line) => line.page)) {
    const second = own.filter(({ x }) => x > right * 0.4);
    const left = start(second);
    const first = own.filter((line) => line.right <= left);
    if (second.length >= 4 && first.length >= 4)
      columns.set(number, [
        { left: start(first), right: Math.max(...first.map((line) => line.right)) },
        { left, right },
      ]);
  }
  return (line) => {
    const [first, second] = columns.get(line.page) ?? [];
    if (first === undefined || second === undefined) return page;
    if (line.x >= second.left) return second;
    return line.right <= second.left ? first : page;
  };
}

function linesOfPage(pieces: readonly PdfPiece[], page: number): readonly PageLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text.trim() === "" && piece.width < piece.height * 2) {
      // A space between words stays with them.
      rows.at(-1)?.push(piece);
      continue;
    }
    const last = rows.at(-1);
    const [first] = last ?? [];
    const isSame =
      first !== undefined && Math.abs(first.y - piece.y) < Math.max(2, first.height * 0.4);
    if (last !== undefined && isSame) last.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row): readonly PageLine[] => {
    const filled = row.filter(({ text }) => text.trim() !== "").sort((a, b) => a.x - b.x);
    const [first] = filled;
    if (first === undefined) return [];
    const height = Math.max(...filled.map((piece) => piece.height));
    const cells = parted(filled, height, 0.65);
    return [
      {
        cells,
        fine: parted(filled, height, 0.3),
        pieces: parted(filled, height, 0.05),
        x: first.x,
        right: Math.max(...cells.map((cell) => cell.right)),
        y: first.y,
        height,
        page,
      },
    ];
  });
}

/** Pieces of a line together, parted where the gap is more than a share of their height. */
function parted(pieces: readonly PdfPiece[], height: number, share: number): readonly Cell[] {
  const cells: { text: string; x: number; right: number }[] = [];
  for (const { text, x, width } of pieces) {
    const cell = cells.at(-1);
    const gap = cell === undefined ? 0 : x - cell.right;
    if (cell === undefined || gap > height * share) cells.push({ text, x, right: x + width });
    else {
      const isApart = gap > height * 0.12 && !cell.text.endsWith(" ") && !text.startsWith(" ");
      cell.text += isApart ? ` ${text}` : text;
      cell.right = Math.max(cell.right, x + width);
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, " ").trim() }));
}

const bulletSign =
  /^[\u2022\u25E6\u25AA\u25CF\u25CB\u25A0\u2013\u2014\uF0B7\uF0A7\u2043*o-](?=\s|$)|^(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)](?=\s)/u;

/** Where bullets begin, from the left: each place is a level. */
function bulletIndents(
  lines: readonly PageLine[],
  columnOf: (line: PageLine) => Column,
): readonly number[] {
  const places: number[] = [];
  for (const line of lines) {
    if (!bulletSign.test(line.cells[0]?.text ?? "")) continue;
    const x = line.x - columnOf(line).left;
    if (places.every((place) => Math.abs(place - x) > 6)) places.push(x);
  }
  return places.sort((a, b) => a - b);
}

function bulletOf(
  { cells, x }: PageLine,
  indents: readonly number[],
  { left }: Column,
): number | null {
  if (!bulletSign.test(cells[0]?.text ?? "")) return null;
  const at = indents.findIndex((place) => Math.abs(place - (x - left)) <= 6);
  return Math.min(6, Math.max(1, at + 1));
}

/** The cells of lines whose parts stand under those of the line before or after: a table. */
function rowsAmong(
  lines: readonly PageLine[],
  body: number,
): ReadonlyMap<number, readonly string[]> {
  const rows = new Map<number, readonly string[]>();
  for (let at = 0; at < lines.length;) {
    let end = at + 1;
    while (end < lines.length && isUnder(lines[end - 1], lines[end], body)) end += 1;
    const group = lines.slice(at, end);
    // One wide gap, or three rows: bold words before plain ones leave no such gap in line after line.
    if (group.length >= 2 && (group.length >= 3 || group.some(({ cells }) => cells.length >= 2)))
      group.forEach(({ fine }, index) =>
        rows.set(
          at + index,
          fine.map(({ text }) => text),
        ),
      );
    const heads = lines[at - 1];
    const [first] = group;
    if (rows.has(at) && heads !== undefined && first !== undefined) {
      if (isUnder({ ...heads, fine: heads.pieces }, first, body))
        rows.set(
          at - 1,
          heads.pieces.map(({ text }) => text),
        );
      // Heads in the middle of wide columns stand over no word of theirs.
      else if (
        heads.cells.length >= 2 &&
        heads.cells.length === first.fine.length &&
        heads.page === first.page &&
        heads.y > first.y &&
        heads.y - first.y <= body * 3
      )
        rows.set(
          at - 1,
          heads.cells.map(({ text }) => text),
        );
    }
    at = end;
  }
  return rows;
}

function isUnder(above: PageLine | undefined, line: PageLine | undefined, body: number): boolean {
  if (above === undefined || line === undefined || above.page !== line.page) return false;
  if (above.y - line.y <= 0 || above.y - line.y > body * 3) return false;
  if (line.fine.length < 2 || line.fine.length !== above.fine.length) return false;
  if (bulletSign.test(line.fine[0]?.text ?? "") || bulletSign.test(above.fine[0]?.text ?? ""))
    return false;
  return line.fine.every(({ x, right }, column) => {
    const other = above.fine[column];
    return other !== undefined && x < other.right + 4 && other.x < right + 4;
  });
}

function goesOn(
  before: PageLine,
  line: PageLine,
  { right, body, said }: { readonly right: number; readonly body: number; readonly said: string },
): boolean {
  if (Math.abs(before.height - line.height) > body * 0.1) return false;
  const isNext =
    line.page !== before.page || (before.y - line.y > 0 && before.y - line.y < body * 1.9);
  const isFull = before.right > right - Math.max(90, right * 0.18);
  const text = line.cells[0]?.text ?? "";
  if (!isNext || !isFull) return false;
  return !/[.!?:]["”’)]?$/.test(said) || /^\p{Ll}/u.test(text);
}

/** "recommend-" and "ations" are a word; "step-" and "down" stay two. */
function joined(before: string, text: string): string {
  const hyphened = /(\p{L}{2,})[-\u00AD\u2010]$/u.exec(before)?.[1];
  if (hyphened === undefined || !/^\p{Ll}/u.test(text)) return `${before} ${text}`;
  const isPrefix =
    /^(?:step|well|self|multi|non|co|pre|post|re|full|part|long|short|one|two|three|high|low|early|front|child|follow|sign|cross|inter|peer|user)$/i.test(
      hyphened,
    );
  return isPrefix ? before + text : before.slice(0, -1) + text;
}

const shape = (text: string): string => text.replace(/\d+/g, "#").trim();

/** What stands on most pages, numbers apart: running heads and feet. */
function repeated(lines: readonly PageLine[], pages: number): ReadonlySet<string> {
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    const key = shape(line.cells.map((cell) => cell.text).join(" "));
    const own = seen.get(key) ?? new Set();
    own.add(line.page);
    seen.set(key, own);
  }
  return new Set(
    [...seen]
      .filter(([, on]) => pages >= 3 && on.size >= Math.max(3, pages * 0.6))
      .map(([key]) => key),
  );
}

function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 10;
}
