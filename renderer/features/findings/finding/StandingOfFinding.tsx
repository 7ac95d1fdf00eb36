import type { ReactElement } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Checkbox } from "../../../ui/forms/Checkbox.tsx";
import { RadioGroup } from "../../../ui/forms/RadioGroup.tsx";
import type { BoardActions } from "../board/BoardActions.ts";
import { DraftArea } from "../DraftArea.tsx";
import { findingText } from "../findingTexts.ts";
import { bringBackFinding, changeFinding } from "./findingCommands.ts";

export interface StandingOfFindingProps {
  readonly finding: Finding;
  readonly actions: BoardActions;
}

/** How far the team has come with a finding, and whether the letter carries it. */
export function StandingOfFinding({ finding, actions }: StandingOfFindingProps): ReactElement {
  const inspector = (
    <Checkbox
      isSelected={finding.inspectorWouldRaise}
      onChange={(inspectorWouldRaise) => void changeFinding(finding, { inspectorWouldRaise })}
    >
      An inspector would raise this
    </Checkbox>
  );
  if (finding.state === "parked")
    return (
      <div className="cf-panel-part">
        <DraftArea
          key={`parked-${finding.id}`}
          label="Why it is parked"
          draft={findingText(finding, "parkedReason")}
        />
        {inspector}
        <div>
          <Button onPress={() => void bringBackFinding(finding)}>Bring it back to the board</Button>
        </div>
      </div>
    );
  return (
    <div className="cf-panel-part">
      <div className="cf-panel-row">
        <RadioGroup
          label="State"
          isLabelHidden
          layout="segments"
          options={states}
          value={finding.state}
          onChange={(state) => void changeFinding(finding, { state })}
        />
        <Button
          variant="plain"
          onPress={() => {
            actions.ask({ type: "park", finding });
          }}
        >
          Park it
        </Button>
      </div>
      <Checkbox
        isSelected={finding.inLetter}
        onChange={(inLetter) => void changeFinding(finding, { inLetter })}
        hint={
          finding.inLetter && finding.state !== "agreed"
            ? "Once the team has agreed it: the letter carries agreed findings only."
            : undefined
        }
      >
        In the letter
      </Checkbox>
      {inspector}
    </div>
  );
}

const states: readonly { readonly id: Finding["state"]; readonly label: string }[] = [
  { id: "emerging", label: "Emerging" },
  { id: "agreed", label: "Agreed" },
];
