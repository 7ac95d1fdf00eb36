import type { ReactElement, ReactNode } from "react";
import "./Page.css";

export interface PageProps {
  /** prose: one column to read or fill in. wide: lists and boards. full: a screen that fills the frame and scrolls in its own parts. */
  readonly width?: "prose" | "wide" | "full";
  readonly children: ReactNode;
}

/** Margins and width of a screen inside the frame; its first child is usually a `PageHeading`. */
export function Page({ width = "prose", children }: PageProps): ReactElement {
  return <div className={`cf-page cf-page-${width}`}>{children}</div>;
}
