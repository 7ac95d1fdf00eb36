import type { ReactElement } from "react";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { headCells, rowCells, sumCells } from "./copyTable.ts";
import type { RowGroup } from "./FormGrid.tsx";

/** The grid as it is printed: what each row shows by area, and what each kind of rows adds up to. */
export function CasesPaper({
  form,
  groups,
  below,
}: {
  readonly form: FormOfVisit;
  readonly groups: readonly RowGroup[];
  readonly below: string;
}): ReactElement {
  const columns = headCells(form);
  return (
    <Paper
      title={form.rows === "meetings" ? "Meetings observed" : "Cases read"}
      below={below}
      shape={columns.length > 6 ? "wide" : "tall"}
    >
      {() => (
        <table className="cf-paper-table">
          <thead>
            <tr>
              {columns.map((cell, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- two areas may bear one name: cells are told apart by their place
                <th key={at} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.title}>
              {group.heading !== null && (
                <tr className="cf-paper-table-heading">
                  <th colSpan={columns.length} scope="rowgroup">
                    {group.heading}
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <Cells key={row.id} cells={rowCells(form, row)} />
              ))}
              {sumCells(form, group).map((cells, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- two scales may have ratings of one name
                <Cells key={at} cells={cells} isSum />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </Paper>
  );
}

function Cells({
  cells: [first = "", ...others],
  isSum = false,
}: {
  readonly cells: readonly string[];
  readonly isSum?: boolean;
}): ReactElement {
  return (
    <tr className={isSum ? "cf-paper-table-sum" : undefined}>
      <th scope="row">{first}</th>
      {others.map((cell, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- cells of a row are told apart by their place
        <td key={at}>{cell}</td>
      ))}
    </tr>
  );
}
