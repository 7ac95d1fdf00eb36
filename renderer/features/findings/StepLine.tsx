import type { ReactElement } from "react";
import { menuCommands } from "../../../shared/bridge/menuCommands.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import type { StepLineState } from "./useStepLine.ts";

/** What was done last, and Undo beside it. Its room is always there, so that nothing moves when it fills. */
export function StepLine({ line }: { readonly line: StepLineState }): ReactElement {
  return (
    <div className="cf-step-line">
      <StatusText>{line.isSaid ? line.words : ""}</StatusText>
      {!line.isSaid && <span className="cf-status-text">{line.words}</span>}
      {line.move && (
        <Button
          variant="plain"
          shortcut={menuCommands[line.move.direction].key}
          onPress={line.move.run}
        >
          {menuCommands[line.move.direction].label}
        </Button>
      )}
    </div>
  );
}
