import { findDay } from "../import/heading/dayAndTime.ts";
import {
  type HostAction,
  type HostResponse,
  responseFields,
  responseOf,
} from "../visit/kinds/hostAction.ts";
import type { Register, RegisterRow } from "./register.ts";
import { cellOf, type HostColumn, hostColumns } from "./registerTable.ts";

/** What the host wrote of one recommendation, where it is not what the register has. */
export interface ReturnedRow {
  readonly row: RegisterRow;
  readonly fields: Partial<Pick<HostAction, HostColumn | "inPart">>;
  /** In the sheet's words: the column, what the register has, what the host wrote. */
  readonly changes: readonly {
    readonly heading: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** A returned sheet as it was read. */
export interface ReturnedSheet {
  readonly rows: readonly ReturnedRow[];
  /** What could not be taken, each with its place, in words. */
  readonly leftOut: readonly string[];
}

/**
 * Reads the sheet that came back from the host, cell by cell, whatever was done to its layout: the header
 * is the row that names recommendation and response, a row is known by the words of its recommendation,
 * else by its number. Empty cells change nothing. Null where no header can be found.
 */
export function readReturnedSheet(
  cells: readonly (readonly string[])[],
  register: Register,
): ReturnedSheet | null {
  const headerAt = cells.findIndex((row) => {
    const names = row.map(folded);
    return names.some(isRecommendation) && names.some((name) => name.startsWith("response"));
  });
  const header = cells[headerAt];
  if (header === undefined) return null;
  const names = header.map(folded);
  const places = (Object.keys(hostColumns) as HostColumn[]).flatMap((column) => {
    const at = names.findIndex((name) => isColumn(name, column));
    return at === -1 ? [] : [{ column, at }];
  });
  const textAt = names.findIndex(isRecommendation);
  const numberAt = names.findIndex((name) => /^(?:no|number|ref|#)\b/u.test(name));
  const leftOut: string[] = [];
  const rows = cells.slice(headerAt + 1).flatMap((row, i): ReturnedRow[] => {
    const answered = places.some(({ at }) => (row[at] ?? "").trim() !== "");
    if (!answered) return [];
    const known = rowOf(register, row[textAt] ?? "", row[numberAt] ?? "");
    if (known === null) {
      leftOut.push(`Row ${headerAt + i + 2} is of no recommendation of the letter.`);
      return [];
    }
    const read = places.map(({ column, at }) =>
      readCell(known, column, (row[at] ?? "").trim(), leftOut),
    );
    const changes = read.flatMap((cell) => cell ?? []);
    return changes.length === 0
      ? []
      : [
          {
            row: known,
            fields: Object.assign({}, ...changes.map(({ fields }) => fields)),
            changes: changes.map(({ heading, before, after }) => ({ heading, before, after })),
          },
        ];
  });
  return { rows, leftOut };
}

interface ReadCell {
  readonly fields: Partial<Pick<HostAction, HostColumn | "inPart">>;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

function readCell(
  row: RegisterRow,
  column: HostColumn,
  text: string,
  leftOut: string[],
): ReadCell | null {
  const before = cellOf(row, column);
  const heading = hostColumns[column];
  if (text === "" || folded(text) === folded(before)) return null;
  if (column === "response") {
    const response = responseIn(text);
    if (response === null) {
      leftOut.push(`Recommendation ${row.number}: “${text}” is no response that can be read.`);
      return null;
    }
    if (response === responseOf(row.action)) return null;
    return { fields: responseFields(response), heading, before, after: text };
  }
  if (column === "due") {
    const due = findDay(text, [])?.value ?? null;
    if (due === null) {
      leftOut.push(`Recommendation ${row.number}: “${text}” is no day; say it with its year.`);
      return null;
    }
    return due === row.action.due ? null : { fields: { due }, heading, before, after: text };
  }
  const most = mostLetters[column] ?? 20_000;
  if (text.length > most) {
    leftOut.push(`Recommendation ${row.number}: ${heading} is longer than ${most} letters.`);
    return null;
  }
  return { fields: { [column]: text }, heading, before, after: text };
}

const mostLetters: Partial<Record<HostColumn, number>> = { owner: 500, plan: 500 };

/** "Accepted in part", "partially", "declined", "No", "agreed"; null for anything else. */
function responseIn(text: string): HostResponse | null {
  const said = folded(text);
  if (/\b(?:part|partly|partial|partially|in part)\b/u.test(said)) return "partly";
  if (/\b(?:not|declin\w*|reject\w*|refus\w*|no)\b/u.test(said)) return "declined";
  if (/\b(?:accept\w*|agree\w*|yes)\b/u.test(said)) return "accepted";
  return null;
}

function rowOf({ rows }: Register, text: string, number: string): RegisterRow | null {
  const said = folded(text);
  const byWords = rows.find((row) => folded(row.text) === said && said !== "");
  if (byWords !== undefined) return byWords;
  // Where the words were cut or mended by somebody, the number knows; but not where they are of another.
  const byNumber = rows.find((row) => String(row.number) === number.replaceAll(/\D/gu, ""));
  if (byNumber === undefined) return null;
  const shared = folded(byNumber.text).split(" ");
  const own = new Set(said.split(" "));
  const same = shared.filter((word) => own.has(word)).length;
  return said === "" || same * 2 >= Math.min(shared.length, own.size) ? byNumber : null;
}

const isRecommendation = (name: string): boolean => name.startsWith("recommendation");

const isColumn = (name: string, column: HostColumn): boolean =>
  name === folded(hostColumns[column]) || columnWords[column].test(name);

const columnWords: Readonly<Record<HostColumn, RegExp>> = {
  response: /^response/u,
  reason: /^why|^reason/u,
  owner: /^owner|^lead\b|^who\b|responsible/u,
  due: /^by when|^due|^date|^deadline/u,
  measure: /^how you will know|^measure|success/u,
  plan: /^goes into|\bplan\b/u,
  supportOffered: /^support offered/u,
  supportTakenUp: /^support taken/u,
};

const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
