import { useRef, useState, type ReactElement } from "react";
import type { UnlockError } from "../../../shared/bridge/vault.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { PassphraseField } from "../../ui/forms/PassphraseField.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { LockPage } from "./LockPage.tsx";
import { useCountdown } from "./useCountdown.ts";
import { vaultErrorInWords, waitInWords } from "./vaultErrorInWords.ts";
import "./Unlock.css";

export interface UnlockProps {
  /** Milliseconds that must pass before a try is let through. */
  readonly waitMs: number;
  /** Null when it opened. */
  readonly onUnlock: (passphrase: string) => Promise<UnlockError | null>;
  readonly onForgotten: () => void;
}

/** The name, a field, nothing else. */
export function Unlock({ waitMs, onUnlock, onForgotten }: UnlockProps): ReactElement {
  const [typed, setTyped] = useState("");
  const [isShown, setShown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(() =>
    waitMs > 0 ? answerNow({ type: "Wait", waitMs }) : null,
  );
  const left = useCountdown(answer?.until ?? 0);
  const field = useRef<HTMLInputElement>(null);

  const unlock = async () => {
    if (isBusy) return;
    if (typed === "") {
      field.current?.focus();
      return;
    }
    setBusy(true);
    const failed = await onUnlock(typed);
    if (failed === null) return;
    setBusy(false);
    setAnswer(answerNow(failed));
    field.current?.focus();
    field.current?.select();
  };

  return (
    <LockPage title={<span className="cf-unlock-name">Critical Friend</span>}>
      <form
        className="cf-unlock"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        <div className="cf-unlock-line">
          <PassphraseField
            id="passphrase"
            label="Passphrase"
            autoComplete="current-password"
            // The one thing there is to do here.
            autoFocus
            value={typed}
            onChange={setTyped}
            isShown={isShown}
            onShow={setShown}
            inputRef={field}
          />
          <Button type="submit" variant="primary">
            {isBusy ? "Opening" : "Unlock"}
          </Button>
        </div>
        <div className="cf-unlock-said" role="alert">
          {!isBusy && answer !== null && <Said error={answer.error} left={left} />}
        </div>
        <TextLink onPress={onForgotten}>Forgotten passphrase</TextLink>
      </form>
    </LockPage>
  );
}

/** What main answered, and from when on it lets the next try through. */
interface Answer {
  readonly error: UnlockError;
  readonly until: number;
}

const answerNow = (error: UnlockError): Answer => ({
  error,
  until: "waitMs" in error ? Date.now() + error.waitMs : 0,
});

function Said({
  error,
  left,
}: {
  readonly error: UnlockError;
  readonly left: number;
}): ReactElement {
  if (left > 0)
    return (
      <>
        <p className="cf-unlock-title">
          {error.type === "Wait" ? "Too many wrong tries" : "That is not the passphrase"}
        </p>
        <p>
          {/* Read out once; the seconds then run down in silence. */}
          <span className="cf-visually-hidden">Wait a little, then try again. </span>
          <span aria-hidden="true">
            Try again in <span className="cf-unlock-left">{waitInWords(left)}</span>.{" "}
          </span>
          Nothing is lost or deleted, however often you try.
        </p>
      </>
    );
  if (error.type === "Wait") return <p>You can try again now.</p>;
  const { title, text } = vaultErrorInWords(error);
  return (
    <>
      <p className="cf-unlock-title">{title}</p>
      <p>{text}</p>
    </>
  );
}
