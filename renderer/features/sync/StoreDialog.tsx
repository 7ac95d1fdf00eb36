import { useState, type ReactElement } from "react";
import type { StoreChoice, StoreError, StoreView } from "../../../shared/bridge/stores.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { askBackInWords, type AskedBack, isAskedBack } from "./askBackInWords.ts";
import { draftOf, type StoreDraft } from "./storeForm.ts";
import { StoreForm } from "./StoreForm.tsx";

export interface StoreDialogProps {
  readonly current: StoreView | null;
  readonly choose: TeamSync["chooseStore"];
  readonly onChosen: () => void;
  readonly onClose: () => void;
  /** The notes of the visit are destroyed. */
  readonly isReduced: boolean;
}

/** Asks where the team syncs; and back, before anything is written to a place that is not yet the team's. */
export function StoreDialog({
  current,
  choose,
  onChosen,
  onClose,
  isReduced,
}: StoreDialogProps): ReactElement {
  const [draft, setDraft] = useState<StoreDraft>(() => draftOf(current));
  const [failed, setFailed] = useState<StoreError | null>(null);
  const [asked, setAsked] = useState<{
    readonly choice: StoreChoice;
    readonly why: AskedBack;
  } | null>(null);

  const tryChoice = async (choice: StoreChoice, begin: boolean) => {
    setFailed(null);
    const chosen = await choose(choice, { begin });
    if (chosen.ok) return onChosen();
    const { error } = chosen;
    if (!begin && isAskedBack(error)) return setAsked({ choice, why: error });
    setAsked(null);
    setFailed(error);
  };

  if (asked !== null) {
    const { title, text, begin } = askBackInWords(asked.why, { isReduced });
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={title}
        role="alertdialog"
        actions={
          <>
            {/* Enter pressed in haste must write nothing. */}
            <Button autoFocus onPress={() => setAsked(null)}>
              Back to the choice
            </Button>
            <Button onPress={() => void tryChoice(asked.choice, true)}>{begin}</Button>
          </>
        }
      >
        {text.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Dialog>
    );
  }
  return (
    <Dialog isOpen onClose={onClose} title="Where does the team sync?">
      <StoreForm
        draft={draft}
        onDraft={setDraft}
        failed={failed}
        onChoose={(choice) => tryChoice(choice, false)}
        onCancel={onClose}
      />
    </Dialog>
  );
}
