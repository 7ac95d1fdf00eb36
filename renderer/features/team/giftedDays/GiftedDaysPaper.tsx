import type { ReactElement } from "react";
import type { GiftedTable } from "../../../../shared/visit/giftedDays.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { PaperTable } from "../../../ui/paper/PaperTable.tsx";
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
    {() => {
      const cells = giftedCells(table);
      return (
        <PaperTable
          columns={giftedHeadings(table)}
          groups={[{ rows: cells.slice(0, -1), sums: cells.slice(-1) }]}
        />
      );
    }}
  </Paper>
);
