import { useState, type ReactElement } from "react";
import type { KeyStore } from "../../../shared/bridge/vault.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { LockPage } from "./LockPage.tsx";
import { noPassphrase, problemsOf } from "./newPassphrase.ts";
import { NewPassphraseFields } from "./NewPassphraseFields.tsx";
import type { ErrorWords } from "./vaultErrorInWords.ts";

export interface FirstStartProps {
  readonly keyStore: KeyStore;
  /** Null when the vault was made. */
  readonly onChoose: (passphrase: string) => Promise<ErrorWords | null>;
}

/** First of all: what the passphrase is for, and choosing it. */
export function FirstStart({ keyStore, onChoose }: FirstStartProps): ReactElement {
  const [value, setValue] = useState(noPassphrase);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<ErrorWords | null>(null);
  const [isBusy, setBusy] = useState(false);

  const choose = async () => {
    if (isBusy) return;
    const found = await problemsOf(value);
    setProblems(found);
    setAttempt((before) => before + 1);
    if (found.length > 0) return;
    setBusy(true);
    setFailed(await onChoose(value.text));
    setBusy(false);
  };

  return (
    <LockPage title="Choose a passphrase" above="Critical Friend on this laptop">
      <p>
        What you write is sealed on this laptop’s disk. Your passphrase opens it when the app starts
        and after a pause. Nobody else has it, and nobody can reset it for you.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void choose();
        }}
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        {failed !== null && (
          <Notice tone="problem" title={failed.title} isAnnounced>
            {failed.text}
          </Notice>
        )}
        <NewPassphraseFields value={value} onChange={setValue} problems={problems} />
        {keyStore === "none" && (
          <p className="cf-soft">
            This laptop’s login has no protected key store for the app to use, so the passphrase
            alone protects your work. Make it a long one.
          </p>
        )}
        <div className="cf-lock-actions">
          <Button type="submit" variant="primary">
            {isBusy ? "Setting the passphrase" : "Set the passphrase"}
          </Button>
        </div>
      </form>
    </LockPage>
  );
}
