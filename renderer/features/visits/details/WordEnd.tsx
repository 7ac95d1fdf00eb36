import type { ReactElement } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import { GlyphButton } from "../../../ui/forms/GlyphButton.tsx";

/**
 * What ends a row of the programme's words: one that nothing uses can be taken out; one in use can only be
 * retired, so that what is of it keeps its name and nobody chooses it again.
 */
export function WordEnd({
  label,
  uses,
  isRetired,
  onRemove,
  onRetire,
}: {
  readonly label: string;
  /** Where it is used, in words; empty where it is not. */
  readonly uses: string;
  readonly isRetired: boolean;
  readonly onRemove: () => void;
  readonly onRetire: (isRetired: boolean) => void;
}): ReactElement {
  if (uses === "")
    return <GlyphButton glyph="remove" label={`Take out ${label}`} onPress={onRemove} />;
  return (
    <span className="cf-details-end">
      <span className="cf-soft cf-details-uses">
        {isRetired ? `${uses}, not offered any more` : uses}
      </span>
      <Button
        variant="plain"
        aria-label={isRetired ? `Offer again: ${label}` : `Retire ${label}`}
        onPress={() => onRetire(!isRetired)}
      >
        {isRetired ? "Offer again" : "Retire"}
      </Button>
    </span>
  );
}
