import type { ReactElement } from "react";
import { capital } from "../../../shared/words/capital.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { WordsApart } from "../../ui/text/WordChanges.tsx";

export interface VersionsSideProps {
  readonly versions: readonly {
    readonly stamp: string;
    readonly who: string;
    /** ISO instant. */
    readonly at: string;
    readonly text: string;
  }[];
  /** Marks the words that differ; else the whole values stand against each other. */
  readonly isProse: boolean;
  /** Nothing is left to choose. */
  readonly isSettled: boolean;
  readonly onKeep: (index: number) => void;
}

/** Versions side by side: who, when, the words, and the button that keeps them. */
export function VersionsSide(props: VersionsSideProps): ReactElement {
  const { versions, isProse, isSettled, onKeep } = props;
  return (
    <ul className="cf-versions" aria-label="Versions">
      {versions.map(({ stamp, who, at, text }, i) => {
        const other = versions[i === 0 ? 1 : 0]?.text ?? "";
        return (
          <li key={stamp} className="cf-versions-one">
            <p className="cf-version-who">
              <strong>{capital(who)}</strong>
              <span className="cf-version-when">{whenInWords(at)}</span>
            </p>
            <p className="cf-versions-words">
              {text === "" ? (
                <span className="cf-soft">Left empty</span>
              ) : isProse ? (
                <WordsApart text={text} other={other} />
              ) : (
                <span className="cf-words">{text}</span>
              )}
            </p>
            {!isSettled && (
              <div>
                <Button
                  aria-label={`${keepWords(i)}: ${who}, ${whenInWords(at)}`}
                  onPress={() => onKeep(i)}
                >
                  {keepWords(i)}
                </Button>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const keepWords = (index: number): string =>
  index === 0 ? "Keep this" : index === 1 ? "Keep that" : `Keep version ${index + 1}`;
