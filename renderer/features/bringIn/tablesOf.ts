import type { CsvTable } from "../../../shared/import/lists/csvTable.ts";
import { readCsv } from "../../../shared/import/lists/readCsv.ts";
import { rowTexts } from "../../../shared/import/splitLines.ts";
import type { ArrivedFile } from "./deskFile.ts";
import { openErrorInWords } from "./fileWords.ts";

/** The tables of a file, or why it could not be opened, in words. */
export interface OpenedTables {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly tables: readonly { readonly name: string; readonly table: CsvTable }[];
  readonly refused: string | null;
}

/** The tables in a file that has arrived. */
export const tablesOf = ({ fileName, sha256, opened }: ArrivedFile): OpenedTables => ({
  fileName,
  sha256,
  tables: opened.ok
    ? opened.value.papers.map((paper) => ({
        name: paper.fileName,
        table: readCsv(rowTexts(paper.text)),
      }))
    : [],
  refused: opened.ok ? null : openErrorInWords(opened.error),
});
