import type { ReactElement, ReactNode } from "react";
import "./PageHeading.css";

export interface PageHeadingProps {
  readonly title: ReactNode;
  /** A word or two above: the place this page belongs to. */
  readonly above?: ReactNode;
  /** One line below: who, where, when. */
  readonly below?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one h1 of a screen, with its facts below and its actions at the end of the line. */
export function PageHeading({ title, above, below, actions }: PageHeadingProps): ReactElement {
  return (
    <header className="cf-page-heading">
      <div className="cf-page-heading-words">
        {above !== undefined && <p className="cf-page-heading-above">{above}</p>}
        <h1>{title}</h1>
        {below !== undefined && <p className="cf-page-heading-below">{below}</p>}
      </div>
      {actions !== undefined && <div className="cf-page-heading-actions">{actions}</div>}
    </header>
  );
}
