import type { CSSProperties, ReactElement, Ref } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { FieldHead, type FieldWords } from "./Field.tsx";
import "./TextArea.css";

type Owned =
  | "children"
  | "className"
  | "style"
  | "isInvalid"
  | "isRequired"
  | "validationBehavior"
  | "type";

export interface TextAreaProps extends FieldWords, Omit<AriaTextFieldProps, Owned> {
  /** Lines shown while empty; it grows with the text. */
  readonly rows?: number;
  readonly placeholder?: string;
  /** Sets the text in the letter's serif. */
  readonly isSerif?: boolean;
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Prose of any length; grows with what is written, so it never scrolls inside itself. */
export function TextArea({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  rows = 2,
  placeholder,
  isSerif = false,
  inputRef,
  ...props
}: TextAreaProps): ReactElement {
  return (
    <AriaTextField
      autoComplete="off"
      {...props}
      className="cf-field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <AriaTextArea
        className={`cf-input cf-textarea${isSerif ? " cf-serif" : ""}`}
        rows={rows}
        style={linesShown(rows)}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </AriaTextField>
  );
}

// field-sizing: content disregards the rows attribute.
function linesShown(rows: number): CSSProperties & { "--rows": number } {
  return { "--rows": rows };
}
