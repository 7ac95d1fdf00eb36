import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { ErrorSummary } from "../../ui/forms/ErrorSummary.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { LockPage } from "./LockPage.tsx";
import { startAgain, type StartAgainReason } from "./lockSteps.ts";
import type { ErrorWords } from "./vaultErrorInWords.ts";

export interface StartAgainProps {
  readonly reason: StartAgainReason;
  readonly onBack: () => void;
}

const sureId = "start-again-sure";

const words: Readonly<Record<StartAgainReason, { readonly why: string; readonly sure: string }>> = {
  NoPassphrase: {
    why: "Without passphrase and recovery code nobody can open what is on this laptop, and nobody can make a new code for it.",
    sure: "I have looked, and have neither the passphrase nor the recovery code",
  },
  NoCode: {
    why: "Without the recovery code nobody can open what is on this laptop, and nobody can make a new code for it.",
    sure: "I have looked, and do not have the recovery code",
  },
  KeysDamaged: {
    why: "Without the files that hold its keys nobody can open what is on this laptop, whatever passphrase or code they have.",
    sure: "I have asked, and there is no backup of the files to put back",
  },
};

/** The way on for somebody who cannot open what is on the laptop in any way. */
export function StartAgain({ reason, onBack }: StartAgainProps): ReactElement {
  const [isSure, setSure] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<ErrorWords | null>(null);
  const isMissing = attempt > 0 && !isSure;
  const submit = async () => {
    if (isBusy) return;
    if (!isSure) return setAttempt((before) => before + 1);
    setBusy(true);
    const refused = await startAgain();
    // What went well ends the app.
    if (refused !== null) setBusy(false);
    setFailed(refused);
  };
  return (
    <LockPage title="Start again on this laptop" above="Critical Friend on this laptop">
      <div className="cf-prose">
        <p>{words[reason].why}</p>
        <p>
          You can begin again with a new passphrase and no visits. All that was saved here is set
          aside, sealed as it is, in a folder named “set aside” and today’s date in Critical
          Friend’s data folder; nothing of that is deleted.
        </p>
        <p>
          What your team has synced comes back when the lead takes this laptop off the team’s list
          and invites it anew. What you wrote since your last sync does not.
        </p>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <ErrorSummary
          problems={
            isMissing
              ? [{ fieldId: sureId, message: "Tick the box if it is so, or go back and try again" }]
              : []
          }
          attempt={attempt}
        />
        {failed !== null && (
          <Notice tone="problem" title={failed.title} isAnnounced>
            {failed.text}
          </Notice>
        )}
        <Checkbox id={sureId} isSelected={isSure} onChange={setSure}>
          {words[reason].sure}
        </Checkbox>
        <div className="cf-lock-actions">
          <Button type="submit" variant="primary">
            {isBusy ? "Starting again" : "Set aside and start again"}
          </Button>
          <Button onPress={onBack}>Back</Button>
        </div>
      </form>
    </LockPage>
  );
}
