import type { ReactElement } from "react";

export interface PaperRows {
  /** A line across the table above its rows. */
  readonly heading?: string | null;
  /** A cell for each column; the first names its row. */
  readonly rows: readonly (readonly string[])[];
  /** What the rows add up to. */
  readonly sums?: readonly (readonly string[])[];
}

/** A table on paper: its head again on each page, no row parted, and no heading without what it heads. */
export const PaperTable = ({
  columns,
  groups,
}: {
  readonly columns: readonly string[];
  readonly groups: readonly PaperRows[];
}): ReactElement => (
  <table className="cf-paper-table">
    <thead>
      <tr>
        {columns.map((heading, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two columns may bear one name: cells are told apart by their place
          <th key={at} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    {groups.map(({ heading = null, rows, sums = [] }, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- made once for each print: nothing in it changes its place
      <tbody key={at}>
        {heading !== null && (
          <tr className="cf-paper-table-heading">
            <th colSpan={columns.length} scope="rowgroup">
              {heading}
            </th>
          </tr>
        )}
        {rows.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <Row key={row} cells={cells} />
        ))}
        {sums.map((cells, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <Row key={row} cells={cells} isSum />
        ))}
      </tbody>
    ))}
  </table>
);

const Row = ({
  cells: [first = "", ...others],
  isSum = false,
}: {
  readonly cells: readonly string[];
  readonly isSum?: boolean;
}): ReactElement => (
  <tr className={isSum ? "cf-paper-table-sum" : undefined}>
    <th scope="row">{first}</th>
    {others.map((cell, at) => (
      // oxlint-disable-next-line react/no-array-index-key -- cells of a row are told apart by their place
      <td key={at}>{cell}</td>
    ))}
  </tr>
);
