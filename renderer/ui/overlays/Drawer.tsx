import { useId, type ReactElement, type ReactNode } from "react";
import { GlyphButton } from "../forms/GlyphButton.tsx";
import "./Drawer.css";

export interface DrawerProps {
  readonly isOpen: boolean;
  /** Called by its close button and by Esc inside it; put the focus back on what opened it. */
  readonly onClose: () => void;
  readonly title: string;
  /** What the drawer holds. */
  readonly drawer: ReactNode;
  /** The work it stands beside. */
  readonly children: ReactNode;
}

/** A panel at the side that leaves the work usable, such as unlinked evidence beside the findings. Below 60 rem it goes underneath. */
export function Drawer({ isOpen, onClose, title, drawer, children }: DrawerProps): ReactElement {
  const headingId = useId();
  return (
    <div className="cf-beside" data-open={isOpen || undefined}>
      <div className="cf-beside-work">{children}</div>
      {isOpen && (
        // Esc is an addition to the close button, wherever the focus is inside.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <aside
          className="cf-drawer"
          aria-labelledby={headingId}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.defaultPrevented) onClose();
          }}
        >
          <div className="cf-drawer-head">
            <h2 id={headingId}>{title}</h2>
            <GlyphButton glyph="close" label={`Close: ${title}`} onPress={onClose} />
          </div>
          <div className="cf-drawer-body">{drawer}</div>
        </aside>
      )}
    </div>
  );
}
