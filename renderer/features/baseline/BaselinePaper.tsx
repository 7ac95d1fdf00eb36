import type { ReactElement } from "react";
import { type BaselineNow, type BaselineRow } from "../../../shared/returns/baselineNow.ts";
import { judgementWords } from "../../../shared/letter/returns/judgementWords.ts";
import { polarityWords } from "../../../shared/visit/kinds/finding.ts";
import { Paper } from "../../ui/paper/Paper.tsx";
import { PaperTable } from "../../ui/paper/PaperTable.tsx";
import { hostThen, restsOn, smallNumbers, tallyLines, tallyNowLines } from "./baselineInWords.ts";

/** Baseline and now on paper: a table for recommendations, for findings and for practice areas. */
export const BaselinePaper = ({
  now,
  below,
}: {
  readonly now: BaselineNow;
  readonly below: string;
}): ReactElement => (
  <Paper title="Baseline and now" below={below} shape="wide">
    {() => (
      <>
        <PartOnPaper
          title="Recommendations"
          columns={["What was recommended", "What the host said and did"]}
          rows={now.recommendations}
          cells={(row) => [
            `${String(row.was.number)}. ${row.was.text}`,
            hostThen(row.was)
              .map(({ term, detail }) => `${term}: ${detail}`)
              .join("\n"),
          ]}
        />
        <PartOnPaper
          title="Findings"
          columns={["What was found then", "Kind"]}
          rows={now.findings}
          cells={({ was }) => [was.sentence, polarityWords[was.polarity]]}
        />
        <PartOnPaper
          title="Practice areas"
          about={smallNumbers}
          columns={["Practice area", "Files then", "Files now"]}
          rows={now.areas}
          cells={(row) => [
            `${row.was.formName}: ${row.was.label}`,
            tallyLines(row.was).join("\n"),
            tallyNowLines(row.now).join("\n"),
          ]}
        />
      </>
    )}
  </Paper>
);

function PartOnPaper<Row extends BaselineRow>({
  title,
  about,
  columns,
  rows,
  cells,
}: {
  readonly title: string;
  readonly about?: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly cells: (row: Row) => readonly string[];
}): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {about !== undefined && <p>{about}</p>}
      <PaperTable
        columns={[...columns, "What became of it", "What is found now"]}
        groups={[
          {
            rows: rows.map((row) => [
              ...cells(row),
              judgementWords(row.was)[row.item.judgement],
              [row.item.found, ...row.findings.map(({ sentence }) => sentence), restsOn(row)]
                .filter(Boolean)
                .join("\n"),
            ]),
          },
        ]}
      />
    </section>
  );
}
