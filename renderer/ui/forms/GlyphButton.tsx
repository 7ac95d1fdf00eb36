import type { ReactElement } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { Tooltip } from "../overlays/Tooltip.tsx";
import { Glyph, type GlyphName } from "../text/Glyph.tsx";
import "./GlyphButton.css";

export interface GlyphButtonProps extends Omit<ButtonProps, "className" | "style" | "children"> {
  readonly glyph: GlyphName;
  /** What it does, and to what: "Remove line 4". Its name for screen readers and its tooltip. */
  readonly label: string;
}

/** A small square button for rows too tight for a word, such as removing a chip. Prefer `Button`. */
export function GlyphButton({ glyph, label, ...props }: GlyphButtonProps): ReactElement {
  return (
    <Tooltip text={label}>
      <AriaButton {...props} aria-label={label} className="cf-glyph-button">
        <Glyph name={glyph} />
      </AriaButton>
    </Tooltip>
  );
}
