import type { ReactElement } from "react";
import "./RecoveryWords.css";

/** The 24 words, numbered, in columns that are read downwards; also what goes on paper. */
export function RecoveryWords({ words }: { readonly words: readonly string[] }): ReactElement {
  return (
    <div className="cf-recovery">
      <h2 className="cf-recovery-print-title">Critical Friend: recovery code</h2>
      <ol className="cf-recovery-words" aria-label="Recovery code">
        {words.map((word, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- a word may come twice in a code
          <li key={place}>
            <span className="cf-recovery-number" aria-hidden="true">
              {place + 1}
            </span>
            {word}
          </li>
        ))}
      </ol>
      <p className="cf-recovery-print-title">
        Opens the work on this laptop when the passphrase is forgotten. Keep it away from the
        laptop; whoever has it can open the work.
      </p>
    </div>
  );
}
