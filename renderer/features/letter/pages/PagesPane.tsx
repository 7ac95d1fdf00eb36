import { useEffect, useState, type ReactElement } from "react";
import type { IssuedLetter } from "../../../../shared/letter/issuedVersions.ts";
import type { LetterRef } from "../../../../shared/letter/letterLayout.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Progress } from "../../../ui/text/Progress.tsx";
import { whenIssued } from "../issuing/issuedInWords.ts";
import { sentenceAt } from "../../../../shared/letter/sentenceRefs.ts";
import { refKey } from "../sentenceRef.ts";
import { useLetterPages, type LetterPages as Pages } from "./useLetterPages.ts";
import { LetterPages } from "./LetterPages.tsx";
import { TracePanel } from "./TracePanel.tsx";
import { ZoomedSheet } from "./ZoomedSheet.tsx";
import "./PagesPane.css";

export interface PagesPaneProps {
  readonly records: VisitRecords;
  readonly pages: Pages;
  /** An issued version to read in place of the draft. */
  readonly shown: IssuedLetter | null;
  readonly onBackToDraft: () => void;
  readonly selected: LetterRef | null;
  readonly onSelect: (ref: LetterRef) => void;
  readonly onGoToText: (ref: LetterRef) => void;
}

/** The pages as they will be printed, and below them what the chosen sentence rests on. */
export function PagesPane(props: PagesPaneProps): ReactElement {
  const { shown, onBackToDraft } = props;
  return (
    <div className="cf-letter-sheet">
      {shown === null ? (
        <DraftPages {...props} />
      ) : (
        <IssuedPages issued={shown} onBack={onBackToDraft} />
      )}
    </div>
  );
}

function DraftPages({
  records,
  pages: { laid },
  selected,
  onSelect,
  onGoToText,
}: PagesPaneProps): ReactElement {
  const [isTraceOpen, setTraceOpen] = useState(true);
  const selectedKey = selected && refKey(selected);
  useEffect(() => {
    if (selectedKey === null) return;
    // Opening the trace may have covered the very sentence that was clicked.
    document
      .querySelector(`[data-sentence="${CSS.escape(selectedKey)}"]`)
      ?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [selectedKey, isTraceOpen]);
  return (
    <>
      <ZoomedSheet heading={<h2>Pages</h2>}>
        {laid === null ? (
          <Progress label="Drawing the pages" />
        ) : (
          <LetterPages
            laid={laid}
            label="Sentences of the letter, on its pages"
            selected={selected}
            onSelect={onSelect}
            onGoToText={onGoToText}
          />
        )}
      </ZoomedSheet>
      <TracePanel
        sentence={laid && selected && sentenceAt(laid.model, selected)}
        records={records}
        isOpen={isTraceOpen}
        onOpenChange={setTraceOpen}
        onGoToText={() => selected && onGoToText(selected)}
      />
    </>
  );
}

/** The pages of an issued version; back to the draft where there is one. */
export function IssuedPages({
  issued,
  onBack,
}: {
  readonly issued: IssuedLetter;
  readonly onBack?: () => void;
}): ReactElement {
  const { laid } = useLetterPages(issued.issued.model, null);
  const [selected, setSelected] = useState<LetterRef | null>(null);
  return (
    <ZoomedSheet
      heading={
        <>
          <h2>Version {issued.version}</h2>
          <span className="cf-soft">Issued {whenIssued(issued)}; cannot be changed</span>
        </>
      }
      actions={onBack && <Button onPress={onBack}>Back to the draft</Button>}
    >
      {laid === null ? (
        <Progress label="Drawing the pages" />
      ) : (
        <LetterPages
          laid={laid}
          label={`Sentences of version ${issued.version}, on its pages`}
          selected={selected}
          onSelect={setSelected}
          onGoToText={() => undefined}
        />
      )}
    </ZoomedSheet>
  );
}
