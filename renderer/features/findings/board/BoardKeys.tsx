import type { ReactElement } from "react";
import { Button } from "../../../ui/forms/Button.tsx";
import { ShortcutFooter, type ShortcutHint } from "../../../ui/frame/ShortcutFooter.tsx";
import { useKeysShown } from "./useKeysShown.ts";

/** The keys of the board and of the evidence at the foot of the screen; hidden, a word brings them back. */
export function BoardKeys(): ReactElement {
  const [areShown, show] = useKeysShown();
  return (
    <div className="cf-findings-keys">
      {areShown ? (
        <ShortcutFooter shortcuts={keys} onHide={() => show(false)} />
      ) : (
        <Button variant="plain" onPress={() => show(true)}>
          Show the keys
        </Button>
      )}
    </div>
  );
}

const keys: readonly ShortcutHint[] = [
  { keys: "\u2191\u2193", does: "walk" },
  { keys: "Enter", does: "open" },
  { keys: "Alt+\u2191\u2193", does: "move" },
  { keys: "Ctrl+E", does: "evidence" },
  { keys: "Shift+\u2191\u2193", does: "pick a range" },
  { keys: "Ctrl+Space", does: "pick one" },
  { keys: "Ctrl+A", does: "pick all" },
];
