import { useCallback, useEffect, useMemo, useState, type ReactElement } from "react";
import { type LetterFormId, letterForms } from "../../../shared/bridge/savedFiles.ts";
import {
  type LetterProblem,
  standsInTheWay,
} from "../../../shared/letter/problems/letterProblem.ts";
import { currentLetter } from "../../../shared/letter/currentLetter.ts";
import { type IssuedLetter, issuedVersions } from "../../../shared/letter/issuedVersions.ts";
import { holdersInWords } from "../../../shared/letter/versions/copiesGiven.ts";
import { wordsOfSection } from "../../../shared/letter/letterWords.ts";
import type { LetterRef } from "../../../shared/letter/letterLayout.ts";
import type { SectionId } from "../../../shared/visit/programme/letterSections.ts";
import type { DeviceId } from "../../../shared/ops/action.ts";
import type { Letter } from "../../../shared/visit/kinds/letter.ts";
import type { Peer } from "../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { bridge } from "../../bridge/bridge.ts";
import { goTo, pathInVisit, paths } from "../../places/paths.ts";
import type { PlaceInVisit } from "../../places/places.ts";
import { showHistory } from "../../places/showHistory.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { useSavedElsewhere } from "../../ui/paper/savedElsewhere.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { FindBar } from "./find/FindBar.tsx";
import { FoundContext } from "./find/FoundContext.ts";
import { useFind } from "./find/useFind.ts";
import { fieldOfRef } from "./fieldOfRef.ts";
import { afterNextPaint, focusPlace } from "./focusPlace.ts";
import { IssueButton } from "./issuing/IssueButton.tsx";
import { prepareIssue, saveDraft, saveSlides } from "./issuing/issueDraft.ts";
import { Manuscript } from "./manuscript/Manuscript.tsx";
import { PagesPane } from "./pages/PagesPane.tsx";
import { placeOfProblem, sectionHeadingId, type PlaceInText } from "./placeOfProblem.ts";
import { ProblemsPane } from "./problems/ProblemsPane.tsx";
import { useLetterScan } from "./scanLetter.ts";
import { refOfCaret } from "./sentenceRef.ts";
import { LetterDeskContext, useLetterDesk, type Caret } from "./useLetterDesk.ts";
import { useLetterCheck } from "./useLetterCheck.ts";
import { useLetterPages } from "./pages/useLetterPages.ts";
import { useStandingOfVisit } from "./useStandingOfVisit.ts";
import { useWayToPages } from "./useWayToPages.ts";
import { ViewSwitch, type LetterView } from "./ViewSwitch.tsx";
import "./LetterEditor.css";

export interface LetterEditorProps {
  readonly records: VisitRecords;
  readonly draft: Letter;
  readonly sectionId: SectionId | null;
  /** Who of the team sits at this laptop; null when the team's table does not tell. */
  readonly me: Peer | null;
  readonly nameOf: (device: DeviceId) => string;
}

type Selection =
  | { readonly from: "text"; readonly caret: Caret }
  | { readonly from: "pages"; readonly ref: LetterRef };

