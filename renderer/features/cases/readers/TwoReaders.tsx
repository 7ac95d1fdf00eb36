import { initialsOf } from "../../../../shared/visit/kinds/peer.ts";
import { type ReactElement, useState } from "react";
import type { FormOfVisit } from "../../../../shared/visit/formsOf.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Table } from "../../../ui/lists/Table.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { FormSelect } from "../FormSelect.tsx";
import { useShownForm } from "../shownForm.ts";
import { AgreementTable } from "./AgreementTable.tsx";
import { differencesIn, type GivenCase, givenCases } from "./compareReadings.ts";
import { Differences } from "./Differences.tsx";
import { GiveDialog } from "./GiveDialog.tsx";
import { openBoth, takeBack } from "./readerCommands.ts";
import "./TwoReaders.css";

/** Cases that two read blind: who reads, how far they agree, and what the team settles. */
export function TwoReaders({ records }: { readonly records: VisitRecords }): ReactElement | null {
  const form = useShownForm(records);
  const [isGiving, setGiving] = useState(false);
  const [said, setSaid] = useState("");
  if (form === null) return null;
  const given = givenCases(records, form);
  const give = (
    <Button variant={given.length === 0 ? "primary" : "quiet"} onPress={() => setGiving(true)}>
      Give cases to two readers
    </Button>
  );
  return (
    <div className="cf-readers">
      <div className="cf-grid-bar">
        <FormSelect records={records} />
        <StatusText>{said}</StatusText>
        {given.length > 0 && form.rows === "cases" && <div className="cf-grid-end">{give}</div>}
      </div>
      {form.rows !== "cases" ? (
        <EmptyState title="Only case files are read by two">
          Choose a form for case files.
        </EmptyState>
      ) : given.length === 0 ? (
        <EmptyState title="No case is read by two yet" action={give}>
          Two people who read the same file, and do not see each other’s answers, show how far the
          team sees alike. What they agree on counts; on the rest the team settles.
        </EmptyState>
      ) : (
        <OfForm records={records} form={form} given={given} />
      )}
      {isGiving && (
        <GiveDialog
          records={records}
          form={form}
          onClose={(count) => {
            setGiving(false);
            if (count > 0) setSaid(`${count} given. Each reader finds them under Cases read.`);
          }}
        />
      )}
    </div>
  );
}

function OfForm({
  records,
  form,
  given,
}: {
  readonly records: VisitRecords;
  readonly form: FormOfVisit;
  readonly given: readonly GivenCase[];
}): ReactElement {
  const differences = differencesIn(given, form);
  return (
    <Stack gap={6}>
      <Table
        caption="Cases given to two"
        columns={[
          {
            id: "case",
            heading: "Case",
            isRowHeading: true,
            cell: ({ sampled }) => (
              <TextLink href={paths.cases(records.visit.id, sampled.id)}>{sampled.label}</TextLink>
            ),
          },
          {
            id: "readers",
            heading: "Readers",
            cell: ({ readings }) =>
              readings
                .map(
                  ({ peerId, doneAt }) =>
                    `${initialsOf(records.peers, peerId)}${doneAt === null ? "" : " done"}`,
                )
                .join(", "),
          },
          {
            id: "stage",
            heading: "Stands",
            cell: (one) => stageInWords(one, differences),
          },
          {
            id: "do",
            heading: <span className="cf-visually-hidden">Actions</span>,
            cell: ({ sampled, readings, stage }) =>
              stage === "done" ? (
                <Button
                  onPress={() =>
                    void openBoth(records.visit.id, { caseId: sampled.id, form: form.key })
                  }
                >
                  Open both readings
                </Button>
              ) : stage === "reading" && readings.every(({ doneAt }) => doneAt === null) ? (
                <Button variant="plain" onPress={() => void takeBack(readings)}>
                  Take back
                </Button>
              ) : null,
          },
        ]}
        rows={given}
        rowKey={({ sampled }) => sampled.id}
      />
      <AgreementTable records={records} form={form} given={given} />
      <Differences records={records} differences={differences} />
    </Stack>
  );
}

function stageInWords(
  { sampled, stage }: GivenCase,
  differences: ReturnType<typeof differencesIn>,
): string {
  if (stage === "reading") return "Being read";
  if (stage === "done") return "Both done, not open yet";
  const own = differences.filter(({ given }) => given.sampled.id === sampled.id);
  const left = own.filter(({ isSettled }) => !isSettled).length;
  if (own.length === 0) return "Open, all the same";
  return left === 0 ? "Open, settled" : `Open, ${left} to settle`;
}
