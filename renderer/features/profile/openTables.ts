import type { CsvTable } from "../../../shared/import/lists/csvTable.ts";

/** Opens files as tables; `renderer/app` gives it, for the reading of files is another feature's. */
export type OpenTables = (files: readonly File[]) => Promise<
  readonly {
    readonly fileName: string;
    readonly tables: readonly { readonly name: string; readonly table: CsvTable }[];
    readonly refused: string | null;
  }[]
>;

/** A table that was handed over, by paste or as a file. */
export interface HandedTable {
  readonly name: string;
  readonly table: CsvTable;
}
