import type { ReactElement } from "react";
import type { GiftedTable } from "../../../../shared/visit/giftedDays.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { giftedCells, giftedHeadings } from "./giftedCells.ts";

/** The team's gifted days on paper. */
export const GiftedDaysPaper = ({
  table,
  below,
}: {
  readonly table: GiftedTable;
  readonly below: string;
}): ReactElement => (
  <Paper title="Gifted days" below={below} shape="wide">
    {() => (
      <table className="cf-paper-table">
        <thead>
          <tr>
            {giftedHeadings(table).map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {giftedCells(table).map((cells) => (
            <tr key={cells[0]}>
              {giftedHeadings(table).map((heading, at) => (
                <td key={heading}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Paper>
);
