import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { LockPage } from "./LockPage.tsx";
import type { ErrorWords } from "./vaultErrorInWords.ts";

export interface AskRecoveryProps {
  /** Makes a new code and shows it; words when that failed. */
  readonly onRenew: () => Promise<ErrorWords | null>;
  readonly onLater: () => void;
}

/** After unlocking, while no recovery code is known to be on paper. */
export function AskRecovery({ onRenew, onLater }: AskRecoveryProps): ReactElement {
  const [failed, setFailed] = useState<ErrorWords | null>(null);
  const [isBusy, setBusy] = useState(false);
  const renew = async () => {
    if (isBusy) return;
    setBusy(true);
    setFailed(await onRenew());
    setBusy(false);
  };
  return (
    <LockPage title="You have no recovery code yet" above="Critical Friend on this laptop">
      <p>
        If the passphrase is forgotten now, or this laptop’s login is reset, nobody can open what is
        on it. A code of 24 words on paper can. It takes three minutes; words that were shown before
        stop working.
      </p>
      {failed !== null && (
        <Notice tone="problem" title={failed.title} isAnnounced>
          {failed.text}
        </Notice>
      )}
      <div className="cf-lock-actions">
        <Button variant="primary" onPress={() => void renew()}>
          Show a recovery code
        </Button>
        <Button variant="plain" onPress={onLater}>
          Later, at the next unlock
        </Button>
      </div>
    </LockPage>
  );
}
