import type { ReactElement, ReactNode } from "react";
import "./StatusText.css";

export interface StatusTextProps {
  /** Empty while there is nothing to say; keep the component mounted so that the change is read out. */
  readonly children: ReactNode;
  /** Keeps the words for screen readers only. */
  readonly isHidden?: boolean;
}

/** Says in place what has just happened ("12 lines brought in"), and to screen readers politely. Instead of a toast. */
export function StatusText({ children, isHidden = false }: StatusTextProps): ReactElement {
  return <output className={isHidden ? "cf-visually-hidden" : "cf-status-text"}>{children}</output>;
}
