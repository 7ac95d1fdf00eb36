import type { ReactElement } from "react";
import { wordDiff } from "../../../shared/ops/wordDiff.ts";
import "./WordChanges.css";

/** One text after another, word by word: struck through what went, underlined what came. */
export function WordChanges({
  before,
  after,
}: {
  readonly before: string;
  readonly after: string;
}): ReactElement {
  return (
    <span className="cf-words">
      {wordDiff(before, after).map(({ kind, text }, i) =>
        // Runs have no name but their place.
        kind === "removed" ? (
          // oxlint-disable-next-line react/no-array-index-key
          <del key={i}>
            <span className="cf-visually-hidden">removed: </span>
            {text}
          </del>
        ) : kind === "added" ? (
          // oxlint-disable-next-line react/no-array-index-key
          <ins key={i}>
            <span className="cf-visually-hidden">added: </span>
            {text}
          </ins>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <span key={i}>{text}</span>
        ),
      )}
    </span>
  );
}

/** One of two texts that stand side by side, with the words underlined that the other has not. */
export function WordsApart({
  text,
  other,
}: {
  readonly text: string;
  readonly other: string;
}): ReactElement {
  return (
    <span className="cf-words">
      {wordDiff(other, text)
        .filter(({ kind }) => kind !== "removed")
        .map(({ kind, text: words }, i) =>
          kind === "added" ? (
            // oxlint-disable-next-line react/no-array-index-key
            <mark key={i}>{words}</mark>
          ) : (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={i}>{words}</span>
          ),
        )}
    </span>
  );
}
