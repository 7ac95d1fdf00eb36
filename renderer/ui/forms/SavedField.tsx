import type { ReactElement } from "react";
import { TextArea, type TextAreaProps } from "./TextArea.tsx";
import { TextField, type TextFieldProps } from "./TextField.tsx";
import { type TextDraft, useDraftText } from "./useDraftText.ts";

type Saved<Props> = { readonly draft: TextDraft } & Omit<
  Props,
  "value" | "onChange" | "onFocus" | "onBlur"
>;

/** A line of text that saves itself: no button, no state to keep. */
export const SavedTextField = ({ draft, ...props }: Saved<TextFieldProps>): ReactElement => (
  <TextField {...props} {...useDraftText(draft)} />
);

/** Prose that saves itself. */
export const SavedTextArea = ({ draft, ...props }: Saved<TextAreaProps>): ReactElement => (
  <TextArea {...props} {...useDraftText(draft)} />
);
