import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { PassphraseField } from "../../ui/forms/PassphraseField.tsx";
import { renewRecovery } from "./security.ts";

/** Asks for the passphrase once more before the old code stops working. */
export function RenewRecovery({
  onRenewed,
  onBack,
}: {
  readonly onRenewed: (words: readonly string[]) => void;
  readonly onBack: () => void;
}): ReactElement {
  const [passphrase, setPassphrase] = useState("");
  const [isShown, setShown] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const renew = async () => {
    if (isBusy) return;
    if (passphrase === "") return setError("Type the passphrase");
    setBusy(true);
    const renewed = await renewRecovery(passphrase);
    setBusy(false);
    if ("words" in renewed) return onRenewed(renewed.words);
    setError(`${renewed.failed.title}. ${renewed.failed.text}`);
    return undefined;
  };
  return (
    <form
      className="cf-security-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void renew();
      }}
    >
      <p>The code you have on paper stops working as soon as the new one is shown.</p>
      <PassphraseField
        id="renew-passphrase"
        label="Passphrase"
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
        isShown={isShown}
        onShow={setShown}
        {...(error === null ? {} : { error })}
      />
      <div className="cf-dialog-actions">
        <Button type="submit" variant="primary">
          {isBusy ? "Making a new code" : "Show a new code"}
        </Button>
        <Button onPress={() => onBack()}>Back</Button>
      </div>
    </form>
  );
}
