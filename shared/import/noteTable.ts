import { readSigns } from "./signs/readSigns.ts";
import type { PhysicalLine } from "./splitLines.ts";

/** How a line of a table inside notes is read: its heads, or a row as one point. */
export type TableLine =
  | { readonly type: "heads"; readonly cells: readonly string[] }
  | { readonly type: "row"; readonly text: string };

/** Whether cells head notes kept as a table: one column is for what was heard. */
export const headsNotes = (cells: readonly string[]): boolean =>
  cells.filter((cell) => cell.trim() !== "").length >= 2 &&
  cells.every((cell) => cell.length <= 60) &&
  cells.some((cell) => noteColumn.test(cell.trim()));

const noteColumn =
  /^(?:notes?|comments?|evidence|points?|observations?|key (?:points?|messages?|evidence)|findings?|what (?:we |was |they |people )?(?:heard|said|saw|found|told us)|feedback|detail|quote|said|text|words|remarks?)$/i;

/** What a column of notes says of the session, by its name: the same in every row, it heads them all. */
export function columnOfSession(head: string): "peers" | "room" | "said" | null {
  const name = head.trim();
  if (/^(?:peers?|reviewers?|interviewers?)$/i.test(name)) return "peers";
  if (/^(?:room|venue|location)$/i.test(name)) return "room";
  return /^(?:session|meeting|group|who|day|date|time|when)$/i.test(name) ? "said" : null;
}

/** The columns that say in every row the same of the session. */
function sessionColumns(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlySet<number> {
  return new Set(
    headsNotes(heads)
      ? heads.flatMap((head, at) =>
          columnOfSession(head) !== null &&
          new Set(rows.map((cells) => (cells[at] ?? "").trim())).size === 1
            ? [at]
            : [],
        )
      : [],
  );
}

/**
 * The tables among the lines of notes: rows of a table of Word, or two and more lines one after the other
 * that tabs part into the same number of cells. A row is one point with its heads; the heads are none.
 */
export function tablesIn(
  lines: readonly PhysicalLine[],
  isTaken: (index: number) => boolean,
): ReadonlyMap<number, TableLine> {
  const found = new Map<number, TableLine>();
  let at = 0;
  while (at < lines.length) {
    const rows: { readonly index: number; readonly cells: readonly string[] }[] = [];
    while (at < lines.length) {
      const line = lines[at];
      // The rule under the heads of a Markdown table.
      if (line !== undefined && rows.length === 1 && isRule(line.raw)) {
        at += 1;
        continue;
      }
      const cells = line === undefined || isTaken(at) ? null : cellsOf(line);
      const [first] = rows;
      if (cells === null || (first !== undefined && !fits(cells, first.cells))) break;
      rows.push({ index: at, cells });
      at += 1;
    }
    const isStyled = rows.some(({ index }) => lines[index]?.hint?.cells !== undefined);
    if (rows.length >= 2 || (isStyled && rows.length === 1)) addTable(rows, found);
    if (rows.length === 0) at += 1;
  }
  return found;
}

const isRule = (raw: string): boolean => /^[\s|:+-]+$/.test(raw) && raw.includes("|");

/** Not by a pattern, which begins anew at each tab of a line that is all tabs. */
function withoutLastTabs(raw: string): string {
  let end = raw.length;
  while (raw[end - 1] === "\t") end -= 1;
  return raw.slice(0, end);
}

/** The cells of a line; null where it is no row. */
function cellsOf({ raw, hint }: PhysicalLine): readonly string[] | null {
  if (hint?.cells !== undefined)
    return hint.cells.filter((cell) => cell !== "").length >= 2 ? hint.cells : null;
  if (/^\s*\|.*\|\s*$/.test(raw)) {
    const inner = raw
      .trim()
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim());
    return inner.filter((cell) => cell !== "").length >= 2 ? inner : null;
  }
  // A tab behind a bullet, or before the words, parts no cells.
  const text = withoutLastTabs(raw);
  if (!text.includes("\t") || /^\s/.test(text)) return null;
  const cells = text.split("\t").map((cell) => cell.trim());
  const [first = ""] = cells;
  if (
    cells.length < 2 ||
    !/[\p{L}\p{N}]/u.test(first) ||
    /^(?:o|\d{1,3}[.)]?|[a-z][.)])$/i.test(first)
  )
    return null;
  return cells.filter((cell) => cell !== "").length >= 2 ? cells : null;
}

const fits = (cells: readonly string[], first: readonly string[]): boolean =>
  cells.length === first.length ||
  (cells.length < first.length && cells.length >= 2) ||
  cells.length === first.length + 1;

