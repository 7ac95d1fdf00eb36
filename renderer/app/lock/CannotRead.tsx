import { type ReactElement, useState } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { LockPage } from "./LockPage.tsx";
import { vaultErrorInWords } from "./vaultErrorInWords.ts";

/** The key files are there, and cannot be read at this moment. */
export function CannotRead({
  code,
  onTryAgain,
}: {
  /** The system's, such as `EBUSY`. */
  readonly code: string;
  readonly onTryAgain: () => Promise<void>;
}): ReactElement {
  const [isTrying, setTrying] = useState(false);
  const { title, text } = vaultErrorInWords({ type: "CannotRead", code });
  return (
    <LockPage title={title} above="Critical Friend is locked">
      <div className="cf-prose">
        <p>{text}</p>
      </div>
      <div className="cf-lock-actions">
        <Button
          variant="primary"
          isPending={isTrying}
          onPress={() => {
            setTrying(true);
            void onTryAgain().finally(() => setTrying(false));
          }}
        >
          Try again
        </Button>
      </div>
    </LockPage>
  );
}
