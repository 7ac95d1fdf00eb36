import type { ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type CollectiveView, type ViewFilter, viewFilters } from "./collectiveView.ts";

export interface CollectiveLineProps {
  readonly view: CollectiveView;
  readonly selected: ViewFilter | null;
  readonly onSelect: (filter: ViewFilter | null) => void;
}

/** Where the team stands in one line; each part narrows the board to it, and again shows everything. */
export function CollectiveLine({ view, selected, onSelect }: CollectiveLineProps): ReactElement {
  return (
    <ToggleButtonGroup
      className="cf-collective"
      aria-label="Collective view: show only"
      selectionMode="single"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        onSelect(viewFilters.find(({ id }) => keys.has(id))?.id ?? null);
      }}
    >
      {viewFilters.map(({ id, words }) => (
        <ToggleButton key={id} id={id} className="cf-collective-part">
          {words} <span className="cf-collective-count">{view[id].size}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
