import type { ReactElement } from "react";
import { askCouncils } from "../../../shared/pool/askPool.ts";
import { figure } from "../../../shared/pool/figure.ts";
import { Table } from "../../ui/lists/Table.tsx";
import { Nothing } from "./Nothing.tsx";
import { type AskedOf, mostRows } from "./ThemesView.tsx";

/** Who challenged whom, and what each council gave and received. */
export function CouncilsView({ index, filter }: AskedOf): ReactElement {
  const { challenges, reciprocity } = askCouncils(index, filter);
  if (reciprocity.length === 0) return <Nothing>Councils are left out in these files.</Nothing>;
  return (
    <>
      <Table
        caption="What each council gave and received in the visits chosen above, most given over received first"
        columns={[
          { id: "council", heading: "Council", cell: (row) => row.council, isRowHeading: true },
          { id: "received", heading: "Received", cell: (row) => row.received, isNumeric: true },
          { id: "gave", heading: "Gave", cell: (row) => row.gave, isNumeric: true },
          { id: "days", heading: "Days given", cell: (row) => row.daysGiven, isNumeric: true },
        ]}
        rows={reciprocity}
      />
      <Table
        caption={
          challenges.length > mostRows
            ? `Whose peers went where: the first ${mostRows} of ${figure(challenges.length)}`
            : "Whose peers went where"
        }
        columns={[
          { id: "by", heading: "Peers of", cell: (row) => row.by, isRowHeading: true },
          { id: "host", heading: "Went to", cell: (row) => row.host },
          { id: "visits", heading: "Visits", cell: (row) => row.visits, isNumeric: true },
          { id: "days", heading: "Days", cell: (row) => row.days, isNumeric: true },
        ]}
        rows={challenges.slice(0, mostRows)}
      />
    </>
  );
}