/** Text, gauge and problems, and the pages, side by side; where there is no room, the pages on their own. */
export function LetterEditor({
  records,
  draft,
  sectionId,
  me,
  nameOf,
}: LetterEditorProps): ReactElement {
  const [view, setView] = useState<LetterView>("text");
  const [selection, setSelection] = useState<Selection | null>(null);
  const [shown, setShown] = useState<IssuedLetter | null>(null);
  const [said, setSaid] = useState("");
  const { desk, live, model } = useLetterDesk(records, draft, (caret) =>
    setSelection({ from: "text", caret }),
  );
  useSavedElsewhere(
    "The letter is saved with its fingerprint under “Save a draft”, or when it is issued.",
  );
  const find = useFind(live, () => setView("text"));
  const pages = useLetterPages(model, draft.id);
  const scan = useLetterScan(records);
  const { unsettled, notTaken } = useStandingOfVisit(records);
  const problems = useLetterCheck({ live, model, laid: pages.laid, scan, unsettled });
  const selected = useMemo(
    () =>
      selection?.from === "text"
        ? refOfCaret(model, selection.caret.field, selection.caret.text, selection.caret.caret)
        : (selection?.ref ?? null),
    [selection, model],
  );
  const words = useMemo(
    () => new Map(model.sections.map((section) => [section.id, wordsOfSection(section)])),
    [model],
  );
  const shownLetter = useMemo(() => currentLetter(records, draft), [records, draft]);

  useEffect(() => {
    if (sectionId !== null) focusPlace({ controlId: sectionHeadingId(sectionId), select: null });
  }, [sectionId]);

  const goToText = (place: PlaceInText | null) => {
    if (place === null) return;
    setView("text");
    afterNextPaint(() => focusPlace(place));
  };
  const placeOf = (ref: LetterRef) => fieldOfRef(ref, model, live.records, live.letter);
  const caret = selection?.from === "text" ? selection.caret : null;
  const show = useWayToPages({ view, setView, caret, selected, placeOf, goToText });
  const goToProblem = (problem: LetterProblem) => {
    const { shown: elsewhere } = problem;
    if (problem.type === "toSettle") goTo(paths.conflicts(records.visit.id));
    else if (elsewhere === null) goToText(placeOfProblem(problem, live.records, live.letter));
    else goTo(pathInVisit(elsewhere.screen, draft.visitId, elsewhere.of));
  };
  const saveAsDraft = async (form: LetterFormId) => {
    setSaid("");
    setSaid(await saveDraft(form, await desk.finished(), new Date()));
  };
  const saveAsSlides = async (id: "slidesLeaders" | "slidesStaff") => {
    setSaid("");
    setSaid(await saveSlides(id, await desk.finished(), new Date()));
  };
  const select = useCallback((ref: LetterRef) => setSelection({ from: "pages", ref }), []);
  const toPlace = (id: PlaceInVisit, label: string) => ({
    id,
    label,
    run: () => goTo(pathInVisit(id, records.visit.id)),
  });
  const nextVersion = (issuedVersions(records.letters)[0]?.version ?? 0) + 1;

  return (
    <LetterDeskContext value={desk}>
      <div className="cf-letter" data-view={view}>
        <PageHeading
          title="Letter"
          below={<>Draft of version {nextVersion}. It saves itself.</>}
          actions={
            <>
              <TwoVersions of={draft.id} />
              <Button variant="plain" glyph="search" shortcut="Ctrl+F" onPress={find.open}>
                Find
              </Button>
              <MenuButton
                label="Save a draft"
                choices={[
                  ...letterForms.map(({ id, label }) => ({
                    id,
                    label,
                    run: () => void saveAsDraft(id),
                  })),
                  toPlace("factualCheck", "For the council’s check of the facts"),
                ]}
              />
              <MenuButton
                label="Slides"
                choices={[
                  toPlace("present", "Present here"),
                  {
                    id: "leaders",
                    label: "Save for leaders",
                    run: () => void saveAsSlides("slidesLeaders"),
                  },
                  {
                    id: "staff",
                    label: "Save for staff",
                    run: () => void saveAsSlides("slidesStaff"),
                  },
                ]}
              />
              <MenuButton
                label="For the council"
                choices={[
                  ...(records.visit.outputs.includes("nextSteps")
                    ? [toPlace("nextSteps", "Next-steps sheet")]
                    : []),
                  toPlace("handOver", "Make the folder"),
                  toPlace("publicVersion", "Public version"),
                  toPlace("copies", "Who has which version"),
                ]}
              />
              <MenuButton
                isGlyphOnly
                label="More for the letter"
                choices={[
                  {
                    id: "history",
                    label: "History",
                    run: () => showHistory({ table: "letters", row: draft.id }),
                  },
                  { id: "print", label: "Print the pages", run: askToPrint },
                  toPlace("versions", "Compare versions, word by word"),
                  toPlace("nothingNew", "Nothing new at the end"),
                  toPlace("annex", "Trace annex, for the team alone"),
                ]}
              />
              <IssueButton
                prepare={async () => prepareIssue(await desk.finished(), me)}
                records={live.records}
                problems={problems}
                onGoTo={goToProblem}
                onIssued={(issued, fileName, alsoSaid) => {
                  setSaid(
                    [
                      `Version ${issued.version} is issued and saved as ${fileName}.`,
                      ...alsoSaid,
                      holdersInWords(records, issued.version),
                    ]
                      .filter(Boolean)
                      .join(" "),
                  );
                }}
              />
            </>
          }
        />
        <div className="cf-letter-said">
          <StatusText>{said}</StatusText>
          {said !== "" && (
            <Button variant="plain" onPress={() => void bridge.showSavedFile()}>
              Show the file
            </Button>
          )}
          {pages.failed && (
            <Notice
              tone="problem"
              title="The pages could not be drawn"
              actions={<Button onPress={pages.tryAgain}>Try again</Button>}
              isAnnounced
            >
              What you write is saved as before. The pages shown are older than the text.
            </Notice>
          )}
        </div>
        <ViewSwitch
          view={view}
          onView={show}
          filled={pages.laid?.layout.pagesFilled ?? null}
          problems={problems?.filter(standsInTheWay).length ?? null}
        />
        <div>{find.isOpen && <FindBar find={find} run={desk.run} />}</div>
        <div className="cf-letter-panes">
          <div className="cf-letter-text">
            <FoundContext value={find.found}>
              <Manuscript letter={shownLetter} records={records} words={words} />
            </FoundContext>
          </div>
          <ProblemsPane
            records={records}
            pages={pages}
            problems={problems}
            onGoTo={goToProblem}
            notTaken={notTaken}
            nameOf={nameOf}
            shownVersion={shown?.version ?? null}
            onShow={(issued) => {
              setShown(issued);
              setView("pages");
            }}
          />
          <PagesPane
            records={live.records}
            pages={pages}
            shown={shown}
            onBackToDraft={() => setShown(null)}
            selected={selected}
            onSelect={select}
            onGoToText={(ref) => goToText(placeOf(ref))}
          />
        </div>
      </div>
    </LetterDeskContext>
  );
}
