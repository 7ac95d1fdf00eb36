import type { ReactElement } from "react";
import { GlyphButton } from "../forms/GlyphButton.tsx";
import "./Chip.css";

export interface ChipProps {
  /** A word or three: a line of enquiry, a filter. */
  readonly label: string;
  readonly onRemove?: () => void;
  /** Name of the remove button; "Remove" and the label when left out. */
  readonly removeLabel?: string;
}

/** A small tag in running rows. Says what something belongs to; it is not a button. */
export function Chip({ label, onRemove, removeLabel }: ChipProps): ReactElement {
  return (
    <span className="cf-chip">
      <span className="cf-chip-word">{label}</span>
      {onRemove && (
        <GlyphButton glyph="close" label={removeLabel ?? `Remove ${label}`} onPress={onRemove} />
      )}
    </span>
  );
}
