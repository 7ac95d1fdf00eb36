import type { ReactElement } from "react";
import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import { FieldHead, type FieldWords } from "./Field.tsx";
import type { Option } from "./Option.ts";
import { OptionRow } from "./OptionRow.tsx";
import "./Select.css";

export interface SelectProps<Id extends string> extends FieldWords {
  readonly id?: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly onBlur?: () => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

/** One of up to some fifteen choices; typing the first letters jumps. With two to five prefer `RadioGroup`; with many, `ComboBox`. */
export function Select<Id extends string>({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  options,
  value,
  onChange,
  placeholder = "Choose",
  ...props
}: SelectProps<Id>): ReactElement {
  return (
    <AriaSelect
      {...props}
      className="cf-field"
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <Button className="cf-input cf-width-name cf-select">
        <SelectValue className="cf-select-value">
          {({ selectedText, isPlaceholder, defaultChildren }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <Glyph name="down" />
      </Button>
      <Popover className="cf-popover cf-popover-select">
        <ListBox className="cf-options" items={options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
