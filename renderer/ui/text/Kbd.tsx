import { Fragment, type ReactElement } from "react";
import "./Kbd.css";

/** A key or chord, written `Ctrl+K`. Use it beside what the keys do, never instead of it. */
export function Kbd({ keys }: { readonly keys: string }): ReactElement {
  return (
    <span className="cf-keys">
      {(keys === "+" ? [keys] : keys.split("+")).map((key, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="cf-visually-hidden"> and </span>}
          <kbd className="cf-kbd">{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
