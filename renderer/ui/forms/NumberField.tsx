import type { ReactElement } from "react";
import {
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components";
import { FieldHead, type FieldWords } from "./Field.tsx";
import "./NumberField.css";

type Owned = "children" | "className" | "style" | "isInvalid" | "isRequired" | "validationBehavior";

export interface NumberFieldProps extends FieldWords, Omit<AriaNumberFieldProps, Owned> {
  /** Unit after the number, "days". */
  readonly unit?: string;
}

/** A whole number or amount; arrow keys step it. For references and other digits that are not counted, use `TextField`. */
export function NumberField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  unit,
  ...props
}: NumberFieldProps): ReactElement {
  return (
    <AriaNumberField
      {...props}
      className="cf-field"
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <span className="cf-with-unit">
        <Input className="cf-input cf-width-number" autoComplete="off" />
        {unit !== undefined && <span>{unit}</span>}
      </span>
    </AriaNumberField>
  );
}
