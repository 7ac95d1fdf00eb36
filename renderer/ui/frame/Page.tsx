import { type ReactElement, type ReactNode, use } from "react";
import { TextLink } from "../text/TextLink.tsx";
import { BackContext } from "./BackContext.ts";
import "./Page.css";

export interface PageProps {
  /** prose: one column to read or fill in. wide: lists and boards. full: a screen that fills the frame and scrolls in its own parts. */
  readonly width?: "prose" | "wide" | "full";
  readonly children: ReactNode;
}

/** Margins and width of a screen inside the frame; its first child is usually a `PageHeading`. Begins with the way back, where there is one. */
export function Page({ width = "prose", children }: PageProps): ReactElement {
  const back = use(BackContext);
  return (
    <div className={`cf-page cf-page-${width}`}>
      {back !== null && (
        <p className="cf-page-back">
          <TextLink href={back.href}>{back.label}</TextLink>
        </p>
      )}
      {children}
    </div>
  );
}
