import { useEffect, type ReactElement } from "react";
import type { FieldProblem } from "../../ui/forms/ErrorSummary.tsx";
import { PassphraseField } from "../../ui/forms/PassphraseField.tsx";
import { againId, type NewPassphrase, passphraseId, problemAt } from "./newPassphrase.ts";
import { PassphraseStrength } from "./PassphraseStrength.tsx";
import { loadJudge } from "./passphraseStrength.ts";

export interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
  readonly problems: readonly FieldProblem[];
  readonly label?: string;
}

/** A new passphrase, typed twice or seen once, with its strength. */
export function NewPassphraseFields({
  value,
  onChange,
  problems,
  label = "Passphrase",
}: NewPassphraseFieldsProps): ReactElement {
  useEffect(() => void loadJudge(), []);
  const first = problemAt(problems, passphraseId);
  const second = problemAt(problems, againId);
  return (
    <>
      <div className="cf-new-passphrase">
        <PassphraseField
          id={passphraseId}
          label={label}
          hint="Four or more words that do not belong together are hard to guess and easy to keep. You can paste one."
          autoComplete="new-password"
          value={value.text}
          onChange={(text) => onChange({ ...value, text })}
          isShown={value.isShown}
          onShow={(isShown) => onChange({ ...value, isShown })}
          {...(first === undefined ? {} : { error: first })}
        />
        <PassphraseStrength passphrase={value.text} />
      </div>
      {!value.isShown && (
        <PassphraseField
          id={againId}
          label="The same again"
          autoComplete="new-password"
          value={value.again}
          onChange={(again) => onChange({ ...value, again })}
          isShown={false}
          {...(second === undefined ? {} : { error: second })}
        />
      )}
    </>
  );
}
