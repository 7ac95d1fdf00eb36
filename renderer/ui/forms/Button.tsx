import type { ReactElement, ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Glyph, type GlyphName } from "../text/Glyph.tsx";
import { Kbd } from "../text/Kbd.tsx";
import "./Button.css";

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children"> {
  /** primary: the one thing this screen is for. quiet: everything else. plain: in text and rows. danger: cannot be undone. */
  readonly variant?: "primary" | "quiet" | "plain" | "danger";
  readonly glyph?: GlyphName;
  /** Shown after the word, `Ctrl+Enter`; binding the key is the caller's. */
  readonly shortcut?: string;
  /** A verb and what it acts on: "Draw the sample". */
  readonly children: ReactNode;
  readonly ref?: React.Ref<HTMLButtonElement>;
}

/** Does something. Rather than disabling it, let it be pressed and say what is missing. */
export function Button({
  variant = "quiet",
  glyph,
  shortcut,
  children,
  ...props
}: ButtonProps): ReactElement {
  return (
    <AriaButton {...props} className={`cf-button cf-button-${variant}`}>
      {glyph !== undefined && <Glyph name={glyph} />}
      <span>{children}</span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </AriaButton>
  );
}
