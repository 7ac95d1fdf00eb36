import {
  type ReactElement,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { SessionId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { openComments as openCommentsIn } from "../../../../shared/visit/kinds/comment.ts";
import { picturesByNote } from "../../../../shared/visit/kinds/picture.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import { pictureEndings } from "../../../pictures/pictureFilesIn.ts";
import { CommentsButton } from "../../../places/CommentsButton.tsx";
import { paths } from "../../../places/paths.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { FilesPick } from "../../../ui/forms/FilePick.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { ShortcutFooter } from "../../../ui/frame/ShortcutFooter.tsx";
import { EmptyState } from "../../../ui/text/EmptyState.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { NewMark } from "../../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { useKnownRegister } from "../../../ui/text/registers.ts";
import { DashQuestion } from "./DashQuestion.tsx";
import { EnquiryMargin } from "./EnquiryMargin.tsx";
import { tallyEnquiries } from "./enquiryTally.ts";
import { useKeysShown } from "./keysShown.ts";
import { LineEntry } from "./LineEntry.tsx";
import { sessionKeys } from "./lineKeys.ts";
import { LineList } from "./LineList.tsx";
import { PastedNote } from "./PastedNote.tsx";
import { AddPicturesDialog } from "../pictures/AddPicturesDialog.tsx";
import { useTakenPictures } from "../pictures/useTakenPictures.ts";
import { WordsWithoutPicture } from "../pictures/WordsWithoutPicture.tsx";
import { SessionFormDialog } from "../form/SessionFormDialog.tsx";
import { SessionPaper } from "./SessionPaper.tsx";
import { sessionFacts, usualEvidenceKind } from "../sessionWords.ts";
import { StatementsHere } from "./StatementsHere.tsx";
import { TestsHere } from "./TestsHere.tsx";
import { useNoteTaking } from "./useNoteTaking.ts";
import "./SessionScreen.css";

export interface SessionScreenProps {
  readonly records: VisitRecords;
  readonly sessionId: SessionId;
  /** Keeps the laptop open for who writes by hand, where that is agreed. */
  readonly stayOpen?: ReactNode;
}

/** Where notes are taken while somebody talks: the lines so far, and the line being typed. */
export function SessionScreen({ records, sessionId, stayOpen }: SessionScreenProps): ReactElement {
  const session = records.sessions.find(({ id }) => id === sessionId);
  if (session)
    return <Notebook key={session.id} records={records} session={session} stayOpen={stayOpen} />;
  return (
    <Page>
      <EmptyState
        title="This session is no longer in the visit"
        action={<TextLink href={paths.sessions(records.visit.id)}>All sessions</TextLink>}
      >
        It was deleted. Undo brings it back with its notes.
      </EmptyState>
    </Page>
  );
}

function Notebook({
  records,
  session,
  stayOpen,
}: {
  readonly records: VisitRecords;
  readonly session: Session;
  readonly stayOpen: ReactNode;
}): ReactElement {
  const enquiries = useMemo(() => enquiriesInTree(records.enquiries), [records.enquiries]);
  const register = useKnownRegister(records);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const taking = useNoteTaking(records, session, enquiries, { field, list });
  const { lines, notes } = taking;
  const [areKeysShown, showKeys] = useKeysShown();
  const [isFormOpen, setFormOpen] = useState(false);
  const scroll = useScrolledToEnd(taking.written);
  useEffect(() => {
    const length = field.current?.value.length ?? 0;
    field.current?.focus({ preventScroll: true });
    // Behind what was typed before.
    field.current?.setSelectionRange(length, length);
  }, []);
  const pictures = useMemo(() => picturesByNote(records.pictures), [records.pictures]);
  const { taken, take, done } = useTakenPictures();
  const openComments = useMemo(() => openCommentsIn(records.comments), [records.comments]);
  const tallies = useMemo(
    () => tallyEnquiries(records, session.id, notes),
    [records, session.id, notes],
  );
  return (
    <div className="cf-session">
      <SessionPaper records={records} session={session} lines={lines} enquiries={enquiries} />
      <div className="cf-session-head">
        <PageHeading
          title={session.title || "Untitled session"}
          below={sessionFacts(session, records)}
          actions={
            <>
              {stayOpen}
              {areKeysShown === false && (
                <Button variant="plain" onPress={() => showKeys(true)}>
                  Show keys
                </Button>
              )}
              <NewMark of={session.id} />
              <TwoVersions of={session.id} />
              <CommentsButton
                of={{ type: "session", id: session.id }}
                comments={records.comments}
                name="this session"
              />
              <Button
                variant="plain"
                onPress={() => showHistory({ table: "sessions", row: session.id })}
              >
                History
              </Button>
              <FilesPick label="Add picture" accept={pictureEndings} onFiles={take} />
              <Button onPress={() => setFormOpen(true)}>Edit session</Button>
            </>
          }
        />
      </div>
      <div className="cf-session-notes">
        <div className="cf-session-scroll" ref={scroll}>
          <div>
            {lines.length === 0 && (
              <p className="cf-session-first cf-soft">
                Nothing noted yet. Type below: one line for each point, Enter after each. A role,
                never a name.
              </p>
            )}
            <LineList
              ref={list}
              lines={lines}
              enquiries={enquiries}
              sourceGroups={records.visit.vocabulary.sourceGroups}
              register={register}
              editing={taking.editing}
              tabStop={taking.tabStop}
              savedIds={taking.savedIds}
              openComments={openComments}
              pictures={pictures}
              tellings={records.tellings}
              onOpen={taking.open}
              onLineCommand={taking.onLineCommand}
              onEditDone={taking.onEditDone}
              onDelete={taking.onDelete}
              onKeepAsConcern={taking.keepAsConcern}
            />
          </div>
        </div>
        {taking.hasUnsaved && (
          <Notice
            tone="problem"
            isAnnounced
            title="The last change is not saved yet"
            actions={<Button onPress={taking.retry}>Try again</Button>}
          >
            The disk refused it. It stays here on screen; leave the window open until it is saved.
            If the disk is full, make room and try again, or save a visit file to another disk: that
            holds it as well.
          </Notice>
        )}
        {taken.length === 0 && <WordsWithoutPicture records={records} session={session} />}
        <LineEntry
          line={taking.line}
          usualKind={usualEvidenceKind(session.kind)}
          minusMarksArea={taking.minusMarksArea}
          enquiries={enquiries}
          register={register}
          status={taking.status}
          fieldRef={field}
          onLine={taking.setLine}
          onCommit={taking.commit}
          onPasteLines={taking.pasteLines}
          said={
            taking.pasted && (
              <PastedNote
                pasted={taking.pasted}
                enquiries={enquiries}
                onMove={taking.movePasted}
                onUndo={taking.undoPasted}
              />
            )
          }
          onUp={taking.editLast}
          onStep={taking.step}
        />
      </div>
      <EnquiryMargin
        tallies={tallies}
        chosen={taking.line?.enquiryId ?? null}
        onChoose={taking.chooseEnquiry}
      >
        <TestsHere tests={records.tomorrowTests} session={session} />
        <StatementsHere records={records} session={session} />
        {taking.asksOfDash && <DashQuestion onAnswer={taking.answerDash} />}
      </EnquiryMargin>
      {areKeysShown === true && (
        <div className="cf-session-keys">
          <ShortcutFooter shortcuts={sessionKeys} onHide={() => showKeys(false)} />
        </div>
      )}
      {taken.length > 0 && (
        <AddPicturesDialog records={records} session={session} files={taken} onClose={done} />
      )}
      {isFormOpen && (
        <SessionFormDialog records={records} session={session} onClose={() => setFormOpen(false)} />
      )}
    </div>
  );
}

/** Keeps the newest line in sight: at first, and whenever one is written here. Lines of peers do not move what is read. */
function useScrolledToEnd(count: number): React.RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(-1);
  useLayoutEffect(() => {
    // The box runs from below: 0 is its end.
    if (count > before.current) box.current?.scrollTo({ top: 0 });
    before.current = count;
  }, [count]);
  return box;
}