function addTable(
  rows: readonly { readonly index: number; readonly cells: readonly string[] }[],
  found: Map<number, TableLine>,
): void {
  const [first, ...others] = rows;
  if (first === undefined) return;
  const hasHeads =
    others.length > 0 &&
    areHeads(
      first.cells,
      others.map(({ cells }) => cells),
    );
  const heads = hasHeads ? first.cells : [];
  if (hasHeads) found.set(first.index, { type: "heads", cells: first.cells });
  const said = sessionColumns(
    heads,
    others.map(({ cells }) => cells),
  );
  // A column of signs and nothing else marks its rows, whatever its head is.
  const meant = heads.map((head, at) => {
    const filled = others.flatMap(({ cells }) => (cells[at] ?? "").trim() || []);
    return filled.length > 1 && filled.every((cell) => /^[+\-\u2013\u2014?!]{1,2}$/.test(cell))
      ? "mark"
      : head;
  });
  for (const { index, cells } of hasHeads ? others : rows)
    found.set(index, {
      type: "row",
      text: rowText(
        cells.map((cell, at) => (said.has(at) && !/^time$/i.test(heads[at] ?? "") ? "" : cell)),
        meant,
      ),
    });
}

// Short words without figures or signs over rows that are longer, or that hold figures.
function areHeads(cells: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const isShort = filled.every(
    (cell) =>
      signHead.test(cell) ||
      (cell.length <= 40 &&
        !/\d{2}|[.!?]$/.test(cell) &&
        !readSigns(cell, { minusMarksArea: false }).hasSign),
  );
  if (!isShort || new Set(filled).size < filled.length) return false;
  if (headsNotes(cells)) return true;
  if (
    /^(?:kloe|theme|topic|area|team|service|heading|question|line of enquiry|enquiry|point|issue|item|name|what|who|when|strengths?|source|group|no\.?|ref|indicator|measure|working well|\+)/i.test(
      filled[0] ?? "",
    )
  )
    return true;
  const length = (some: readonly string[]): number => some.join("").length;
  const longer = rows.filter((row) => length(row) > length(cells) * 1.3).length;
  const hasFigures = rows.some((row) => row.some((cell) => /^\s*[£]?\d/.test(cell)));
  return cells.length >= 3 ? longer * 2 >= rows.length || hasFigures : hasFigures;
}

const isSign =
  /^(?:[+\-\u2013\u2014?!]{1,2}|\+ve|-ve|strengths?|areas?(?: for improvement)?|positive|negative|question|quote|s|a|q)$/i;
const signHead =
  /^(?:\+\s?\/\s?-(?:\s?\/\s?[?!"])*|mark|sign|type|s\s?\/\s?[aw](?:\s?\/\s?q)?|category|strength(?:s)?\s?(?:\/|or)\s?areas?.*|rating|rag|sentiment|pos\/neg|\+ve\/-ve)$/i;

/** "!" or "safeguarding concern" alone in a cell; "concern" only where marks stand, as hosts call much else so. */
const callsConcern = (cell: string, head: string): boolean =>
  /^(?:!{1,3}|(?:safeguarding|sg|child protection|cp) concern)$/i.test(cell) ||
  (/^concern$/i.test(cell) && /^(?:mark|sign)$/i.test(head));

function signOf(cell: string): string {
  if (/concern$/i.test(cell)) return "!";
  if (/^(?:s$|strength|pos)/i.test(cell)) return "++";
  if (/^(?:a$|area|neg)/i.test(cell)) return "--";
  if (/^[-\u2013\u2014]$/.test(cell)) return "--";
  return /^q/i.test(cell) ? "?" : cell;
}

/** "North; Posts: 12; Vacant: 4"; without heads the cells as they stand. */
function rowText(cells: readonly string[], heads: readonly string[]): string {
  const [first = "", ...others] = cells;
  // A sign alone in a cell marks the row, a clock under "Time" says when.
  const signAt = cells.findIndex(
    (cell, at) =>
      callsConcern(cell, heads[at] ?? "") ||
      (isSign.test(cell) && (at === 0 || signHead.test(heads[at] ?? ""))),
  );
  const timeAt = cells.findIndex(
    (cell, at) => /^time$/i.test(heads[at] ?? "") && /^\d{1,2}[:.]\d{2}$/.test(cell),
  );
  const stamp = timeAt === -1 ? "" : `[${(cells[timeAt] ?? "").replace(".", ":")}] `;
  const sign = stamp + (signAt === -1 ? "" : `${signOf(cells[signAt] ?? "")} `);
  const named = cells.flatMap((cell, at) => {
    if (cell === "" || at === signAt || at === timeAt) return [];
    const head = heads[at] ?? "";
    // The column of the notes needs no name before its words.
    const isUnsaid = head === "" || head === "+" || /^questions?$/i.test(head);
    return [isUnsaid || noteColumn.test(head) ? cell : `${head}: ${cell}`];
  });
  if (heads.length > 0) return sign + named.join("; ");
  const rest = others.filter((cell) => cell !== "");
  return sign === "" && rest.length > 0 && first !== "" && first.length <= 60
    ? `${first}: ${rest.join("; ")}`
    : sign + named.join("; ");
}
