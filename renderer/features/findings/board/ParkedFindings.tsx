import type { ReactElement } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../../shared/visit/ids.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { elementIds } from "../elementIds.ts";
import { bringBackFinding } from "../finding/findingCommands.ts";
import type { BoardActions } from "./BoardActions.ts";

export interface ParkedFindingsProps {
  readonly findings: readonly Finding[];
  readonly selected: FindingId | undefined;
  readonly actions: BoardActions;
}

/** What the team has put aside, with why; never out of sight, so that a hard message is not lost. */
export function ParkedFindings({
  findings,
  selected,
  actions,
}: ParkedFindingsProps): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <section className="cf-board-group" aria-label="Parked">
      <h2>Parked</h2>
      <ul className="cf-findings-list">
        {findings.map((finding) => (
          <li
            key={finding.id}
            className="cf-parked"
            data-selected={finding.id === selected || undefined}
          >
            <p className="cf-parked-sentence">{finding.sentence}</p>
            <p className="cf-parked-reason">
              {finding.parkedReason || "No reason recorded."}
              {finding.inspectorWouldRaise && " An inspector would raise it."}
            </p>
            <Button
              id={elementIds.sentence(finding.id)}
              variant="plain"
              aria-label={`Open ${finding.sentence}`}
              onPress={() => {
                actions.open(finding);
              }}
            >
              Open
            </Button>
            <Button
              variant="plain"
              aria-label={`Bring back ${finding.sentence}`}
              onPress={() => {
                void bringBackFinding(finding);
                actions.open(finding);
              }}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
