import type { ReactElement } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { pagesInWords } from "../../ui/evidence/PageGauge.tsx";
import { Kbd } from "../../ui/text/Kbd.tsx";
import "./ViewSwitch.css";

export type LetterView = "text" | "pages" | "problems";

export interface ViewSwitchProps {
  readonly view: LetterView;
  readonly onView: (view: LetterView) => void;
  /** Pages filled; null until the first layout. */
  readonly filled: number | null;
  /** Null until they are known. */
  readonly problems: number | null;
}

/** Which of the panes is seen, where there is no room for all of them. */
export function ViewSwitch({ view, onView, filled, problems }: ViewSwitchProps): ReactElement {
  return (
    <ToggleButtonGroup
      className="cf-view-switch"
      aria-label="What to show"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key === "text" || key === "pages" || key === "problems") onView(key);
      }}
    >
      <ToggleButton id="text" className="cf-view">
        Text
      </ToggleButton>
      <ToggleButton id="pages" className="cf-view">
        Pages <span className="cf-soft">{filled === null ? "" : pagesInWords(filled, 4)}</span>
      </ToggleButton>
      <ToggleButton id="problems" className="cf-view cf-view-problems">
        Problems <span className="cf-soft">{problems ?? ""}</span>
      </ToggleButton>
      <span className="cf-view-keys cf-soft">
        To the pages and back <Kbd keys="Alt+P" />
      </span>
    </ToggleButtonGroup>
  );
}
