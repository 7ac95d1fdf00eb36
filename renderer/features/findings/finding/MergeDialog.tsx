import { type ReactElement, useState } from "react";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { ComboBox } from "../../../ui/forms/ComboBox.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { mergeInto } from "./reshapeCommands.ts";

export interface MergeDialogProps {
  readonly finding: Finding;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
  readonly onMerged: (kept: FindingId) => void;
}

/** Asks which other finding says the same. */
export function MergeDialog(props: MergeDialogProps): ReactElement {
  const { finding, findings, onClose, onMerged } = props;
  const [other, setOther] = useState<FindingId | null>(null);
  const [error, setError] = useState<string>();
  const others = inOrder(findings).filter((each) => each.id !== finding.id);
  const merge = () => {
    if (other === null) {
      setError("Choose the finding that joins this one.");
      return;
    }
    mergeInto(finding, { id: other }).then(
      () => {
        onMerged(finding.id);
      },
      () => undefined, // the frame says that the disk refused
    );
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="wide"
      title="Merge with another finding"
      actions={
        <>
          <Button variant="primary" onPress={merge}>
            Merge findings
          </Button>
          <Button onPress={onClose}>Keep both</Button>
        </>
      }
    >
      <p>{finding.sentence}</p>
      <ComboBox
        label="The finding that joins it"
        hint="Its text follows this one's; its evidence, positions and recommendations come along. Where one peer stood differently on the two, the more cautious position holds."
        error={error}
        options={others.map((each) => ({ id: each.id, label: each.sentence }))}
        value={other}
        onChange={setOther}
      />
    </Dialog>
  );
}
