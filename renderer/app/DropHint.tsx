import type { ReactElement } from "react";
import "./DropHint.css";

/** Shown while files are held over the window. */
export const DropHint = (): ReactElement => (
  <div className="cf-drop-hint" aria-hidden="true">
    Drop to bring in. You see how every line is read before anything is saved.
  </div>
);
