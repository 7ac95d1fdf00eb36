import type { ReactElement } from "react";
import { GlyphButton } from "../forms/GlyphButton.tsx";
import { Kbd } from "../text/Kbd.tsx";
import "./ShortcutFooter.css";

export interface ShortcutHint {
  readonly keys: string;
  /** What they do, in a word or three. */
  readonly does: string;
}

export interface ShortcutFooterProps {
  readonly shortcuts: readonly ShortcutHint[];
  /** Hides the line; where it comes back from (menu, palette) is the app's. */
  readonly onHide: () => void;
}

/** The keys of this screen in one slim line. */
export function ShortcutFooter({ shortcuts, onHide }: ShortcutFooterProps): ReactElement {
  return (
    <footer className="cf-shortcuts" aria-label="Keys on this screen">
      <ul>
        {shortcuts.map(({ keys, does }) => (
          <li key={keys}>
            <Kbd keys={keys} /> {does}
          </li>
        ))}
      </ul>
      <GlyphButton glyph="close" label="Hide these keys" onPress={onHide} />
    </footer>
  );
}
