import type { ReactElement, Ref } from "react";
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { FieldHead, type FieldWords } from "./Field.tsx";

type Owned = "children" | "className" | "style" | "isInvalid" | "isRequired" | "validationBehavior";

export interface TextFieldProps extends FieldWords, Omit<AriaTextFieldProps, Owned> {
  /** How much is expected: the whole column, a line, a name or a few digits. */
  readonly width?: "full" | "line" | "name" | "day" | "number";
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/**
 * One line of text. `id` lands on the input, so the error summary can link to it. Like every field it
 * keeps out of autofill, and thereby out of what Chromium writes to its disk to bring a page back.
 */
export function TextField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  width = "line",
  placeholder,
  inputRef,
  ...props
}: TextFieldProps): ReactElement {
  return (
    <AriaTextField
      autoComplete="off"
      {...props}
      className="cf-field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <Input
        className={`cf-input cf-width-${width}`}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </AriaTextField>
  );
}
