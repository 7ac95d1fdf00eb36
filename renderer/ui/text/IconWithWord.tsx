import type { ReactElement, ReactNode } from "react";
import { Glyph, type GlyphName } from "./Glyph.tsx";
import "./IconWithWord.css";

export interface IconWithWordProps {
  readonly glyph: GlyphName;
  readonly children: ReactNode;
}

/** A glyph and its word on one line. Use it wherever a glyph helps the eye; the word is never left out. */
export function IconWithWord({ glyph, children }: IconWithWordProps): ReactElement {
  return (
    <span className="cf-icon-word">
      <Glyph name={glyph} />
      <span>{children}</span>
    </span>
  );
}
