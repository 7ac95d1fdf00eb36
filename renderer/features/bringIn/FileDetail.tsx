import type { ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import type { SourceGroup } from "../../../shared/visit/programme/vocabulary.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { AskedOfFile } from "./AskedOfFile.tsx";
import type { DeskView, FileView } from "./deskMessages.ts";
import type { FileKind } from "./deskFile.ts";
import { fileKindNames, movedInWords } from "./fileWords.ts";
import { LineTable, type LineTableProps } from "./LineTable.tsx";
import type { FileChoices } from "./deskFile.ts";
import { SessionFields } from "./SessionFields.tsx";

export interface FileDetailProps {
  readonly file: FileView;
  readonly view: DeskView;
  readonly records: VisitRecords;
  readonly onChoose: (change: Partial<FileChoices>) => void;
  readonly onChooseAlike: () => void;
  readonly onAddGroup: (group: SourceGroup) => void;
  readonly readLines: LineTableProps["readLines"];
  /** Makes a session of its own from a line of the file on. */
  readonly onSplit: (line: number) => void;
  /** Puts a part back to the one before it. */
  readonly onJoin: () => void;
}

/** One file: what it was read as, and every line of it; all of it can be changed. */
export function FileDetail(props: FileDetailProps): ReactElement {
  const { file, view, onChoose } = props;
  const records = withGroupsAdded(props.records, view);
  const { outcome, choices } = file;
  return (
    <section className="cf-bring-file" aria-labelledby="bring-file">
      <h2 id="bring-file">{file.fileName}</h2>
      {outcome.type === "refused" && (
        <Notice tone="problem" title="This file cannot be read">
          {outcome.message} The other files are not affected.
        </Notice>
      )}
      {outcome.type === "visitFile" && (
        <Notice title="This is a whole visit, not notes">
          Open it from the first screen with{" "}
          <TextLink href={paths.start}>Open a visit file</TextLink>. It stays out of this visit.
        </Notice>
      )}
      {outcome.type === "read" && (
        <>
          <p>{outcome.account}</p>
          {file.wasBroughtIn && (
            <Notice tone="warning" title="This file is in the visit already, unchanged">
              Bringing it in again would double its notes.
            </Notice>
          )}
          {file.again && (
            <Notice
              title={`${file.again.there.toLocaleString("en-GB")} lines of this file are in the visit already`}
            >
              {file.again.fresh === 1
                ? "Only the 1 line that is new is brought in."
                : `Only the ${file.again.fresh.toLocaleString("en-GB")} lines that are new are brought in.`}
            </Notice>
          )}
          <Moved moved={view.summary.moved.filter(({ fileName }) => fileName === file.fileName)} />
          {outcome.remarks.length > 0 && (
            <Notice tone="warning" title="Read otherwise than it stands">
              {outcome.remarks.join(" ")}
            </Notice>
          )}
          {outcome.cutShort && (
            <Notice tone="warning" title="The file stops in the middle of a character">
              It may have been saved only in part. What is there can be brought in; look at its end.
            </Notice>
          )}
          {outcome.isPart && (
            <p className="cf-bring-actions">
              <span>A further session of the same file, from line {outcome.firstLine}.</span>
              <Button onPress={props.onJoin}>Put it back to the one before</Button>
            </p>
          )}
          <div className="cf-bring-choices">
            <Checkbox
              isSelected={!choices.isLeftOut}
              onChange={(isIn) => onChoose({ isLeftOut: !isIn })}
            >
              {file.wasBroughtIn ? "Bring it in again" : "Bring in this file"}
            </Checkbox>
            <Select
              label="Read as"
              options={kindOptions(outcome.kindAsRead)}
              value={outcome.kind}
              onChange={(kind) => onChoose({ kind: kind === outcome.kindAsRead ? null : kind })}
            />
          </div>
          {outcome.kind === "dataProfile" && (
            <Notice title="Each indicator becomes a line of notes here">
              To see it beside its neighbours over the years, and what to ask, bring the same file
              in under{" "}
              <TextLink href={paths.profile(props.records.visit.id)}>Data profile</TextLink>.
            </Notice>
          )}
          <AskedOfFile {...props} />
          {outcome.session &&
            outcome.kind === "sessionNotes" &&
            outcome.session.sourceGroups.length === 0 &&
            (outcome.session.groupsNotThere ?? []).length === 0 &&
            choices.sameAs === null && (
              <Notice title="No source group is named">
                The session counts for nothing before it has one. Choose it below.
              </Notice>
            )}
          {outcome.session && (
            <Disclosure title={`Session: ${outcome.session.title}`}>
              <SessionFields
                {...props}
                records={records}
                session={outcome.session}
                // Fields start anew when the file is read as something else.
                key={outcome.kind}
              />
            </Disclosure>
          )}
          <LineTable
            file={file}
            lineCount={outcome.lineCount}
            flaggedLines={outcome.flaggedLines}
            vocabulary={records.visit.vocabulary}
            view={props.view}
            readLines={props.readLines}
            firstLine={outcome.firstLine}
            isText={outcome.isText}
            onEdit={(line, text) => {
              const { [line]: _, ...others } = choices.edits;
              onChoose({ edits: text === null ? others : { ...others, [line]: text } });
            }}
            onSplit={props.onSplit}
            onMark={(line, mark) => onChoose({ marks: { ...choices.marks, [line]: mark } })}
          />
        </>
      )}
    </section>
  );
}

/** What a timetable has otherwise than the visit, field by field. */
function Moved({ moved }: { readonly moved: DeskView["summary"]["moved"] }): ReactElement | null {
  if (moved.length === 0) return null;
  return (
    <Notice
      title={
        moved.length === 1
          ? "1 entry of the timetable changes"
          : `${moved.length.toLocaleString("en-GB")} entries of the timetable change`
      }
    >
      {moved.map((entry) => (
        <span key={entry.id} className="cf-bring-moved">
          {movedInWords(entry)}
        </span>
      ))}
    </Notice>
  );
}

/** The visit with the groups that are to be added: they can be chosen already. */
const withGroupsAdded = (records: VisitRecords, { groupsAdded }: DeskView): VisitRecords => {
  const { visit } = records;
  const { vocabulary } = visit;
  const own = new Set<string>(vocabulary.sourceGroups.map(({ key }) => key));
  const added = groupsAdded.filter(({ key }) => !own.has(key));
  const sourceGroups = [...vocabulary.sourceGroups, ...added];
  return added.length === 0
    ? records
    : { ...records, visit: { ...visit, vocabulary: { ...vocabulary, sourceGroups } } };
};

const allKinds: readonly FileKind[] = [
  "sessionNotes",
  "plainDocument",
  "caseList",
  "questionnaire",
  "dataProfile",
  "agreement",
  "wall",
  "timetable",
];

const kindOptions = (asRead: FileKind) =>
  [...new Set<FileKind>([asRead, ...allKinds])].map((id) => ({
    id,
    label: fileKindNames[id],
  }));
