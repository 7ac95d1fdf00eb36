import type { ReactElement, ReactNode } from "react";
import { ScrollBox } from "./ScrollBox.tsx";
import "./Table.css";

export interface Column<Row> {
  readonly id: string;
  readonly heading: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures: set to the right, in tabular numerals. */
  readonly isNumeric?: boolean;
  /** Names the row for screen readers; one column, usually the first. */
  readonly isRowHeading?: boolean;
}

export interface TableProps<Row> {
  /** What the table shows; hidden from sight with `isCaptionHidden`. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where it is left out rows are known by their places: of words alone, another answer then goes into the rows that are there. */
  readonly rowKey?: (row: Row) => string;
}

/** A dense table to read across and down. Scrolls sideways inside itself when it must. */
export function Table<Row>({
  caption,
  isCaptionHidden = false,
  columns,
  rows,
  rowKey,
}: TableProps<Row>): ReactElement {
  return (
    <ScrollBox className="cf-table-scroll" label={caption}>
      <table className="cf-table">
        <caption className={isCaptionHidden ? "cf-visually-hidden" : ""}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, heading, isNumeric }) => (
              <th key={id} scope="col" className={isNumeric ? "cf-numeric" : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={rowKey?.(row) ?? at}>
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function TableCell<Row>({
  column,
  row,
}: {
  readonly column: Column<Row>;
  readonly row: Row;
}): ReactElement {
  const className = column.isNumeric ? "cf-numeric" : undefined;
  return column.isRowHeading ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  );
}
