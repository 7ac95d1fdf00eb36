import type { ReactElement } from "react";
import { type MarkName, marks } from "./marks.ts";
import "./Mark.css";

export interface MarkProps {
  readonly mark: MarkName;
  /** In dense lines of notes, where the margin is taught by its legend, the word is for screen readers and the pointer. */
  readonly isWordHidden?: boolean;
}

/** What the writer thought of a line: glyph, word, tint. */
export function Mark({ mark, isWordHidden = false }: MarkProps): ReactElement {
  const { glyph, word } = marks[mark];
  return (
    <span className={`cf-mark cf-mark-${mark}`} title={isWordHidden ? word : undefined}>
      <span className="cf-mark-glyph" aria-hidden="true">
        {glyph}
      </span>
      <span className={isWordHidden ? "cf-visually-hidden" : "cf-mark-word"}>{word}</span>
    </span>
  );
}
