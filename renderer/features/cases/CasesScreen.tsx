import { type ReactElement, useState } from "react";
import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { CaseFormDialog } from "./CaseFormDialog.tsx";
import { CaseGrid } from "./CaseGrid.tsx";
import { CaseListTable } from "./CaseListTable.tsx";
import { deleteCase, newCase, putCase } from "./cases.ts";
import { casesApart } from "../../../shared/triangulation/caseTally.ts";
import "../../ui/lists/Table.css";
import "./CasesScreen.css";

export interface CasesScreenProps {
  readonly records: VisitRecords;
}

/** The lists the sample is drawn from, and what the cases that were read show. */
export function CasesScreen({ records }: CasesScreenProps): ReactElement {
  const { cases, caseDraws, visit } = records;
  const [tab, setTab] = useState("read");
  const [form, setForm] = useState<{
    readonly sampled: SampledCase;
    readonly isNew: boolean;
  } | null>(null);
  const [said, setSaid] = useState("");
  const { drawn, offered } = casesApart(cases);
  const addCase = (
    <Button
      variant={cases.length === 0 ? "primary" : "quiet"}
      onPress={() => setForm({ sampled: newCase(records), isNew: true })}
    >
      Add a case
    </Button>
  );
  const bringIn = <Button onPress={() => goTo(paths.bringIn(visit.id))}>Bring in a list</Button>;

  return (
    <Page width="wide">
      <Stack gap={1}>
        <PageHeading
          title="Cases"
          below={summary(records)}
          actions={
            <>
              {addCase}
              {bringIn}
            </>
          }
        />
        <StatusText>{said}</StatusText>
      </Stack>
      <TabSet
        label="Cases"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "read",
            label: "Cases read",
            count: cases.length,
            content:
              cases.length === 0 ? (
                <EmptyState title="No cases read yet" action={addCase}>
                  Each case the team reads is a row here, rated on each practice area. Notes of a
                  case reading can be brought in.
                </EmptyState>
              ) : (
                <CaseGrid
                  drawn={drawn}
                  offered={offered}
                  vocabulary={visit.vocabulary}
                  peers={records.peers}
                  onEdit={(sampled) => setForm({ sampled, isNew: false })}
                  onDelete={(sampled) => {
                    void deleteCase(sampled).then(() =>
                      setSaid(`Case ${sampled.label} is deleted. Ctrl+Z brings it back.`),
                    );
                  }}
                />
              ),
          },
          {
            id: "list",
            label: caseDraws.length > 1 ? "Lists to draw from" : "List to draw from",
            count: caseDraws.reduce((sum, { rows }) => sum + rows.length, 0),
            content:
              caseDraws.length === 0 ? (
                <EmptyState title="No list yet" action={bringIn}>
                  The host gives a list of open cases, references only, as a CSV file. It is checked
                  for repeats, gaps and anything that looks like a name or a date of birth.
                </EmptyState>
              ) : (
                <Stack gap={6}>
                  {caseDraws.map((draw) => (
                    <CaseListTable key={draw.id} draw={draw} />
                  ))}
                </Stack>
              ),
          },
        ]}
      />
      {form && (
        <CaseFormDialog
          sampled={form.sampled}
          isNew={form.isNew}
          peers={records.peers}
          onClose={() => setForm(null)}
          onKeep={(sampled) =>
            void (form.isNew
              ? putCase(sampled, "Add case")
              : putCase(sampled, "Edit case", form.sampled))
          }
        />
      )}
    </Page>
  );
}

function summary({ cases, caseDraws }: VisitRecords): string {
  const { drawn, offered } = casesApart(cases);
  const rows = caseDraws.reduce((sum, draw) => sum + draw.rows.length, 0);
  const replaced = drawn.filter(({ origin }) => origin === "replacement").length;
  return [
    drawn.length > 0 ? `${drawn.length} drawn${rows > 0 ? ` from ${rows}` : ""}` : "",
    replaced > 0 ? `${replaced} of them a replacement` : "",
    offered.length > 0 ? `${offered.length} offered by the host, shown apart` : "",
    drawn.length === 0 && rows > 0 ? `A list of ${rows} to draw from` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
