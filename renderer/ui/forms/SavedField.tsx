import type { ReactElement } from "react";
import { TextArea, type TextAreaProps } from "./TextArea.tsx";
import { TextField, type TextFieldProps } from "./TextField.tsx";
import { useDraftText } from "./useDraftText.ts";

type Saved = {
  /** What is saved now. */
  readonly value: string;
  /** Called on a pause in typing and on leaving the field. */
  readonly onSave: (text: string) => Promise<void>;
};

/** A line of text that saves itself: no button, no state to keep. */
export function SavedTextField({
  value,
  onSave,
  ...props
}: Saved & Omit<TextFieldProps, "value" | "onChange" | "onFocus" | "onBlur">): ReactElement {
  const { text, setText, onFocus, onBlur } = useDraftText(value, onSave);
  return <TextField {...props} value={text} onChange={setText} onFocus={onFocus} onBlur={onBlur} />;
}

/** Prose that saves itself. */
export function SavedTextArea({
  value,
  onSave,
  ...props
}: Saved & Omit<TextAreaProps, "value" | "onChange" | "onFocus" | "onBlur">): ReactElement {
  const { text, setText, onFocus, onBlur } = useDraftText(value, onSave);
  return <TextArea {...props} value={text} onChange={setText} onFocus={onFocus} onBlur={onBlur} />;
}
