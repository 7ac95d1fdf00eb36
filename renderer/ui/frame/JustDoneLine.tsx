import type { ReactElement } from "react";
import { Button } from "../forms/Button.tsx";
import { StatusText } from "../text/StatusText.tsx";

/** What was just done, and the way back from it. */
export interface JustDone {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** Somebody is on the line, or has left it: it does not go while they are. */
  readonly onHold: (isHeld: boolean) => void;
}

/** "Merged findings. Undo": one line, in the same place on every screen, said once. */
export function JustDoneLine({ done }: { readonly done: JustDone | null }): ReactElement {
  return (
    <div
      className="cf-top-done"
      onPointerEnter={() => done?.onHold(true)}
      onPointerLeave={() => done?.onHold(false)}
      onFocus={() => done?.onHold(true)}
      onBlur={() => done?.onHold(false)}
    >
      <StatusText>{done?.text}</StatusText>
      {done?.action && (
        <Button variant="plain" onPress={done.action.onPress}>
          {done.action.label}
        </Button>
      )}
    </div>
  );
}
