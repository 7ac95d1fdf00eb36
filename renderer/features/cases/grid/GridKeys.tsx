import type { ReactElement } from "react";
import type { AreaOfForm } from "../../../../shared/visit/formsOf.ts";
import { Kbd } from "../../../ui/text/Kbd.tsx";

/** What the keys mean in the cell that has the focus; each answer is a button as well. */
export function GridKeys({
  area,
  onRate,
}: {
  readonly area: AreaOfForm | undefined;
  readonly onRate: (rating: string) => void;
}): ReactElement {
  return (
    <p className="cf-cases-keys">
      {area?.scale?.ratings.map(({ key, label, short }) => (
        <button
          key={key}
          type="button"
          className="cf-cases-rating"
          // The cell keeps the focus, so that keys go on from it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onRate(key)}
        >
          <Kbd keys={short} /> {label}
        </button>
      ))}
      {area !== undefined && area.scale === null && <span>Answered in words</span>}
      <span>
        <Kbd keys="Delete" /> clears
      </span>
      <span>
        <Kbd keys="Enter" /> opens the row
      </span>
      <span>Arrow keys move; a letter answers and goes on</span>
    </p>
  );
}
