import { headMarks, marksBelow } from "./markColumns.ts";
import type { PaperLine } from "./paper.ts";

/** The lines in one cell of a table. */
export type CellLines = readonly PaperLine[];

/** A table as lines, and whether they were read down its columns: then what follows stands apart from them. */
export interface TableLines {
  readonly lines: readonly PaperLine[];
  readonly isByColumn: boolean;
}

/**
 * The lines of a table as people mean it: "Strengths | Areas" down its columns, quarters with heads of their
 * own one after the other, the rows of a form as labels, and any other row as one line with its cells.
 */
export function tableLines(rows: readonly (readonly CellLines[])[]): TableLines {
  const [heads = [], ...others] = rows;
  if (others.length > 0 && headMarks(heads.map(saidIn)))
    return { lines: downColumns(heads, others), isByColumn: true };
  return { lines: rows.flatMap(rowLines), isByColumn: false };
}

function rowLines(row: readonly CellLines[]): readonly PaperLine[] {
  const filled = row.filter((lines) => lines.length > 0);
  if (filled.length < 2 || isLayout(filled)) return filled.flat();
  if (areQuarters(filled))
    return filled.flatMap(([head, ...others]) =>
      head === undefined ? [] : [{ ...head, hint: { ...head.hint, heading: 3 } }, ...others],
    );
  const cells = row.map((lines) => lines.map(({ raw }) => raw.trim()).join(" / "));
  // A form's rows: "Date | 15 October".
  const [label = "", ...values] = cells;
  if (isLabel(label) && values.filter((value) => value !== "").length === 1)
    return [{ raw: `${label.replace(/\s*:$/, "")}: ${values.join(" ").trim()}` }];
  const aside = filled[0]?.[0]?.hint?.aside;
  return [{ raw: cells.join("\t"), hint: { cells, ...(aside === undefined ? {} : { aside }) } }];
}

/** Cells that hold a table, or a page, each. */
const isLayout = (filled: readonly CellLines[]): boolean =>
  filled.some(
    (lines) => lines.some(({ hint }) => hint?.cells !== undefined) || saidIn(lines).length > 3_000,
  );

/** "Strengths" over its list beside "Weaknesses" over its own. */
const areQuarters = (filled: readonly CellLines[]): boolean =>
  filled.every(([head, ...others]) => head?.hint?.level === undefined && others.length > 0) &&
  filled.some(([head]) => head !== undefined && marksBelow(head.raw.trim()));

/** "Strengths | Areas" over lists: a person reads down the columns. */
function downColumns(
  heads: readonly CellLines[],
  rows: readonly (readonly CellLines[])[],
): readonly PaperLine[] {
  // First columns that only name the rows stand before what they say.
  const naming = heads.length >= 3 ? heads.findIndex((head) => marksBelow(saidIn(head))) : 0;
  return heads.slice(naming).flatMap((head, place): readonly PaperLine[] => {
    const under = rows.flatMap((row) => {
      const name = row
        .slice(0, naming)
        .map(saidIn)
        .filter((each) => each !== "")
        .join(", ");
      const own = row[naming + place] ?? [];
      return name === "" || own.length !== 1
        ? own
        : own.map((line): PaperLine => ({ ...line, raw: `${name}: ${line.raw.trim()}` }));
    });
    const text = saidIn(head);
    return [
      ...(text === "" ? [] : [{ raw: text, hint: { heading: 3 } }]),
      ...under.map((line): PaperLine =>
        line.hint?.level === undefined
          ? { raw: `\u2022 ${line.raw}`, hint: { ...line.hint, level: 1 } }
          : line,
      ),
    ];
  });
}

const saidIn = (lines: CellLines): string => lines.map(({ raw }) => raw.trim()).join(" ");

const isLabel = (cell: string): boolean =>
  /^(?:date|day|time|start|end|venue|room|location|place|present|attendees?|attended by|in attendance|apologies|participants?|interviewees?|interviewers?|peers?|observers?|reviewers?|note[- ]?taker|notes by|session|meeting|subject|type|group|role|service|number (?:of people|present)|number)\s*:?$/i.test(
    cell,
  );
