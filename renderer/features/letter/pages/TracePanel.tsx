import { useMemo, type ReactElement } from "react";
import type { LetterSentence } from "../../../../shared/visit/issued/letterModel.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ScrollBox } from "../../../ui/lists/ScrollBox.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { originOfNumbers } from "../../../../shared/letter/originOfNumbers.ts";
import { traceInShort, traceSentence } from "../../../../shared/letter/traceSentence.ts";
import { HeardList } from "./HeardList.tsx";
import { TracedFindingView } from "./TracedFindingView.tsx";
import "./TracePanel.css";

export interface TracePanelProps {
  readonly sentence: LetterSentence | null;
  readonly records: VisitRecords;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onGoToText: () => void;
}

/** What the selected sentence rests on: its findings, their evidence, and whether the host has heard it. */
export function TracePanel({
  sentence,
  records,
  isOpen,
  onOpenChange,
  onGoToText,
}: TracePanelProps): ReactElement {
  const trace = useMemo(
    () => (sentence === null ? null : traceSentence(sentence, records)),
    [sentence, records],
  );
  return (
    <section
      className="cf-trace"
      aria-label="What the sentence rests on"
      data-open={(isOpen && trace !== null) || undefined}
    >
      <div className="cf-trace-head">
        <output className="cf-trace-short">
          {trace === null ? "Choose a sentence to see what it rests on." : traceInShort(trace)}
        </output>
        {trace !== null && (
          <>
            <Button variant="plain" onPress={onGoToText}>
              Go to its text
            </Button>
            <Button variant="plain" aria-expanded={isOpen} onPress={() => onOpenChange(!isOpen)}>
              {isOpen ? "Fold" : "Show"}
            </Button>
          </>
        )}
      </div>
      {trace !== null && isOpen && (
        <ScrollBox className="cf-trace-body" label="Evidence">
          <blockquote className="cf-trace-sentence">{trace.text}</blockquote>
          {trace.isComputed && <FactList facts={originOfNumbers(records)} />}
          {trace.recommendation && trace.recommendation.cause.trim() !== "" && (
            <p>
              <span className="cf-soft">Cause behind it: </span>
              {trace.recommendation.cause}
            </p>
          )}
          {trace.isOnlyWritten && (
            <p className="cf-soft">
              This was written in the letter itself. If it is a message, tie it to a finding: a
              headline can name those it rests on.
            </p>
          )}
          {trace.ownCheckIns !== null && <HeardList checkIns={trace.ownCheckIns} />}
          {trace.findings.map((traced) => (
            <TracedFindingView
              key={traced.finding.id}
              traced={traced}
              threshold={records.visit.threshold}
              isOpenAtFirst={trace.findings.length === 1}
            />
          ))}
        </ScrollBox>
      )}
    </section>
  );
}
