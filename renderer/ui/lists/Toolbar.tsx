import type { ReactElement, ReactNode } from "react";
import { Toolbar as AriaToolbar } from "react-aria-components";
import "./Toolbar.css";

export interface ToolbarProps {
  /** What the controls act on, for screen readers. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Controls that act on what stands below; one stop for Tab, arrow keys inside. Not for text fields, which need the arrows. */
export function Toolbar({ label, children }: ToolbarProps): ReactElement {
  return (
    <AriaToolbar className="cf-toolbar" aria-label={label}>
      {children}
    </AriaToolbar>
  );
}
