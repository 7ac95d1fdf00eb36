import { type ReactElement, useId, useState } from "react";
import {
  type Finding,
  type Polarity,
  polarityWords,
} from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { ErrorSummary } from "../../../ui/forms/ErrorSummary.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { columnOf } from "../board/polarityColumn.ts";
import type { FindingsView } from "../useFindings.ts";
import { EvidenceShares } from "./EvidenceShares.tsx";
import { split } from "./reshapeCommands.ts";
import type { Share } from "./splitFinding.ts";

export interface SplitDialogProps {
  readonly finding: Finding;
  readonly view: FindingsView;
  readonly onClose: () => void;
  readonly onSplit: (created: FindingId) => void;
}

/** Both sentences side by side, and which evidence goes with which. */
export function SplitDialog({ finding, view, onClose, onSplit }: SplitDialogProps): ReactElement {
  const [first, setFirst] = useState({ sentence: finding.sentence, detail: finding.detail });
  const [second, setSecond] = useState({ sentence: "", detail: "" });
  const [polarity, setPolarity] = useState<Polarity>(finding.polarity);
  const [shares, setShares] = useState<ReadonlyMap<string, ReadonlySet<Share>>>(new Map());
  const [attempt, setAttempt] = useState(0);
  const id = useId();
  const fieldId = (share: Share) => `${id}-${share}`;
  const links = view.links.get(finding.id) ?? [];
  const sharesOf = (linkId: string) => shares.get(linkId) ?? firstAlone;
  const unlinked = links.filter((link) => sharesOf(link.id).size === 0).length;
  const problems = [
    { fieldId: fieldId("first"), message: "Write the sentence of the first finding.", of: first },
    { fieldId: fieldId("second"), message: "Write the sentence of the new finding.", of: second },
  ].filter(({ of }) => attempt > 0 && of.sentence.trim() === "");
  const onSubmit = () => {
    setAttempt((count) => count + 1);
    if (first.sentence.trim() === "" || second.sentence.trim() === "") return;
    split(finding, { first, second: { ...second, polarity }, shares }).then(
      (created) => {
        if (created) onSplit(created);
      },
      () => undefined, // the frame says that the disk refused
    );
    onClose();
  };
  const onTick = (linkId: string, share: Share, isTicked: boolean) => {
    const own = new Set(sharesOf(linkId));
    if (isTicked) own.add(share);
    else own.delete(share);
    setShares(new Map(shares).set(linkId, own));
  };
  return (
    <FormDialog
      size="wide"
      title="Split this finding"
      submit="Split finding"
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      <div className="cf-two-findings">
        {[
          { share: "first" as const, is: "The first finding", words: first, write: setFirst },
          { share: "second" as const, is: "The new finding", words: second, write: setSecond },
        ].map(({ share, is, words, write }) => (
          <section key={share} aria-label={is}>
            <TextArea
              id={fieldId(share)}
              label={`${is}, in one sentence`}
              rows={3}
              // A dialog takes the focus, and this is where its answer goes.
              autoFocus={share === "second"}
              error={problems.find(({ fieldId: at }) => at === fieldId(share))?.message}
              value={words.sentence}
              onChange={(text) => {
                write({ ...words, sentence: text.replace(/\s*\n\s*/gu, " ") });
              }}
            />
            {finding.detail !== "" && (
              <TextArea
                label="What follows it in the letter"
                isOptional
                isSerif
                value={words.detail}
                onChange={(detail) => {
                  write({ ...words, detail });
                }}
              />
            )}
          </section>
        ))}
      </div>
      <Select label="The new finding is" options={kinds} value={polarity} onChange={setPolarity} />
      {columnOf(polarity) !== columnOf(finding.polarity) && (
        <Notice tone="warning" title="One will be a strength, the other an area for improvement.">
          Evidence keeps its bearing: what supports the first may contradict the second. Turn it
          round in the finding’s panel where that is so.
        </Notice>
      )}
      <EvidenceShares
        caption="Which evidence goes with which"
        columns={[
          { id: "first", heading: "First" },
          { id: "second", heading: "New" },
        ]}
        rows={links.map((link) => ({
          id: link.id,
          point: view.evidenceOf(link),
          bearing: link.bearing,
        }))}
        isTicked={(row, column) => sharesOf(row.id).has(column === "second" ? "second" : "first")}
        onTick={(row, column, isTicked) => {
          onTick(row.id, column === "second" ? "second" : "first", isTicked);
        }}
      />
      {unlinked > 0 && (
        <p className="cf-soft">
          {`${counted(unlinked, "piece")} of evidence will be linked to neither, and ${unlinked === 1 ? "stays" : "stay"} as evidence.`}
        </p>
      )}
    </FormDialog>
  );
}

const firstAlone: ReadonlySet<Share> = new Set(["first"]);

const kinds = (["strength", "goodPractice", "area"] as const).map((id) => ({
  id,
  label: polarityWords[id],
}));
