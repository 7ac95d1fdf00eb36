import { type ReactElement, useState } from "react";
import type { Statement } from "../../../../shared/visit/kinds/statement.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import {
  type WeighedStatement,
  weighStatements,
} from "../../../../shared/visit/statementsInPlay.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { useTextToAdd } from "../../../ui/forms/useTextToAdd.ts";
import { Page } from "../../../ui/frame/Page.tsx";
import { TabSet } from "../../../ui/lists/TabSet.tsx";
import { askToPrint } from "../../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { ClaimsToTake } from "./ClaimsToTake.tsx";
import { KnownToHost } from "./KnownToHost.tsx";
import { addStatements, newStatementText } from "./statementCommands.ts";
import { StatementRow } from "./StatementRow.tsx";
import { StatementsPaper } from "./StatementsPaper.tsx";
import { tallyInWords } from "./statementInWords.ts";
import "./Statements.css";

type Tab = "team" | "host" | "known";

/** What the team sets out to test: its hypotheses, what the host claims, and what the host knew of each finding. */
export function StatementsScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const [tab, setTab] = useState<Tab>("team");
  const [said, setSaid] = useState("");
  const weighed = weighStatements(records);
  const of = (saidBy: Statement["saidBy"]) =>
    weighed.filter(({ statement }) => statement.saidBy === saidBy);
  return (
    <Page width="wide">
      <StatementsPaper weighed={weighed} records={records} />
      <PageHeading
        title="Hypotheses and claims"
        below="What is to be tested stands beside the notes of the sessions in which it is asked, until it is settled."
        actions={
          <>
            <Button onPress={() => goTo(paths.profile(records.visit.id))}>Data profile</Button>
            <Button onPress={askToPrint}>Print</Button>
          </>
        }
      />
      <StatusText>{said}</StatusText>
      <TabSet<Tab>
        label="What is tested"
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: "team",
            label: "Hypotheses",
            count: of("team").length,
            content: (
              <StatementList
                saidBy="team"
                weighed={of("team")}
                records={records}
                empty={
                  <EmptyState title="No hypotheses yet">
                    What does the team suspect before it comes? Type it below, or make one of an
                    indicator that stands out, in the data profile.
                  </EmptyState>
                }
              />
            ),
          },
          {
            id: "host",
            label: "What the host claims",
            count: of("host").length,
            content: (
              <>
                <StatementList
                  saidBy="host"
                  weighed={of("host")}
                  records={records}
                  empty={
                    <EmptyState title="No claims yet">
                      What the self-assessment says of the service, claim by claim, to be tested on
                      site: typed, pasted, or taken from what was noted while reading it.
                    </EmptyState>
                  }
                />
                <ClaimsToTake records={records} onSaid={setSaid} />
              </>
            ),
          },
          {
            id: "known",
            label: "What the host knew",
            content: <KnownToHost records={records} />,
          },
        ]}
      />
    </Page>
  );
}

function StatementList({
  saidBy,
  weighed,
  records,
  empty,
}: {
  readonly saidBy: Statement["saidBy"];
  readonly weighed: readonly WeighedStatement[];
  readonly records: VisitRecords;
  readonly empty: ReactElement;
}): ReactElement {
  return (
    <>
      {weighed.length === 0 ? empty : <p className="cf-soft">{tallyInWords(weighed, saidBy)}</p>}
      <ul className="cf-statements">
        {weighed.map((one) => (
          <StatementRow key={one.statement.id} weighed={one} records={records} />
        ))}
      </ul>
      <AddStatement saidBy={saidBy} records={records} />
    </>
  );
}

function AddStatement({
  saidBy,
  records,
}: {
  readonly saidBy: Statement["saidBy"];
  readonly records: VisitRecords;
}): ReactElement {
  const { field, tried, empty } = useTextToAdd("statements", "text", {
    missing: saidBy === "team" ? "Say what the team suspects" : "Say what the host claims",
    draft: newStatementText(records.visit.id, saidBy),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = tried();
        // What is typed stays in its field until the disk has it.
        if (text !== null) void addStatements(records.visit.id, saidBy, [{ text }]).then(empty);
      }}
    >
      <TextField
        label={saidBy === "team" ? "Another hypothesis" : "Another claim"}
        hint={
          saidBy === "team"
            ? "Such as: referrers send a child twice because they hear nothing back; Enter adds it"
            : "As the self-assessment has it; Enter adds it"
        }
        {...field}
        width="full"
      />
    </form>
  );
}
