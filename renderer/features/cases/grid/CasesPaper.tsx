import type { ReactElement } from "react";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { PaperTable } from "../../../ui/paper/PaperTable.tsx";
import { headCells, rowCells, sumCells } from "./tableOf.ts";
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
      parts={[
        ...(groups.length > 1
          ? groups.map(({ heading }, at) => ({ id: `group ${at}`, label: heading ?? "Others" }))
          : []),
        { id: "sums", label: "What they add up to" },
      ]}
    >
      {(shows) => (
        <PaperTable
          columns={columns}
          groups={groups
            .filter((_, at) => shows(`group ${at}`))
            .map((group) => ({
              heading: group.heading,
              rows: group.rows.map((row) => rowCells(form, row)),
              sums: shows("sums") ? sumCells(form, group) : [],
            }))}
        />
      )}
    </Paper>
  );
}
