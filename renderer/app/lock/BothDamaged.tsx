import type { ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { LockPage } from "./LockPage.tsx";

/** Neither passphrase nor recovery code can open what is left of the key files. */
export function BothDamaged({ onStartAgain }: { readonly onStartAgain: () => void }): ReactElement {
  return (
    <LockPage title="The key files on this laptop are damaged" above="Critical Friend is locked">
      <div className="cf-prose">
        <p>
          Your passphrase is not wrong: the files it opens are damaged or missing, and so are their
          copies. What you wrote is still on the disk, sealed, and nothing was changed.
        </p>
        <p>
          If this laptop is backed up, have the folder “vault” in Critical Friend’s data folder put
          back as it was, then try again. What your team has synced is safe with the others.
        </p>
      </div>
      <div className="cf-lock-actions">
        <Button variant="primary" onPress={() => window.location.reload()}>
          Try again
        </Button>
        <Button variant="plain" onPress={onStartAgain}>
          There is no backup of them
        </Button>
      </div>
    </LockPage>
  );
}
