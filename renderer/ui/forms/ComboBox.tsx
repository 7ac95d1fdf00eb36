import type { ReactElement } from "react";
import { Button, ComboBox as AriaComboBox, Input, ListBox, Popover } from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import { FieldHead, type FieldWords } from "./Field.tsx";
import type { Option } from "./Option.ts";
import { OptionRow } from "./OptionRow.tsx";
import "./ComboBox.css";

export interface ComboBoxProps<Id extends string> extends FieldWords {
  readonly id?: string;
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  /** Null once the text has been cleared. */
  readonly onChange: (value: Id | null) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** One of many choices, found by typing any part of it (a session, a role group). */
export function ComboBox<Id extends string>({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  options,
  value,
  onChange,
  placeholder,
  ...props
}: ComboBoxProps<Id>): ReactElement {
  return (
    <AriaComboBox
      {...props}
      className="cf-field"
      defaultItems={options}
      value={value}
      onChange={(key) => {
        onChange(options.find((option) => option.id === key)?.id ?? null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <FieldHead {...{ label, hint, error, isOptional, isLabelHidden }} />
      <span className="cf-combo cf-width-name">
        <Input
          className="cf-input"
          autoComplete="off"
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="cf-glyph-button cf-combo-button">
          <Glyph name="down" />
        </Button>
      </span>
      <Popover className="cf-popover cf-popover-select">
        <ListBox<Option<Id>>
          className="cf-options"
          renderEmptyState={() => <div className="cf-options-empty">Nothing matches</div>}
        >
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
