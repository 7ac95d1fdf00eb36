import type { ReactElement, ReactNode, Ref } from "react";
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
  /** A button that belongs to the input, such as a calendar’s; stands right beside it. */
  readonly beside?: ReactNode;
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
  beside,
  ...props
}: TextFieldProps): ReactElement {
  const input = (
    <Input
      className={`cf-input cf-width-${width}`}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
  return (
    <AriaTextField
      autoComplete="off"
      {...props}
      className="cf-field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      {beside === undefined ? (
        input
      ) : (
        <div className="cf-field-row">
          {input}
          {beside}
        </div>
      )}
    </AriaTextField>
  );
}
