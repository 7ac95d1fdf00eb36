import type { ReactElement, ReactNode } from "react";
import "./EmptyState.css";

export interface EmptyStateProps {
  /** What belongs here, "No sessions yet". */
  readonly title: string;
  /** A sentence on what it is for. */
  readonly children?: ReactNode;
  /** The first step, as a button. */
  readonly action?: ReactNode;
}

/** An empty place: says what belongs here and offers the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps): ReactElement {
  return (
    <div className="cf-empty">
      <p className="cf-empty-title">{title}</p>
      {children !== undefined && <p className="cf-soft">{children}</p>}
      {action !== undefined && <div className="cf-empty-action">{action}</div>}
    </div>
  );
}
