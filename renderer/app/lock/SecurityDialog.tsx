import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { ChangePassphrase } from "./ChangePassphrase.tsx";
import { IdleMinutes } from "./IdleMinutes.tsx";
import { KeepRecovery } from "./KeepRecovery.tsx";
import { RenewRecovery } from "./RenewRecovery.tsx";
import { confirmRecovery } from "./security.ts";
import "./SecurityDialog.css";

export interface SecurityDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

type Part =
  | { readonly type: "overview"; readonly said: string }
  | { readonly type: "passphrase" }
  | { readonly type: "recovery" }
  | { readonly type: "words"; readonly words: readonly string[] };

/** Passphrase, recovery code and when the app locks by itself. */
export function SecurityDialog({ isOpen, onClose }: SecurityDialogProps): ReactElement {
  const [part, setPart] = useState<Part>(overview);
  const close = () => {
    setPart(overview);
    onClose();
  };
  const back = (said = "") => setPart({ type: "overview", said });
  const kept = async () => {
    const failed = await confirmRecovery();
    back(
      failed === null
        ? "The new recovery code is kept; the old one has stopped working."
        : `${failed.title}. ${failed.text}`,
    );
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={titles[part.type]}
      {...(part.type === "words" ? { size: "wide" } : {})}
      {...(part.type === "overview" ? { actions: <Button onPress={close}>Close</Button> } : {})}
    >
      {part.type === "overview" && (
        <div className="cf-security">
          <IdleMinutes />
          <div className="cf-security-row">
            <p>
              <strong>Passphrase</strong>
              <span className="cf-hint">Opens the app on this laptop.</span>
            </p>
            <Button onPress={() => setPart({ type: "passphrase" })}>Change the passphrase</Button>
          </div>
          <div className="cf-security-row">
            <p>
              <strong>Recovery code</strong>
              <span className="cf-hint">24 words on paper, for a forgotten passphrase.</span>
            </p>
            <Button onPress={() => setPart({ type: "recovery" })}>Make a new code</Button>
          </div>
          <StatusText>{part.said}</StatusText>
        </div>
      )}
      {part.type === "passphrase" && (
        <ChangePassphrase onChanged={() => back("The passphrase is changed.")} onBack={back} />
      )}
      {part.type === "recovery" && (
        <RenewRecovery onRenewed={(words) => setPart({ type: "words", words })} onBack={back} />
      )}
      {part.type === "words" && (
        <KeepRecovery
          words={part.words}
          onKept={() => void kept()}
          onLater={() => back("You are asked for the recovery code again at the next unlock.")}
        />
      )}
    </Dialog>
  );
}

const overview: Part = { type: "overview", said: "" };

const titles: Readonly<Record<Part["type"], string>> = {
  overview: "Passphrase and lock",
  passphrase: "Change the passphrase",
  recovery: "Make a new recovery code",
  words: "Write down your recovery code",
};
