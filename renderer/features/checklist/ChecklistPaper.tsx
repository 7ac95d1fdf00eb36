import type { ReactElement } from "react";
import { checklistInWords, type DueArrangement } from "../../../shared/checklist/checklist.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { daysInWords, dayWithWeekday } from "../../../shared/words/inWords.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperTable } from "../../ui/paper/PaperTable.tsx";

/** The checklist on paper, to be ticked by hand as well. */
export const ChecklistPaper = ({
  list,
  visit,
}: {
  readonly list: readonly DueArrangement[];
  readonly visit: Visit;
}): ReactElement => (
  <Paper
    title="Coordinator’s checklist"
    below={[
      visit.daysOnSite.length === 0 ? "" : `On site ${daysInWords(visit.daysOnSite)}`,
      visit.coordinator,
      checklistInWords(list),
    ]
      .filter(Boolean)
      .join(" \u00B7 ")}
    isForHost
    parts={
      list.some(({ standing }) => standing === "done")
        ? [{ id: "done", label: "What is done already" }]
        : []
    }
  >
    {(shows) => (
      <PaperTable
        columns={["", "What is to be seen to", "Who", "By"]}
        groups={[
          {
            rows: list
              .filter(({ standing }) => standing !== "done" || shows("done"))
              .map(({ arrangement: { text, who }, due, standing }) => [
                standing === "done" ? "✓" : "□",
                text,
                who,
                due === null ? "" : dayWithWeekday(due).replaceAll(" ", "\u00A0"),
              ]),
          },
        ]}
      />
    )}
  </Paper>
);
