import { useState, type ReactElement } from "react";
import { findingsInLetter } from "../../../../shared/letter/inLetter.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { tieHeadline } from "../letterCommands.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";

export interface HeadlineFindingsProps {
  readonly index: number;
  readonly findingIds: readonly FindingId[];
  readonly records: VisitRecords;
}

/** Which findings a headline rests on, and the place to choose them. */
export function HeadlineFindings({
  index,
  findingIds,
  records,
}: HeadlineFindingsProps): ReactElement {
  const { run } = useLetterDeskContext();
  const [isOpen, setOpen] = useState(false);
  const carried = findingsInLetter(records);
  const tied = records.findings.filter(({ id }) => findingIds.includes(id));
  const left = tied.filter((finding) => !carried.includes(finding));
  return (
    <div className="cf-headline-findings">
      <Button variant="plain" glyph="link" onPress={() => setOpen(true)}>
        {tied.length === 0
          ? "Say which findings it rests on"
          : `Rests on ${tied.length} finding${tied.length === 1 ? "" : "s"}`}
      </Button>
      {left.length > 0 && (
        <span className="cf-headline-left">
          {left.length === 1 ? "One of them is" : `${left.length} of them are`} not in the letter
        </span>
      )}
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={`Headline ${index + 1} rests on`}
        size="wide"
        isDismissable
        actions={
          <Button variant="primary" onPress={() => setOpen(false)}>
            Done
          </Button>
        }
      >
        {carried.length + left.length === 0 ? (
          <p>No finding is in the letter yet. Agree findings and mark them for the letter first.</p>
        ) : (
          <CheckboxGroup
            label="Findings"
            isLabelHidden
            options={[...carried, ...left].map((finding) => ({
              id: finding.id,
              label: finding.sentence,
              hint: finding.polarity === "area" ? "Area for improvement" : "Strength",
            }))}
            value={tied.map(({ id }) => id)}
            onChange={(ids) => void run(tieHeadline(index, ids))}
          />
        )}
      </Dialog>
    </div>
  );
}
