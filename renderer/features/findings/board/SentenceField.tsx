import type { KeyboardEvent, ReactElement } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import { useDraftText } from "../../../ui/forms/useDraftText.ts";
import { elementIds } from "../elementIds.ts";
import { findingText } from "../findingTexts.ts";
import { walkBoard } from "./walkBoard.ts";

export interface SentenceFieldProps {
  readonly finding: Finding;
  /** "Strength 2 of 3, The board". */
  readonly label: string;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onStep: (direction: "up" | "down") => void;
}

/** The finding's sentence, written where it stands. The arrow keys leave it at its ends for the next finding. */
export function SentenceField({
  finding,
  label,
  onFocus,
  onOpen,
  onStep,
}: SentenceFieldProps): ReactElement {
  const draft = useDraftText(findingText(finding, "sentence"));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const direction =
      event.key === "ArrowUp" ? "up" : event.key === "ArrowDown" ? "down" : undefined;
    if (direction && event.altKey) {
      event.preventDefault();
      onStep(direction);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onOpen();
    } else walkBoard(event);
  };

  const errorId = `${elementIds.sentence(finding.id)}-error`;
  return (
    <>
      <textarea
        id={elementIds.sentence(finding.id)}
        aria-invalid={draft.error === undefined ? undefined : true}
        aria-describedby={draft.error === undefined ? undefined : errorId}
        className="cf-sentence"
        aria-label={label}
        rows={1}
        autoComplete="off"
        spellCheck
        placeholder="Say it in one sentence"
        value={draft.value}
        onChange={(event) => {
          draft.onChange(event.target.value.replace(/\s*\n\s*/gu, " "));
        }}
        onBlur={draft.onBlur}
        onFocus={() => {
          draft.onFocus();
          onFocus();
        }}
        onKeyDown={onKeyDown}
      />
      {draft.error !== undefined && (
        <span id={errorId} className="cf-error">
          {draft.error}
        </span>
      )}
    </>
  );
}
