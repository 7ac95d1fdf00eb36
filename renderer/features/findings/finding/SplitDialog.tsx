import { type ReactElement, useState } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { CheckboxGroup } from "../../../ui/forms/CheckboxGroup.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { sourceInWords } from "../evidence/sourceInWords.ts";
import type { FindingsView } from "../useFindings.ts";
import { split } from "./reshapeCommands.ts";

export interface SplitDialogProps {
  readonly finding: Finding;
  readonly view: FindingsView;
  readonly onClose: () => void;
  readonly onSplit: (created: FindingId) => void;
}

/** Asks what the second finding says and which evidence goes with it. */
export function SplitDialog({ finding, view, onClose, onSplit }: SplitDialogProps): ReactElement {
  const [sentence, setSentence] = useState("");
  const [linkIds, setLinkIds] = useState<readonly string[]>([]);
  const [stayLinked, setStayLinked] = useState(false);
  const [error, setError] = useState<string>();
  const links = view.links.get(finding.id) ?? [];
  const part = () => {
    if (sentence.trim() === "") {
      setError("Write the sentence of the new finding.");
      return;
    }
    split(finding, { sentence, linkIds: new Set(linkIds), stayLinked }).then(
      (created) => {
        if (created) onSplit(created);
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
      title="Split this finding"
      actions={
        <>
          <Button variant="primary" onPress={part}>
            Split finding
          </Button>
          <Button onPress={onClose}>Keep it whole</Button>
        </>
      }
    >
      <p>{finding.sentence}</p>
      <TextArea
        label="The new finding, in one sentence"
        error={error}
        // A dialog takes the focus, and this is where its answer goes.
        autoFocus
        value={sentence}
        onChange={(text) => {
          setSentence(text.replace(/\s*\n\s*/gu, " "));
        }}
      />
      {links.length > 0 && (
        <>
          <CheckboxGroup
            label="Evidence that goes with it"
            options={links.map((link) => {
              const point = view.evidenceOf(link);
              return {
                id: link.id,
                label: point?.text ?? "Evidence that is gone",
                hint: point && `${sourceInWords(point)} · ${link.bearing}`,
              };
            })}
            value={linkIds}
            onChange={setLinkIds}
          />
          <Checkbox isSelected={stayLinked} onChange={setStayLinked}>
            It stays with the first finding too
          </Checkbox>
        </>
      )}
    </Dialog>
  );
}
