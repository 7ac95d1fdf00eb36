import { type ReactElement, useState } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { partPictures } from "../../pictures/pictureFilesIn.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { FileDrop } from "../../ui/forms/FileDrop.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import type { DeskView } from "./deskMessages.ts";
import { FileDetail } from "./FileDetail.tsx";
import { FileList } from "./FileList.tsx";
import { countsInWords } from "../../../shared/visit/recordInWords.ts";
import { type AddPictures, PicturesToBringIn } from "./PicturesToBringIn.tsx";
import { useHandedFiles } from "./useHandedFiles.ts";
import { filesInWords, useBringIn } from "./useBringIn.ts";
import { WhereItWent } from "./WhereItWent.tsx";
import "./BringInScreen.css";

export interface BringInScreenProps {
  readonly records: VisitRecords;
  readonly AddPictures: AddPictures;
}

/** Notes and lists made elsewhere: dropped, looked through line by line, then brought in. */
export function BringInScreen({ records, AddPictures }: BringInScreenProps): ReactElement {
  const bringIn = useBringIn(records);
  const { view, busy, went } = bringIn;
  const [pictures, setPictures] = useState<readonly File[]>([]);
  const add = (files: readonly File[]) => {
    const parted = partPictures(files);
    setPictures((before) => [...before, ...parted.pictures]);
    if (parted.others.length > 0) bringIn.add(parted.others);
  };
  useHandedFiles(records.visit.id, add);
  const [picked, setPicked] = useState<string | null>(null);
  const file = view?.files.find(({ id }) => id === picked) ?? view?.files[0];
  return (
    <Page width="wide">
      <PageHeading
        title="Bring in notes and lists"
        below="You see how every line is read before anything is saved."
      />
      <Stack gap={2}>
        {went ? (
          <WhereItWent records={records} went={went} onMore={() => bringIn.startAgain()} />
        ) : (
          <div className={view ? "cf-bring-more" : undefined}>
            <FileDrop
              label={view ? "Drop further files here" : "Drop files here"}
              {...(view
                ? {}
                : {
                    hint: "Notes, mail, transcripts, papers, lists and timetables as they are: Word, Excel, OpenDocument, PDF, mail, calendar files, web pages, plain text; photographs of flip charts and walls. Drop them anywhere on the window, or paste with Ctrl+V. All at once is fine: what was agreed at scoping is read first.",
                  })}
              chooseLabel="Choose files"
              onFiles={add}
            />
          </div>
        )}
        {pictures.length > 0 && (
          <PicturesToBringIn
            records={records}
            files={pictures}
            AddPictures={AddPictures}
            onDone={() => setPictures([])}
          />
        )}
        {busy && (
          <Progress
            label={busy.label}
            value={busy.value}
            onCancel={
              busy.label.startsWith("Reading")
                ? () => bringIn.startAgain("Reading was cancelled. Nothing was saved.")
                : undefined
            }
          />
        )}
        <StatusText>{bringIn.status}</StatusText>
      </Stack>
      {view && file && (
        <>
          <div className="cf-bring">
            <FileList files={view.files} selected={file.id} onSelect={setPicked} />
            <FileDetail
              key={file.id}
              file={file}
              view={view}
              records={records}
              onChoose={(change) => bringIn.choose(file.id, change)}
              onChooseAlike={bringIn.chooseAlike}
              onAddGroup={bringIn.addGroup}
              readLines={bringIn.readLines}
              onSplit={(line) => bringIn.split(file.id, line)}
              onJoin={() => bringIn.join(file.id)}
            />
          </div>
          <Outcome view={view} onSave={bringIn.save} onStartAgain={() => bringIn.startAgain()} />
        </>
      )}
    </Page>
  );
}

function Outcome({
  view,
  onSave,
  onStartAgain,
}: {
  readonly view: DeskView;
  readonly onSave: () => void;
  readonly onStartAgain: () => void;
}): ReactElement {
  const count = view.files.filter(
    ({ choices, outcome }) => outcome.type === "read" && !choices.isLeftOut,
  ).length;
  const { summary } = view;
  const adds = countsInWords(summary.added);
  return (
    <div className="cf-bring-outcome">
      <div className="cf-bring-sum">
        {adds !== "" && <p>This adds {adds}.</p>}
        {summary.moved.length > 0 && (
          <p>What was planned changes: {summary.moved.length.toLocaleString("en-GB")}.</p>
        )}
        {summary.sessionsAddedTo > 0 && (
          <p>Sessions that were there get further notes: {summary.sessionsAddedTo}.</p>
        )}
        {summary.flaggedLines > 0 && (
          <p className="cf-soft">
            {summary.flaggedLines === 1 ? "1 line" : `${summary.flaggedLines.toString()} lines`} may
            point to a person. Notes keep them as they are; the letter is checked for them.
          </p>
        )}
        {summary.unknownPeers.length > 0 && (
          <Notice tone="warning" title={`Not in the team: ${summary.unknownPeers.join(", ")}`}>
            What is theirs comes in without them. Add them under Team first to keep who wrote or
            does what.
          </Notice>
        )}
      </div>
      <div className="cf-bring-actions">
        {count === 0 ? (
          <p className="cf-soft">There is nothing to bring in from these files.</p>
        ) : (
          <Button variant="primary" onPress={onSave}>
            Bring in {filesInWords(count)}
          </Button>
        )}
        <Button onPress={onStartAgain}>Start again</Button>
      </div>
    </div>
  );
}
