import { type ReactElement, useId, useState } from "react";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import { type Finding, polarityWords } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { ComboBox } from "../../../ui/forms/ComboBox.tsx";
import { Button } from "../../../ui/forms/Button.tsx";
import { ErrorSummary } from "../../../ui/forms/ErrorSummary.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { WordsApart } from "../../../ui/text/WordChanges.tsx";
import { stateInWords } from "../board/stateInWords.ts";
import { columnOf } from "../board/polarityColumn.ts";
import type { FindingsView } from "../useFindings.ts";
import { EvidenceShares } from "./EvidenceShares.tsx";
import { useMerge } from "./useMerge.ts";

export interface MergeDialogProps {
  readonly finding: Finding;
  readonly records: VisitRecords;
  readonly view: FindingsView;
  readonly onClose: () => void;
  readonly onMerged: (kept: FindingId) => void;
}

/** Two findings side by side, the one that they become, and which evidence goes along. */
export function MergeDialog(props: MergeDialogProps): ReactElement {
  const { finding, records, onClose } = props;
  const [otherId, setOther] = useState<FindingId | null>(null);
  const other = records.findings.find(({ id }) => id === otherId);
  const others = inOrder(records.findings).filter(({ id }) => id !== finding.id);
  const choice = (
    <ComboBox
      label="The finding that says the same"
      hint={other ? undefined : "Both are shown side by side before anything is merged."}
      options={others.map(({ id, sentence }) => ({ id, label: sentence }))}
      value={otherId}
      onChange={setOther}
    />
  );
  if (!other)
    return (
      <FormDialog
        size="wide"
        title="Merge with another finding"
        submit={null}
        onSubmit={onClose}
        onClose={onClose}
      >
        <p>{finding.sentence}</p>
        {others.length === 0 ? <p className="cf-soft">There is no other finding.</p> : choice}
      </FormDialog>
    );
  return <MergeOfTwo key={other.id} {...props} other={other} choice={choice} />;
}

function MergeOfTwo({
  finding,
  other: chosen,
  choice,
  view,
  onClose,
  onMerged,
}: MergeDialogProps & { readonly other: Finding; readonly choice: ReactElement }): ReactElement {
  // What was shown is what is merged: a change that comes in meanwhile is the team's to settle.
  const [other] = useState(chosen);
  const merge = useMerge(finding, other, view);
  const [attempt, setAttempt] = useState(0);
  const sentenceId = useId();
  const isAcross = columnOf(finding.polarity) !== columnOf(other.polarity);
  const error =
    merge.words.sentence.trim() === "" ? "Write the one sentence that the two become." : undefined;
  const onSubmit = () => {
    setAttempt((count) => count + 1);
    if (error !== undefined) return;
    merge.run().then(
      () => {
        onMerged(finding.id);
      },
      () => undefined, // the frame says that the disk refused
    );
    onClose();
  };
  const asked = attempt > 0 ? error : undefined;
  return (
    <FormDialog
      size="wide"
      title="Merge with another finding"
      submit="Merge findings"
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <ErrorSummary
        problems={asked === undefined ? [] : [{ fieldId: sentenceId, message: asked }]}
        attempt={attempt}
      />
      {choice}
      <div className="cf-two-findings">
        {[
          { one: finding, another: other, is: "This finding" },
          { one: other, another: finding, is: "The other" },
        ].map(({ one, another, is }) => (
          <section key={one.id} aria-label={is}>
            <p className="cf-evidence-source">
              {`${is} · ${polarityWords[one.polarity]} · ${stateInWords(one)}`}
            </p>
            <p>
              <WordsApart text={one.sentence} other={another.sentence} />
            </p>
            {one.detail !== "" && <p className="cf-evidence-source">{one.detail}</p>}
            <div>
              <Button
                onPress={() => {
                  merge.takeWordsOf(one.id);
                }}
              >
                Take this sentence
              </Button>
            </div>
          </section>
        ))}
      </div>
      {isAcross && (
        <>
          <Notice tone="warning" title="One is a strength, the other an area for improvement.">
            What supports the one may contradict the other. Say what the two become, and look
            through how each piece of evidence bears on it.
          </Notice>
          <RadioGroup
            label="Together they are"
            layout="segments"
            options={[finding, other].map(({ polarity }) => ({
              id: polarity,
              label: polarityWords[polarity],
            }))}
            value={merge.polarity}
            onChange={merge.setPolarity}
          />
        </>
      )}
      <TextArea
        id={sentenceId}
        label="The finding they become, in one sentence"
        error={asked}
        value={merge.words.sentence}
        onChange={(text) => {
          merge.write({ sentence: text.replace(/\s*\n\s*/gu, " ") });
        }}
      />
      <TextArea
        label="What follows it in the letter"
        hint="What the other said stands here until you take it out."
        isOptional
        isSerif
        rows={3}
        value={merge.words.detail}
        onChange={(detail) => {
          merge.write({ detail });
        }}
      />
      <EvidenceShares
        caption="Evidence that goes along"
        columns={[{ id: "goes", heading: "Goes along" }]}
        rows={merge.rows}
        isTicked={({ id }) => !merge.left.has(id)}
        onTick={({ id }, _, isTicked) => {
          merge.tick(id, isTicked);
        }}
        onTurn={({ id }) => {
          merge.turn(id);
        }}
      />
      <p className="cf-soft">
        {merge.left.size > 0 && "What is not ticked is linked to neither and stays as evidence. "}
        Positions and recommendations come along; where one peer stood differently on the two, the
        more cautious position holds.
      </p>
    </FormDialog>
  );
}
