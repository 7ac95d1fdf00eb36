/** A row of a table, with the physical lines it stands on. */
export type CsvRow = {
  readonly cells: readonly string[];
  /** First line of the row, counted from 1, and how many it takes: more than one when a quoted cell has line ends. */
  readonly line: number;
  readonly lineCount: number;
  readonly isBlank: boolean;
  /** A quotation mark opens and never closes: the row was taken word for word. */
  readonly hasUnbalancedQuotes: boolean;
};

/** A table as it stands in a file. */
export type CsvTable = { readonly delimiter: string; readonly rows: readonly CsvRow[] };
