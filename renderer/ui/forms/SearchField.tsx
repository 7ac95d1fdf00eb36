import type { ReactElement } from "react";
import { Button, Input, SearchField as AriaSearchField } from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import { FieldHead } from "./Field.tsx";
import "./SearchField.css";

export interface SearchFieldProps {
  /** What is searched, "Find evidence"; for screen readers, and in the field while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Narrows a list as one types; Esc empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps): ReactElement {
  return (
    <AriaSearchField className="cf-search" value={value} onChange={onChange}>
      <FieldHead label={label} isLabelHidden />
      <Glyph name="search" />
      <Input className="cf-input" placeholder={label} autoComplete="off" />
      <Button className="cf-glyph-button cf-search-clear">
        <Glyph name="close" />
      </Button>
    </AriaSearchField>
  );
}
