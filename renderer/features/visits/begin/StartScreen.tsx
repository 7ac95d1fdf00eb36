import { useRef, useState, type ReactElement, type ReactNode } from "react";
import { daysInWords } from "../../../../shared/words/inWords.ts";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import type { WholeVisit } from "../../../../shared/visit/file/visitFileVersions.ts";
import type { Visit } from "../../../../shared/visit/kinds/visit.ts";
import { londonDay } from "../../../../shared/words/londonTime.ts";
import { goTo, paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { FilePick } from "../../../ui/forms/FilePick.tsx";
import { Page } from "../../../ui/frame/Page.tsx";
import { ConfirmDialog } from "../../../ui/overlays/ConfirmDialog.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Progress } from "../../../ui/text/Progress.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { LooseEnds } from "./LooseEnds.tsx";
import { RemoveVisitDialog } from "./RemoveVisitDialog.tsx";
import {
  keepVisit,
  type OpenedFile,
  openSampleVisit,
  openVisitFile,
  type Trouble,
  useVisits,
  useVisitsToFetch,
} from "../visits.ts";
import { type BeforeRemoval, lookBeforeRemoval, removeVisit, useLoose } from "./visitsOnLaptop.ts";
import "./StartScreen.css";

/** First screen: the visits on this laptop, or the two ways to begin. */
export function StartScreen({
  onSettings,
  onTour,
  reminders,
}: {
  readonly onSettings: () => void;
  /** Begins the tour on the sample visit. */
  readonly onTour: () => void;
  /** What is due of the visits here. */
  readonly reminders?: ReactNode;
}): ReactElement | null {
  const visits = useVisits();
  const toFetch = useVisitsToFetch();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  /** What is being done with a visit file. */
  const [opening, setOpening] = useState<"reading" | "keeping" | null>(null);
  const calledOff = useRef<AbortController | null>(null);
  const [twice, setTwice] = useState<WholeVisit | null>(null);
  const loose = useLoose();
  const [leaving, setLeaving] = useState<{
    readonly visit: Visit;
    readonly before: BeforeRemoval;
  } | null>(null);
  const [remains, setRemains] = useState<string | null>(null);
  if (visits === undefined || loose === undefined) return null;

  const open = async (file: File) => {
    // One at a time: another file in place of the one that is read.
    calledOff.current?.abort();
    const ends = new AbortController();
    calledOff.current = ends;
    setTrouble(null);
    setOpening("reading");
    const opened = await openVisitFile(file, ends.signal, () => setOpening("keeping")).finally(
      () => {
        if (calledOff.current === ends) setOpening(null);
      },
    );
    if (opened.type === "CalledOff") return;
    if (opened.type === "Opened") goOn(opened);
    else if (opened.type === "AlreadyHere") setTwice(opened.whole);
    else setTrouble({ title: "The file was not opened", text: opened.message });
  };
  // What is not here of a visit is said where it was opened.
  const goOn = (opened: Extract<OpenedFile, { type: "Opened" }>) => {
    if (opened.trouble === null) goTo(paths.visit(opened.visitId));
    else setTrouble(opened.trouble);
  };
  const remove = async ({ id }: Visit) => {
    setLeaving(null);
    setRemains(await removeVisit(id));
  };

  return (
    <main className="cf-start">
      <Page>
        <h1 className="cf-start-name">Critical Friend</h1>
        <p className="cf-start-what">
          From what the team saw, heard and read to a letter of four pages.
        </p>
        <LooseEnds loose={loose} />
        {reminders}
        <div className="cf-start-ways">
          <Button variant="primary" onPress={() => goTo(paths.newVisit)}>
            New visit
          </Button>
          <Button onPress={() => goTo(paths.returnVisit)}>Return to an earlier visit</Button>
          <Button onPress={() => goTo(paths.join)}>Join a team</Button>
          <FilePick
            label="Open a visit file"
            accept={[".json"]}
            onFile={(file) => void open(file)}
          />
          <Button onPress={() => void openSampleVisit().then(goToVisit)}>
            Open the sample visit
          </Button>
        </div>
        {opening !== null && (
          <Progress
            label={opening === "reading" ? "Reading the visit file" : "Keeping the visit"}
            onCancel={
              opening === "reading"
                ? () => {
                    calledOff.current?.abort();
                  }
                : undefined
            }
          />
        )}
        {trouble !== null && (
          <Notice tone="problem" title={trouble.title} isAnnounced>
            {trouble.text}
          </Notice>
        )}
        {toFetch.map((id) => (
          <Notice
            key={id}
            title="You have joined a team whose visit is not here yet"
            actions={<TextLink href={paths.visit(id)}>Fetch the visit</TextLink>}
          />
        ))}
        {remains !== null && (
          <Notice tone="problem" title="The visit was not wholly removed" isAnnounced>
            {remains}
          </Notice>
        )}
        {visits.length === 0 ? (
          <p className="cf-start-first">
            Nothing is on this laptop yet. Everything you write stays here until you sync it with
            your team or save it to a file yourself. The sample visit is a finished one, of a
            council that does not exist: look round in it, change what you like.
          </p>
        ) : (
          <section aria-labelledby="cf-start-visits">
            <h2 id="cf-start-visits">Visits on this laptop</h2>
            <ul className="cf-start-list">
              {visits.map((visit) => (
                <li key={visit.id}>
                  <TextLink href={paths.visit(visit.id)}>{visit.host.name}</TextLink>
                  <span className="cf-start-facts">
                    {visit.programme}
                    {visit.daysOnSite.length > 0 && `, ${daysInWords(visit.daysOnSite)}`}
                    {visit.isSample && " · sample"}
                    {visit.notesDestroyedAt !== null &&
                      ` · notes destroyed ${londonDay(visit.notesDestroyedAt)}`}
                  </span>
                  <MenuButton
                    label={`More for ${visit.host.name}`}
                    isGlyphOnly
                    choices={[
                      {
                        id: "close",
                        label: "Close this visit",
                        run: () => goTo(paths.closeVisit(visit.id)),
                      },
                      {
                        id: "remove",
                        label: "Remove from this laptop",
                        isDanger: true,
                        run: () =>
                          void lookBeforeRemoval(visit.id).then((before) =>
                            setLeaving({ visit, before }),
                          ),
                      },
                    ]}
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
        <p>
          <TextLink href={paths.acrossVisits}>Across visits</TextLink>
          <span className="cf-start-facts">
            {" "}
            What many visits say together, for a programme office or region
          </span>
        </p>
        <p className="cf-start-more">
          <Button variant="plain" onPress={onTour}>
            Take the tour, five minutes on the sample visit
          </Button>
          <Button variant="plain" onPress={onSettings}>
            Settings
          </Button>
        </p>
      </Page>
      <ConfirmDialog
        isOpen={twice !== null}
        onClose={() => setTwice(null)}
        title="This visit is on this laptop already"
        confirmLabel="Use the file instead"
        cancelLabel="Keep what is here"
        isDanger
        onConfirm={() => {
          if (twice) void keepVisit(twice).then(goOn);
        }}
      >
        The file holds {twice?.records.notes.length ?? 0} evidence points and{" "}
        {twice?.records.findings.length ?? 0} findings. Using it puts it in place of what is here,
        which cannot be undone: save a visit file of what is here first if you may need it.
      </ConfirmDialog>
      {leaving !== null && (
        <RemoveVisitDialog
          {...leaving}
          onClose={() => setLeaving(null)}
          onRemove={() => void remove(leaving.visit)}
        />
      )}
    </main>
  );
}

const goToVisit = (id: VisitId) => goTo(paths.visit(id));
