import { type ReactElement, useState } from "react";
import { lengthOfList, replacedCases } from "../../../shared/visit/caseLists.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { SampledCase } from "../../../shared/visit/kinds/sampledCase.ts";
import { formsOf, type FormOfVisit } from "../../../shared/visit/formsOf.ts";
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
import { casesApart } from "../../../shared/triangulation/caseTally.ts";
import { Comparisons } from "./comparison/Comparisons.tsx";
import { FormsTab } from "./forms/FormsTab.tsx";
import { CasesRead } from "./grid/CasesRead.tsx";
import { ListsAndDraws } from "./list/ListsAndDraws.tsx";
import type { OpenTables } from "./list/openTables.ts";
import { differencesIn, givenCases } from "./readers/compareReadings.ts";
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
            count: form === null ? 0 : unsettled(records, form),
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

/** Differences between two readers that the team has not settled. */
const unsettled = (records: VisitRecords, form: FormOfVisit): number =>
  differencesIn(givenCases(records, form), form).filter(({ isSettled }) => !isSettled).length;

function summary({ cases, caseDraws, offers }: VisitRecords): string {
  const apart = casesApart(cases, offers);
  const { offered } = apart;
  const gone = replacedCases(cases);
  const drawn = apart.drawn.filter(({ id }) => !gone.has(id));
  const rows = caseDraws.reduce((sum, list) => sum + lengthOfList(list), 0);
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
