import { useState, type ReactElement } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { ErrorSummary, type FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { PassphraseField } from "../../ui/forms/PassphraseField.tsx";
import { noPassphrase, problemAt, problemsOf } from "./newPassphrase.ts";
import { NewPassphraseFields } from "./NewPassphraseFields.tsx";
import { changePassphrase } from "./security.ts";

const currentId = "current-passphrase";

/** The current passphrase, and a new one. */
export function ChangePassphrase({
  onChanged,
  onBack,
}: {
  readonly onChanged: () => void;
  readonly onBack: () => void;
}): ReactElement {
  const [current, setCurrent] = useState("");
  const [isShown, setShown] = useState(false);
  const [value, setValue] = useState(noPassphrase);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);

  const change = async () => {
    if (isBusy) return;
    const found: FieldProblem[] =
      current === "" ? [{ fieldId: currentId, message: "Type the current passphrase" }] : [];
    found.push(...(await problemsOf(value)));
    if (found.length === 0) {
      setBusy(true);
      const failed = await changePassphrase(current, value.text);
      setBusy(false);
      if (failed === null) return onChanged();
      found.push({ fieldId: currentId, message: `${failed.title}. ${failed.text}` });
    }
    setProblems(found);
    setAttempt((before) => before + 1);
    return undefined;
  };

  const error = problemAt(problems, currentId);
  return (
    <form
      className="cf-security-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      <PassphraseField
        id={currentId}
        label="Current passphrase"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        isShown={isShown}
        onShow={setShown}
        {...(error === undefined ? {} : { error })}
      />
      <NewPassphraseFields
        label="New passphrase"
        value={value}
        onChange={setValue}
        problems={problems}
      />
      <div className="cf-dialog-actions">
        <Button type="submit" variant="primary">
          {isBusy ? "Changing" : "Change the passphrase"}
        </Button>
        <Button onPress={() => onBack()}>Back</Button>
      </div>
    </form>
  );
}
