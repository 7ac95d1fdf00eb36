import type { ReactElement } from "react";
import { askRecommendations } from "../../../shared/pool/askPool.ts";
import { responseWords } from "../../../shared/visit/kinds/hostAction.ts";
import { progressWords } from "../../../shared/visit/kinds/progressNote.ts";
import { FactList } from "../../ui/text/FactList.tsx";
import { Table } from "../../ui/lists/Table.tsx";
import { figure } from "../../../shared/pool/figure.ts";
import { Nothing } from "./Nothing.tsx";
import type { AskedOf } from "./ThemesView.tsx";

/** What became of the recommendations, all of them and by theme. */
export function RecommendationsView({ index, filter }: AskedOf): ReactElement {
  const { recommendations, recommendationsByTheme } = askRecommendations(index, filter);
  const { all, responses, progress, late, changed } = recommendations;
  if (all === 0) return <Nothing />;
  const said = (Object.keys(responseWords) as (keyof typeof responseWords)[]) // its own keys
    .map((response) => `${responseWords[response]} ${figure(responses[response])}`);
  const far = (Object.keys(progressWords) as (keyof typeof progressWords)[]) // its own keys
    .map((state) => `${progressWords[state]} ${figure(progress[state])}`);
  return (
    <>
      <FactList
        facts={[
          { term: "Recommendations", detail: figure(all) },
          { term: "What the councils said", detail: said.join(" · ") },
          {
            term: "Of those accepted",
            detail: [...far, `Not said ${figure(progress.notSaid)}`].join(" · "),
          },
          { term: "Late", detail: figure(late) },
          { term: "With a change on record", detail: figure(changed) },
        ]}
      />
      <Table
        caption="By theme; one recommendation can be on several"
        columns={[
          { id: "theme", heading: "Theme", cell: (row) => row.theme, isRowHeading: true },
          {
            id: "all",
            heading: "Recommendations",
            cell: (row) => figure(row.all),
            isNumeric: true,
          },
          {
            id: "accepted",
            heading: "Accepted",
            cell: (row) => figure(row.responses.accepted + row.responses.partly),
            isNumeric: true,
          },
          {
            id: "declined",
            heading: "Declined",
            cell: (row) => figure(row.responses.declined),
            isNumeric: true,
          },
          {
            id: "done",
            heading: "Done",
            cell: (row) => figure(row.progress.done),
            isNumeric: true,
          },
          { id: "late", heading: "Late", cell: (row) => figure(row.late), isNumeric: true },
          {
            id: "changed",
            heading: "Changed",
            cell: (row) => figure(row.changed),
            isNumeric: true,
          },
        ]}
        rows={recommendationsByTheme}
      />
    </>
  );
}
