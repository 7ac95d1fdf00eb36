import type { ReactElement } from "react";
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup as AriaCheckboxGroup,
  Text,
} from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import { FieldHead, type FieldWords } from "./Field.tsx";
import type { Option } from "./Option.ts";
import "./Checkbox.css";

export interface CheckboxGroupProps<Id extends string> extends FieldWords {
  readonly id?: string;
  readonly options: readonly Option<Id>[];
  readonly value: readonly Id[];
  /** The chosen ids, in the order of `options`. */
  readonly onChange: (value: readonly Id[]) => void;
}

/** Any number of a handful of choices, all in sight. */
export function CheckboxGroup<Id extends string>({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  options,
  value,
  onChange,
  ...props
}: CheckboxGroupProps<Id>): ReactElement {
  return (
    <AriaCheckboxGroup
      {...props}
      className="cf-field"
      value={[...value]}
      onChange={(chosen) => {
        onChange(options.map(({ id }) => id).filter((id) => chosen.includes(id)));
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <div className="cf-checks">
        {options.map((option) => (
          <CheckboxField key={option.id} value={option.id} className="cf-check">
            <CheckboxButton className="cf-check-button">
              <span className="cf-check-box" aria-hidden="true">
                <Glyph name="check" />
              </span>
              <span>{option.label}</span>
            </CheckboxButton>
            {option.hint !== undefined && (
              <Text slot="description" className="cf-hint cf-check-hint">
                {option.hint}
              </Text>
            )}
          </CheckboxField>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
