import type { KeyboardEvent, ReactElement } from "react";
import { type TextDraft, useDraftText } from "../../ui/forms/useDraftText.ts";

export interface AddFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly placeholder: string;
  /** What is typed and not added yet. */
  readonly draft: TextDraft;
  /** `isLeft`: it was added because the field was left. */
  readonly onAdd: (sentence: string, isLeft: boolean) => Promise<unknown>;
  /** Of keys that do not add. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

/** Where something is begun: its sentence first. Enter adds it and keeps going, and so does leaving. */
export function AddField({ draft, onAdd, onKeyDown, ...names }: AddFieldProps): ReactElement {
  const { value, onChange, onFocus, onBlur } = useDraftText(draft);
  const add = (isLeft: boolean) => {
    const sentence = value.trim();
    if (sentence === "") return;
    onChange("");
    // Refused by the disk, the words come back; the frame says why.
    onAdd(sentence, isLeft).catch(() => {
      if (draft.text() === "") onChange(sentence);
    });
  };
  return (
    <textarea
      id={names.id}
      className="cf-add-finding"
      aria-label={names.label}
      placeholder={names.placeholder}
      rows={1}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/gu, " "))}
      onFocus={onFocus}
      onBlur={() => {
        add(true);
        onBlur();
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          event.preventDefault();
          add(false);
        } else onKeyDown?.(event);
      }}
    />
  );
}
