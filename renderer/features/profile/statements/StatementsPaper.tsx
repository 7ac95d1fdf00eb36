import type { ReactElement } from "react";
import { selfKnowledgeWords } from "../../../../shared/visit/kinds/finding.ts";
import { type Statement, statementOutcomes } from "../../../../shared/visit/kinds/statement.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import {
  findingsByKnowledge,
  type WeighedStatement,
} from "../../../../shared/visit/statementsInPlay.ts";
import { Paper } from "../../../ui/paper/Paper.tsx";
import { PaperTable } from "../../../ui/paper/PaperTable.tsx";
import { knowledgeInOrder } from "./knowledgeInOrder.ts";
import { askedInWords, evidenceInWords } from "./statementInWords.ts";

/** What is tested on paper, with its outcomes and evidence, and what the host knew of the findings. */
export const StatementsPaper = ({
  weighed,
  records,
}: {
  readonly weighed: readonly WeighedStatement[];
  readonly records: VisitRecords;
}): ReactElement => (
  <Paper
    title="Hypotheses and claims"
    shape="wide"
    parts={[
      { id: "team", label: "Hypotheses" },
      { id: "host", label: "What the host claims" },
      { id: "known", label: "What the host knew of the findings" },
    ]}
  >
    {(shows) => (
      <>
        {shows("team") && (
          <Statements title="Hypotheses" saidBy="team" weighed={weighed} records={records} />
        )}
        {shows("host") && (
          <Statements
            title="What the host claims"
            saidBy="host"
            weighed={weighed}
            records={records}
          />
        )}
        {shows("known") && <Known records={records} />}
      </>
    )}
  </Paper>
);

function Statements({
  title,
  saidBy,
  weighed,
  records,
}: {
  readonly title: string;
  readonly saidBy: Statement["saidBy"];
  readonly weighed: readonly WeighedStatement[];
  readonly records: VisitRecords;
}): ReactElement | null {
  const own = weighed.filter(({ statement }) => statement.saidBy === saidBy);
  if (own.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <PaperTable
        columns={["What is tested", "What came of it", "What was found", "Evidence", "Asked of"]}
        groups={[
          {
            rows: own.map((one) => [
              one.statement.text,
              statementOutcomes[saidBy][one.statement.outcome],
              one.statement.answer,
              evidenceInWords(one),
              askedInWords(one.statement, records),
            ]),
          },
        ]}
      />
    </>
  );
}

function Known({ records }: { readonly records: VisitRecords }): ReactElement | null {
  const groups = findingsByKnowledge(records.findings);
  if (groups.size === 0) return null;
  return (
    <>
      <h2>What the host knew of the findings</h2>
      <PaperTable
        columns={["Finding", "What the host knew"]}
        groups={[
          {
            rows: knowledgeInOrder.flatMap((knowledge) =>
              (groups.get(knowledge) ?? []).map(({ sentence }) => [
                sentence,
                selfKnowledgeWords[knowledge],
              ]),
            ),
          },
        ]}
      />
    </>
  );
}
