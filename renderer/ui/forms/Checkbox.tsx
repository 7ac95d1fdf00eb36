import type { ReactElement, ReactNode } from "react";
import { CheckboxButton, CheckboxField, Text } from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import "./Checkbox.css";

export interface CheckboxProps {
  readonly id?: string;
  /** What is true when it is ticked. */
  readonly children: ReactNode;
  readonly hint?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly onBlur?: () => void;
}

/** A statement that is true or not. For several of one kind use `CheckboxGroup`. */
export function Checkbox({ children, hint, ...props }: CheckboxProps): ReactElement {
  return (
    <CheckboxField {...props} className="cf-check" validationBehavior="aria">
      <CheckboxButton className="cf-check-button">
        <span className="cf-check-box" aria-hidden="true">
          <Glyph name="check" />
        </span>
        <span>{children}</span>
      </CheckboxButton>
      {hint !== undefined && (
        <Text slot="description" className="cf-hint cf-check-hint">
          {hint}
        </Text>
      )}
    </CheckboxField>
  );
}
