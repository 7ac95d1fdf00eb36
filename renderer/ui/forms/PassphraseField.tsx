import type { ReactElement, Ref } from "react";
import {
  Button as AriaButton,
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import { FieldHead, type FieldWords } from "./Field.tsx";
import "./PassphraseField.css";

type Owned =
  | "children"
  | "className"
  | "style"
  | "isInvalid"
  | "isRequired"
  | "validationBehavior"
  | "type";

export interface PassphraseFieldProps extends FieldWords, Omit<AriaTextFieldProps, Owned> {
  readonly isShown: boolean;
  /** Shows or hides what is typed. Left out, the field follows another's choice. */
  readonly onShow?: (isShown: boolean) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A line that hides what is typed until asked to show it. Pasting is allowed, and so are password managers. */
export function PassphraseField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  isShown,
  onShow,
  inputRef,
  ...props
}: PassphraseFieldProps): ReactElement {
  return (
    <AriaTextField
      {...props}
      className="cf-field cf-passphrase"
      type={isShown ? "text" : "password"}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      spellCheck="false"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <span className="cf-passphrase-line">
        <Input
          className="cf-input"
          autoCapitalize="none"
          {...(inputRef === undefined ? {} : { ref: inputRef })}
        />
        {onShow !== undefined && (
          <AriaButton
            className="cf-passphrase-show"
            aria-label={isShown ? "Hide what is typed" : "Show what is typed"}
            onPress={() => onShow(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
          </AriaButton>
        )}
      </span>
    </AriaTextField>
  );
}
