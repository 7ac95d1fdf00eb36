import { useState, type ReactElement, type ReactNode } from "react";
import { Button } from "../../ui/forms/Button.tsx";
import { ErrorSummary } from "../../ui/forms/ErrorSummary.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { problemAt } from "./newPassphrase.ts";
import { placesToTypeBack, wrongPlaces } from "./typeBack.ts";

export interface TypeBackProps {
  readonly words: readonly string[];
  readonly onKept: () => void;
  readonly onBack: () => void;
  /** The way to put it off, where there is one. */
  readonly later: ReactNode;
}

/** Three words of the code, from the paper. */
export function TypeBack({ words, onKept, onBack, later }: TypeBackProps): ReactElement {
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(
    () => new Map(placesToTypeBack(words.length, Math.random).map((place) => [place, ""])),
  );
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [attempt, setAttempt] = useState(0);
  const problems = wrong.map((place) => ({
    fieldId: idOf(place),
    message: `Word ${place.toString()} is not what was shown: look at your paper`,
  }));
  const check = () => {
    const found = wrongPlaces(words, typed);
    setWrong(found);
    setAttempt((before) => before + 1);
    if (found.length === 0) onKept();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <ErrorSummary problems={problems} attempt={attempt} />
      <p>Type these three words from your paper, so that it is sure they are on it.</p>
      <div className="cf-type-back">
        {[...typed].map(([place, word], order) => {
          const error = problemAt(problems, idOf(place));
          return (
            <TextField
              key={place}
              id={idOf(place)}
              label={`Word ${place.toString()}`}
              width="name"
              value={word}
              onChange={(text) => setTyped(new Map(typed).set(place, text))}
              autoComplete="off"
              spellCheck="false"
              // The page changes under the person's hands; the first field is where it goes on.
              autoFocus={order === 0}
              {...(error === undefined ? {} : { error })}
            />
          );
        })}
      </div>
      <div className="cf-lock-actions">
        <Button type="submit" variant="primary">
          Check the words
        </Button>
        <Button onPress={onBack}>Back to the words</Button>
        {later}
      </div>
    </form>
  );
}

const idOf = (place: number): string => `recovery-word-${place.toString()}`;
