import type { ReactElement } from "react";
import { useDraftText } from "../../../ui/forms/useDraftText.ts";
import { FoundBehind } from "../find/FoundBehind.tsx";
import { fieldKey, type LetterField } from "../letterField.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import "./ManuscriptText.css";

export interface ManuscriptTextProps {
  readonly field: LetterField;
  /** Its name for screen readers, and where `isLabelShown` in front of it. */
  readonly label: string;
  readonly isLabelShown?: boolean;
  /** Shown while empty: what belongs here. */
  readonly placeholder?: string;
  /** Bold, as the leading sentence of a finding or recommendation is in the letter. */
  readonly isLead?: boolean;
  /** May well stay empty, so its empty place is not outlined. */
  readonly isQuiet?: boolean;
  /** Enter makes no new line. */
  readonly isLine?: boolean;
}

/** A text of the letter, edited in place: it looks like the letter, grows with its words and saves itself. */
export function ManuscriptText({
  field,
  label,
  isLabelShown = false,
  placeholder,
  isLead = false,
  isQuiet = false,
  isLine = false,
}: ManuscriptTextProps): ReactElement {
  const { draftOf, caretAt } = useLetterDeskContext();
  const key = fieldKey(field);
  const { onChange, error, ...draft } = useDraftText(draftOf(field));
  return (
    <div className={isLabelShown ? "cf-manuscript-row" : "cf-manuscript-plain"}>
      <label htmlFor={key} className={isLabelShown ? "cf-manuscript-label" : "cf-visually-hidden"}>
        {label}
      </label>
      <div className="cf-manuscript-field">
        <FoundBehind id={key} value={draft.value} isLead={isLead} />
        <textarea
          id={key}
          className={`cf-manuscript-text${isLead ? " cf-manuscript-lead" : ""}${isQuiet ? " cf-manuscript-quiet" : ""}`}
          rows={1}
          autoComplete="off"
          lang="en-GB"
          spellCheck
          placeholder={placeholder}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${key}-error`}
          {...draft}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (isLine && event.key === "Enter") event.preventDefault();
          }}
          onSelect={(event) => {
            const { value, selectionStart } = event.currentTarget;
            if (event.currentTarget === document.activeElement)
              caretAt(field, value, selectionStart);
          }}
        />
      </div>
      {error !== undefined && (
        <span id={`${key}-error`} className="cf-error">
          {error}
        </span>
      )}
    </div>
  );
}
