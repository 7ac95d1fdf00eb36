import { bytesToHex } from "../../../../shared/crypto/bytes.ts";
import { digestLarge } from "../../../../shared/crypto/digest.ts";
import type { CsvTable } from "../../../../shared/import/lists/csvTable.ts";
import { readCsv } from "../../../../shared/import/lists/readCsv.ts";
import { rowTexts } from "../../../../shared/import/splitLines.ts";

/** A table that was handed over, by paste or as a file. */
export interface HandedTable {
  readonly name: string;
  /** SHA-256 of the file's bytes or of the pasted text, hexadecimal. */
  readonly fingerprint: string;
  readonly table: CsvTable;
}

/** The table in a pasted text. */
export async function pastedTable(text: string): Promise<HandedTable> {
  const bytes = new TextEncoder().encode(text);
  return {
    name: "Pasted list",
    fingerprint: bytesToHex(await digestLarge(bytes)),
    table: readCsv(rowTexts(text)),
  };
}
