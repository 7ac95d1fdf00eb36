import type { ReactElement } from "react";
import { ListBoxItem, Text } from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import type { Option } from "./Option.ts";
import "./OptionRow.css";

/** A choice in the list of a `Select` or `ComboBox`. */
export function OptionRow({ option }: { readonly option: Option }): ReactElement {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="cf-option">
      {({ isSelected }) => (
        <>
          <span className="cf-option-mark">{isSelected && <Glyph name="check" />}</span>
          <span className="cf-option-words">
            <Text slot="label">{option.label}</Text>
            {option.hint !== undefined && (
              <Text slot="description" className="cf-hint">
                {option.hint}
              </Text>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
