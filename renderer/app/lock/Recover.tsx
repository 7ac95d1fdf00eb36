import { useState, type ReactElement } from "react";
import type { UnlockError, VaultWriteError } from "../../../shared/bridge/vault.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { LockPage } from "./LockPage.tsx";
import { noPassphrase, problemAt, problemsOf } from "./newPassphrase.ts";
import { NewPassphraseFields } from "./NewPassphraseFields.tsx";
import { vaultErrorInWords } from "./vaultErrorInWords.ts";

/** Why the recovery code is asked for. */
export type RecoverReason = "Forgotten" | "KeyStoreLost" | "Damaged";

export interface RecoverProps {
  readonly reason: RecoverReason;
  /** Null when it opened. */
  readonly onRecover: (
    words: string,
    newPassphrase: string,
  ) => Promise<UnlockError | VaultWriteError | null>;
  readonly onNoCode: () => void;
  /** Left out where no passphrase can open the vault. */
  readonly onBack?: () => void;
}

const wordsId = "recovery-words";

/** The recovery code, then a new passphrase. */
export function Recover({ reason, onRecover, onNoCode, onBack }: RecoverProps): ReactElement {
  const [words, setWords] = useState("");
  const [value, setValue] = useState(noPassphrase);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<UnlockError | VaultWriteError | null>(null);
  const [isBusy, setBusy] = useState(false);

  const recover = async () => {
    if (isBusy) return;
    const found = [...problemsOfWords(words), ...(await problemsOf(value))];
    setFailed(null);
    if (found.length === 0) {
      setBusy(true);
      const refused = await onRecover(words, value.text);
      if (refused === null) return;
      setBusy(false);
      if (refused.type === "MistypedRecovery" || refused.type === "WrongRecovery") {
        const { title, text } = vaultErrorInWords(refused);
        found.push({ fieldId: wordsId, message: `${title}. ${text}` });
      } else setFailed(refused);
    }
    setProblems(found);
    setAttempt((before) => before + 1);
  };

  const why = reason === "Forgotten" ? null : vaultErrorInWords({ type: reason });
  const told = failed && vaultErrorInWords(failed);
  const wrongWords = problemAt(problems, wordsId);
  return (
    <LockPage title={why?.title ?? "Open with the recovery code"} above="Critical Friend is locked">
      <p>
        {why?.text ??
          "The 24 words on paper open your work, and you choose a new passphrase. The forgotten one stops working."}
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void recover();
        }}
      >
        <ErrorSummary problems={problems} attempt={attempt} />
        {told !== null && (
          <Notice tone="problem" title={told.title} isAnnounced>
            {told.text}
          </Notice>
        )}
        <TextArea
          id={wordsId}
          label="The 24 words, in their order"
          hint="Capitals, numbers, commas and line breaks do not matter. You can paste them."
          rows={4}
          autoComplete="off"
          spellCheck="false"
          value={words}
          onChange={setWords}
          {...(wrongWords === undefined ? {} : { error: wrongWords })}
        />
        <NewPassphraseFields
          label="New passphrase"
          value={value}
          onChange={setValue}
          problems={problems}
        />
        <div className="cf-lock-actions">
          <Button type="submit" variant="primary">
            {isBusy ? "Opening" : "Open with the new passphrase"}
          </Button>
          {onBack !== undefined && <Button onPress={onBack}>Back</Button>}
          <Button variant="plain" onPress={onNoCode}>
            I do not have the code
          </Button>
        </div>
      </form>
    </LockPage>
  );
}

function problemsOfWords(words: string): FieldProblem[] {
  const count = words.match(/\p{L}+/gu)?.length ?? 0;
  if (count === 24) return [];
  const message =
    count === 0
      ? "Type the 24 words of the recovery code"
      : `There must be 24 words; here are ${count.toString()}`;
  return [{ fieldId: wordsId, message }];
}
