import { useRef, useState, type ReactElement } from "react";
import { issuedVersions } from "../../../../shared/letter/issuedVersions.ts";
import {
  copiesInOrder,
  holdersInWords,
  holdersOfOlder,
  isOfVersion,
} from "../../../../shared/letter/versions/copiesGiven.ts";
import type { CopyGiven } from "../../../../shared/visit/kinds/copyGiven.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { dayInWords } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { Table } from "../../../ui/lists/Table.tsx";
import { askToPrint } from "../../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { hashInShort } from "../issuing/issuedInWords.ts";
import { CopiesPaper } from "./CopiesPaper.tsx";
import { copyInWords } from "./copyInWords.ts";
import { CopyForm } from "./CopyForm.tsx";
import { removeCopy } from "./copyCommands.ts";
import "./Copies.css";

/** The register of copies: who was given which version, when and by what way. */
export function CopiesScreen({
  records,
  me,
  today,
}: {
  readonly records: VisitRecords;
  readonly me: Peer | null;
  readonly today: string;
}): ReactElement {
  const [edited, setEdited] = useState<CopyGiven | "new" | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLDivElement>(null);
  const [last] = issuedVersions(records.letters);
  const copies = copiesInOrder(records.copies);
  const inWords = (copy: CopyGiven) => copyInWords(copy, records.peers);
  const older = last === undefined ? [] : holdersOfOlder(records, last.version);
  const done = (words: string) => {
    setEdited(null);
    setSaid(words);
    list.current?.focus();
  };
  const takeOut = async (copy: CopyGiven) => {
    try {
      await removeCopy(copy);
    } catch {
      return; // A refused write is said in the frame.
    }
    done("The copy is taken out of the register. Undo brings it back.");
  };
  return (
    <Page width="wide">
      {copies.length > 0 && (
        <CopiesPaper
          copies={copies}
          records={records}
          below={last === undefined ? "" : holdersInWords(records, last.version)}
        />
      )}
      <PageHeading
        title="Who has which version"
        below="Each copy of the letter that left the team: to which role or organisation, when, and by what way."
        actions={
          <>
            {last !== undefined && edited === null && copies.length > 0 && (
              <Button variant="primary" onPress={() => setEdited("new")}>
                Record a copy
              </Button>
            )}
            {copies.length > 0 && (
              <Button glyph="print" onPress={askToPrint}>
                Print
              </Button>
            )}
          </>
        }
      />
      {last !== undefined && older.length > 0 && (
        <Notice tone="warning" title={`Version ${last.version} has not reached everybody`}>
          {holdersInWords(records, last.version)}
        </Notice>
      )}
      {edited !== null && (
        <CopyForm
          key={edited === "new" ? "new" : edited.id}
          records={records}
          copy={edited === "new" ? null : edited}
          me={me}
          today={today}
          onDone={() => done("")}
        />
      )}
      <div ref={list} tabIndex={-1}>
        {copies.length > 0 ? (
          <Table
            caption="Copies given"
            isCaptionHidden
            rows={copies}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "to",
                heading: "Given to",
                isRowHeading: true,
                cell: (copy) => inWords(copy).to,
              },
              {
                id: "version",
                heading: "Version",
                cell: (copy) => <Version {...{ copy, records }} />,
              },
              { id: "day", heading: "Day", cell: (copy) => inWords(copy).day },
              { id: "way", heading: "Way", cell: (copy) => inWords(copy).way },
              { id: "forms", heading: "Form", cell: (copy) => inWords(copy).forms },
              { id: "by", heading: "By", cell: (copy) => inWords(copy).by },
              {
                id: "do",
                heading: <span className="cf-visually-hidden">What can be done</span>,
                cell: (copy) => (
                  <span className="cf-copy-row-do">
                    <Button
                      variant="plain"
                      aria-label={`Change: ${nameOf(copy)}`}
                      onPress={() => setEdited(copy)}
                    >
                      Change
                    </Button>
                    <Button
                      variant="plain"
                      aria-label={`Remove: ${nameOf(copy)}`}
                      onPress={() => void takeOut(copy)}
                    >
                      Remove
                    </Button>
                  </span>
                ),
              },
            ]}
          />
        ) : (
          edited === null && (
            <EmptyState
              title={last === undefined ? "Nothing has been issued yet" : "No copy is recorded yet"}
              action={
                last === undefined ? undefined : (
                  <Button variant="primary" onPress={() => setEdited("new")}>
                    Record a copy
                  </Button>
                )
              }
            >
              {last === undefined
                ? "Once the letter is issued, whoever is given a copy stands here, so that a later version reaches all of them."
                : "Whoever is given a copy stands here, so that a later version reaches all of them. Making the folder for the council offers to record it too."}
            </EmptyState>
          )
        )}
      </div>
      <StatusText>{said}</StatusText>
    </Page>
  );
}

const nameOf = ({ to, version, day }: CopyGiven): string =>
  [to, `version ${version}`, day === null ? "" : dayInWords(day)].filter(Boolean).join(", ");

function Version({
  copy,
  records,
}: {
  readonly copy: CopyGiven;
  readonly records: VisitRecords;
}): ReactElement {
  return (
    <>
      {copyInWords(copy, records.peers).version}{" "}
      <span className="cf-soft cf-hash">{hashInShort(copy.contentHash)}</span>
      {!isOfVersion(copy, records) && (
        <span className="cf-soft"> No version of this visit has that fingerprint.</span>
      )}
    </>
  );
}
