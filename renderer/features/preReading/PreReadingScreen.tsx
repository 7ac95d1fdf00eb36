import type { ReactElement } from "react";
import { readingLoads, standingOf } from "../../../shared/preReading/readingLoad.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import {
  documentKindWords,
  type ReviewDocument,
} from "../../../shared/visit/kinds/reviewDocument.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted } from "../../../shared/words/inWords.ts";
import { goTo, paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { PeersField } from "../../ui/forms/PeersField.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { NumberField } from "../../ui/forms/NumberField.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useTextToAdd } from "../../ui/forms/useTextToAdd.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { NewMark } from "../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import {
  addDocument,
  changeDocument,
  deleteDocument,
  documentText,
  newDocumentText,
  noteFrom,
} from "./documentCommands.ts";
import { recordPlace } from "../../places/showRecord.ts";
import "./PreReading.css";

const kinds = (Object.keys(documentKindWords) as ReviewDocument["kind"][]) // keys of a record over the kinds
  .map((id) => ({ id, label: documentKindWords[id] }));

/** What the team asked for, what came, who reads what, and how much that is a day. */
export function PreReadingScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const { documents } = records;
  const loads = readingLoads(records, today);
  return (
    <Page width="wide">
      <PageHeading title="Pre-reading" below={summary(documents)} />
      {loads.length > 0 && (
        <section aria-labelledby="pre-reading-loads">
          <h2 id="pre-reading-loads">Who has what to read</h2>
          <ul className="cf-loads">
            {loads.map(({ peer, documents: count, pages, pagesADay }) => (
              <li key={peer.id}>
                <strong>{peer.initials}</strong>{" "}
                {[
                  counted(count, "document"),
                  counted(pages, "page"),
                  pagesADay === null ? "" : `${counted(pagesADay, "page")} a day until the visit`,
                ]
                  .filter(Boolean)
                  .join(" \u00B7 ")}
              </li>
            ))}
          </ul>
        </section>
      )}
      {documents.length === 0 && (
        <EmptyState title="Nothing is asked for yet">
          Self-assessment, data, the last inspection’s report, plans: write down below what the team
          wants to read; then who reads it and when it came.
        </EmptyState>
      )}
      <ul className="cf-documents cf-labels-once">
        {[...documents]
          .sort(
            (a, b) => (a.askedOn ?? "").localeCompare(b.askedOn ?? "") || (a.id < b.id ? -1 : 1),
          )
          .map((document) => (
            <DocumentRow key={document.id} document={document} records={records} />
          ))}
      </ul>
      <AddDocument records={records} today={today} />
    </Page>
  );
}

function DocumentRow({
  document,
  records,
}: {
  readonly document: ReviewDocument;
  readonly records: VisitRecords;
}): ReactElement {
  const standing = standingOf(document);
  const readers = inOrder(records.peers).filter(({ id }) => document.peerIds.includes(id));
  return (
    <li className="cf-document" {...recordPlace(document.id)}>
      <div className="cf-document-row">
        <SavedTextField label="Document" width="full" draft={documentText(document, "title")} />
        <p className="cf-document-standing">{standingWords[standing]}</p>
        <Button
          onPress={() =>
            void noteFrom(document, records).then((id) => goTo(paths.session(records.visit.id, id)))
          }
        >
          Note from it
        </Button>
      </div>
      <NewMark of={document.id} />
      <TwoVersions of={document.id} />
      <Disclosure
        title={
          readers.length === 0
            ? standing === "read"
              ? "Who read it is not said"
              : "Nobody reads it yet"
            : `Read by ${readers.map(({ initials }) => initials).join(", ")}`
        }
        level={2}
        isOpenAtFirst={readers.length === 0 && standing !== "read"}
      >
        <div className="cf-document-fields">
          <Select
            label="Kind"
            options={kinds}
            value={document.kind}
            onChange={(kind) => void changeDocument(document, { kind })}
          />
          <DayField
            label="Asked for on"
            isOptional
            value={document.askedOn}
            onChange={(askedOn) => void changeDocument(document, { askedOn })}
          />
          <DayField
            label="Received on"
            isOptional
            value={document.receivedOn}
            onChange={(receivedOn) => void changeDocument(document, { receivedOn })}
          />
          <NumberField
            label="How long"
            unit="pages"
            minValue={0}
            maxValue={10_000}
            value={document.pages}
            onChange={(pages) => void changeDocument(document, { pages: Math.round(pages || 0) })}
          />
        </div>
        <PeersField
          label="Who reads it"
          peers={records.peers}
          value={document.peerIds}
          onChange={(peerIds) => void changeDocument(document, { peerIds })}
        />
        <Checkbox
          isSelected={document.isRead}
          onChange={(isRead) => void changeDocument(document, { isRead })}
        >
          It is read
        </Checkbox>
        <SavedTextArea
          label="Remark"
          isOptional
          rows={1}
          draft={documentText(document, "remark")}
        />
        <Button variant="danger" onPress={() => void deleteDocument(document)}>
          Take it off the list
        </Button>
      </Disclosure>
    </li>
  );
}

function AddDocument({
  records,
  today,
}: {
  readonly records: VisitRecords;
  readonly today: string;
}): ReactElement {
  const { field, tried, empty } = useTextToAdd("documents", "title", {
    missing: "Say which document",
    draft: newDocumentText(records.visit.id),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const title = tried();
        if (title !== null) void addDocument(records, title, today).then(empty);
      }}
    >
      <TextField
        label="Another document"
        hint="Such as the self-assessment; Enter adds it as asked for today"
        {...field}
        width="full"
      />
    </form>
  );
}

const standingWords = {
  undated: "No day set",
  outstanding: "Outstanding",
  received: "Received",
  read: "Read",
} as const;

function summary(documents: readonly ReviewDocument[]): string | undefined {
  if (documents.length === 0) return undefined;
  const count = (standing: ReturnType<typeof standingOf>) =>
    documents.filter((document) => standingOf(document) === standing).length;
  return [
    capital(counted(documents.length, "document")),
    ...(["outstanding", "received", "read"] as const).flatMap((standing) =>
      count(standing) === 0 ? [] : [`${count(standing)} ${standing}`],
    ),
  ].join(" \u00B7 ");
}
