import type { FileToRead } from "../../../../shared/import/readFile.ts";
import type { LineHint } from "../../../../shared/import/lineHint.ts";
import { inOneLine } from "../../../../shared/import/splitLines.ts";
import type { Result } from "../../../../shared/result.ts";
import type { Day } from "../../../../shared/visit/fields.ts";

/** The text of a file, or of one sheet of it, with what its format says beside the text. */
export interface Paper extends FileToRead {
  /** What was left out or put right on the way to text, in plain words. */
  readonly remarks: readonly string[];
}

/** Why a file gives no text. */
export type FormatError =
  | { readonly type: "Protected"; readonly what: string }
  | { readonly type: "Damaged"; readonly what: string }
  /** A kind that is not read; `advice` says what to save it as. */
  | { readonly type: "NotRead"; readonly what: string; readonly advice: string }
  | { readonly type: "Picture" }
  | { readonly type: "NoText"; readonly what: string }
  | { readonly type: "TooMuch"; readonly what: string; readonly limit: string };

export type PaperResult = Result<readonly Paper[], FormatError>;

/** A line on its way to a paper. */
export interface PaperLine {
  readonly raw: string;
  readonly hint?: LineHint;
}

/** A paper of lines; what ends a line inside one becomes a space. */
export function paperOf(
  fileName: string,
  lines: readonly PaperLine[],
  {
    remarks = [],
    writtenOn,
  }: { readonly remarks?: readonly string[]; readonly writtenOn?: Day } = {},
): Paper {
  const hints = new Map<number, LineHint>();
  lines.forEach(({ hint }, at) => {
    if (hint !== undefined) hints.set(at + 1, hint);
  });
  return {
    fileName,
    text: lines.map(({ raw }) => inOneLine(raw)).join("\n"),
    hints,
    remarks,
    ...(writtenOn === undefined ? {} : { writtenOn }),
  };
}

/** A table as text that the reader of tables takes apart again: tabs, and quotation marks where needed. */
export function tableOf(
  fileName: string,
  rows: readonly (readonly string[])[],
  remarks: readonly string[] = [],
): Paper {
  const width = rows.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== "") + 1),
    0,
  );
  const text = rows
    .map((row) => Array.from({ length: width }, (_, at) => cellText(row[at] ?? "")).join("\t"))
    .join("\n");
  return { fileName, text, isTable: true, remarks };
}

const cellText = (cell: string): string => {
  const plain = cell.replace(/\r\n?/g, "\n").replaceAll("\t", " ");
  return /["\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A day as tables here write it, 03/04/2024. */
export const dayFirst = (iso: string): string => iso.slice(0, 10).split("-").toReversed().join("/");
