import type { ReactElement } from "react";
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup, Text } from "react-aria-components";
import { FieldHead, type FieldWords } from "./Field.tsx";
import type { Option } from "./Option.ts";
import "./RadioGroup.css";

export interface RadioGroupProps<Id extends string> extends FieldWords {
  readonly id?: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly onBlur?: () => void;
  /** segments: side by side in one frame, for two to four short words ("Heard", "Read", "Seen"). */
  readonly layout?: "list" | "segments";
}

/** One of two to five choices, all in sight. Arrow keys move and choose. */
export function RadioGroup<Id extends string>({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  options,
  value,
  onChange,
  layout = "list",
  ...props
}: RadioGroupProps<Id>): ReactElement {
  return (
    <AriaRadioGroup
      {...props}
      className="cf-field"
      orientation={layout === "segments" ? "horizontal" : "vertical"}
      value={value}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <div className={`cf-radios cf-radios-${layout}`}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className="cf-radio">
            <RadioButton className="cf-radio-button">
              <span className="cf-radio-dot" aria-hidden="true" />
              {option.label}
            </RadioButton>
            {option.hint !== undefined && (
              <Text slot="description" className="cf-hint cf-radio-hint">
                {option.hint}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </AriaRadioGroup>
  );
}
