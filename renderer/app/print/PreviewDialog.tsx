import { useState, type ReactElement } from "react";
import { bridge } from "../../bridge/bridge.ts";
import { useSignal } from "../../signal.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { ScrollBox } from "../../ui/lists/ScrollBox.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import type { PaperOnScreen } from "../../ui/paper/papersOnScreen.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { Progress } from "../../ui/text/Progress.tsx";
import { SavedText } from "../../ui/text/SavedText.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import type { MadePages } from "./makePages.ts";
import type { PagesInPreview } from "./pagesInPreview.ts";
import { PaperChoices } from "./PaperChoices.tsx";
import { PreviewPage } from "./PreviewPage.tsx";
import "./PrintPreview.css";

export interface PreviewDialogProps {
  readonly title: string;
  readonly paper: PaperOnScreen | null;
  /** Where its PDF is saved otherwise, in words; null to offer it here. */
  readonly saveElsewhere: string | null;
  readonly pages: PagesInPreview;
  /** Saves them and says what came of it. */
  readonly save: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}

/** The pages beside what can be chosen for them; printed, saved as a PDF, or left. */
export function PreviewDialog({
  title,
  paper,
  saveElsewhere,
  pages,
  save,
  onPrint,
  onClose,
}: PreviewDialogProps): ReactElement {
  const { made, isMaking } = useSignal(pages.now);
  const [fit, setFit] = useState<Fit>("width");
  const [saved, setSaved] = useState<Saved | null>(null);
  // Of earlier pages than these nothing is said any more.
  const said = saved?.of === made ? (saved?.said ?? "") : "";
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="full"
      title={`Print: ${title}`}
      actions={
        <>
          <Button variant="primary" autoFocus onPress={onPrint}>
            Print…
          </Button>
          {saveElsewhere === null && made !== null && (
            <Button
              onPress={() =>
                void save(made.bytes).then((words) => setSaved({ of: made, said: words }))
              }
            >
              Save as PDF…
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <SavedText
            said={said}
            onShow={said.startsWith("Saved") ? () => void bridge.showSavedFile() : null}
          />
        </>
      }
    >
      <div className="cf-preview" data-fit={fit}>
        <ScrollBox label="Pages as they will be printed" className="cf-preview-pages">
          {made === null && !isMaking && (
            <Notice tone="problem" title="The pages cannot be shown" isAnnounced>
              They can still be printed; the system’s own window may show them.
            </Notice>
          )}
          {made?.pages.map((page, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a page is known by its number
            <PreviewPage key={i} page={page} number={i + 1} of={made.pages.length} />
          ))}
        </ScrollBox>
        <div className="cf-preview-side">
          <StatusText>{made === null ? "" : pagesInWords(made)}</StatusText>
          {isMaking && <Progress label="Making the pages" />}
          <RadioGroup
            label="Size on the screen"
            layout="segments"
            options={fits}
            value={fit}
            onChange={setFit}
          />
          {paper !== null && <PaperChoices paper={paper} />}
          {saveElsewhere !== null && <p className="cf-soft">{saveElsewhere}</p>}
        </div>
      </div>
    </Dialog>
  );
}

interface Saved {
  readonly of: MadePages;
  readonly said: string;
}

type Fit = (typeof fits)[number]["id"];

const fits = [
  { id: "width", label: "Wide" },
  { id: "page", label: "Whole page" },
] as const;

function pagesInWords({ pages: [page, ...others] }: MadePages): string {
  if (page === undefined) return "No page.";
  const count = others.length === 0 ? "1 page" : `${others.length + 1} pages`;
  return `${count}, A4${page.width > page.height ? " landscape" : ""}.`;
}
