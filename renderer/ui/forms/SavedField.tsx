import type { ReactElement } from "react";
import { TextArea, type TextAreaProps } from "./TextArea.tsx";
import { TextField, type TextFieldProps } from "./TextField.tsx";
import { type TextDraft, useDraftText } from "./useDraftText.ts";

type Saved<Props> = { readonly draft: TextDraft } & Omit<
  Props,
  "value" | "onChange" | "onFocus" | "onBlur"
>;

/** A line of text that saves itself: no button, no state to keep. */
export function SavedTextField({ draft, error, ...props }: Saved<TextFieldProps>): ReactElement {
  const { error: tooMuch, ...typed } = useDraftText(draft);
  return <TextField {...props} {...typed} error={tooMuch ?? error} />;
}

/** Prose that saves itself. */
export function SavedTextArea({ draft, error, ...props }: Saved<TextAreaProps>): ReactElement {
  const { error: tooMuch, ...typed } = useDraftText(draft);
  return <TextArea {...props} {...typed} error={tooMuch ?? error} />;
}
