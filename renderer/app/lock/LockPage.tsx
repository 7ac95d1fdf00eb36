import type { ReactElement, ReactNode } from "react";
import { useEffect, useRef } from "react";
import "./LockPage.css";

export interface LockPageProps {
  readonly title: ReactNode;
  /** A word or two above the title: where in the way this is. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** One thing at a time on an empty sheet, before the app is open. The title takes the focus when the page changes. */
export function LockPage({ title, above, children }: LockPageProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A field that has taken the focus keeps it.
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <main className="cf-lock">
      <div className="cf-lock-sheet">
        <header>
          {above !== undefined && <p className="cf-lock-above">{above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </header>
        {children}
      </div>
    </main>
  );
}
