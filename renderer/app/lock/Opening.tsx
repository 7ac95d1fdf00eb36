import type { ReactElement } from "react";
import "./LockPage.css";
import "./Unlock.css";

/**
 * What stands in the window before its script runs and until main has said how the vault stands: the
 * name, where the lock has it as well. `index.html` holds the same, letter by letter.
 */
export function Opening(): ReactElement {
  return (
    <main className="cf-lock">
      <div className="cf-lock-sheet">
        <header>
          <h1>
            <span className="cf-unlock-name">Critical Friend</span>
          </h1>
        </header>
      </div>
    </main>
  );
}
