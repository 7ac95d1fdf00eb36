import { type ReactElement, useState } from "react";
import { isOffered, lengthOfList } from "../../../shared/visit/cases/caseLists.ts";
import { sampleOf } from "../../../shared/visit/cases/sampleOf.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import { formsOf } from "../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { CaseFormDialog } from "./CaseFormDialog.tsx";
import { deleteCase, newCase, putCase } from "./cases.ts";
import { Comparisons } from "./comparison/Comparisons.tsx";
import { FormsTab } from "./forms/FormsTab.tsx";
import { CasesRead } from "./grid/CasesRead.tsx";
import { ListsAndDraws } from "./list/ListsAndDraws.tsx";
import type { OpenTables } from "./list/openTables.ts";
import { givenCases } from "./readers/compareReadings.ts";
import { TwoReaders } from "./readers/TwoReaders.tsx";
import { CasePage } from "./reading/CasePage.tsx";
import { useShownForm } from "./shownForm.ts";
import "../../ui/lists/Table.css";
import "./CasesScreen.css";

export interface CasesScreenProps {
  readonly records: VisitRecords;
  /** The case, or the meeting that was observed, whose page is shown. */
  readonly rowId?: string | undefined;
  /** Who sits at this laptop; null when that is not known. */
  readonly me: Peer | null;
  readonly openTables: OpenTables;
}

/** The lists the sample is drawn from, and what the cases that were read show. */
export function CasesScreen({ records, rowId, me, openTables }: CasesScreenProps): ReactElement {
  const { cases, caseDraws } = records;
  const [tab, setTab] = useState("read");
  const [caseForm, setCaseForm] = useState<{
    readonly sampled: SampledCase;
    readonly isNew: boolean;
  } | null>(null);
  const [said, setSaid] = useState("");
  const form = useShownForm(records);
  const addCase = (
    <Button
      variant={cases.length === 0 && tab === "read" ? "primary" : "quiet"}
      onPress={() => setCaseForm({ sampled: newCase(records), isNew: true })}
    >
      Add a case
    </Button>
  );

  if (rowId !== undefined && form !== null)
    return <CasePage key={rowId} records={records} form={form} of={rowId} />;
  return (
    <Page width="wide">
      <Stack gap={1}>
        <PageHeading title="Cases" below={summary(records)} actions={addCase} />
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
            content: (
              <CasesRead
                records={records}
                empty={
                  <EmptyState title="No cases read yet" action={addCase}>
                    Each case the team reads is a row here, answered area by area on the forms of
                    the visit. Notes of a case reading can be brought in.
                  </EmptyState>
                }
                onEdit={(sampled) => setCaseForm({ sampled, isNew: false })}
                onDelete={(sampled) => {
                  void deleteCase(sampled).then(() =>
                    setSaid(`Case ${sampled.label} is deleted. Ctrl+Z brings it back.`),
                  );
                }}
              />
            ),
          },
          {
            id: "readers",
            label: "Two readers",
            count: form === null ? 0 : givenCases(records, form).length,
            content: <TwoReaders records={records} />,
          },
          {
            id: "forms",
            label: "Forms",
            count: formsOf(records).filter(({ isRetired }) => !isRetired).length,
            content: <FormsTab records={records} />,
          },
          {
            id: "list",
            label: caseDraws.length > 1 ? "Lists and draws" : "List and draw",
            count: caseDraws.reduce((sum, list) => sum + lengthOfList(list), 0),
            content: <ListsAndDraws records={records} me={me} openTables={openTables} />,
          },
          ...(caseDraws.length === 0
            ? []
            : [
                {
                  id: "comparison",
                  label: "Sample and list",
                  content: <Comparisons records={records} />,
                },
              ]),
        ]}
      />
      {caseForm && (
        <CaseFormDialog
          sampled={caseForm.sampled}
          isNew={caseForm.isNew}
          isOffered={!caseForm.isNew && isOffered(caseForm.sampled, records.offers)}
          peers={records.peers}
          onClose={() => setCaseForm(null)}
          onKeep={(sampled) =>
            void (caseForm.isNew
              ? putCase(sampled, "Add case")
              : putCase(sampled, "Edit case", caseForm.sampled))
          }
        />
      )}
    </Page>
  );
}

function summary(records: VisitRecords): string {
  const { drawn, chosen, offered, passed, lists } = sampleOf(records);
  const rows = lists.reduce((sum, { list }) => sum + lengthOfList(list), 0);
  const waiting = records.caseDraws.reduce((sum, list) => sum + lengthOfList(list), 0) - rows;
  const replaced = drawn.filter(({ origin }) => origin === "replacement").length;
  return [
    drawn.length > 0 ? `${drawn.length} drawn from ${rows}` : "",
    replaced > 0 ? `${replaced} of them a replacement` : "",
    chosen.length > 0 ? `${chosen.length} without a draw` : "",
    offered.length > 0 ? `${offered.length} offered by the host, shown apart` : "",
    passed.length > 0 ? `${passed.length} of a draw that does not count` : "",
    drawn.length === 0 && waiting > 0 ? `A list of ${waiting} to draw from` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
