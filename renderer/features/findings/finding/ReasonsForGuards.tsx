import { useContext, type ReactElement } from "react";
import type { Triangulation } from "../../../../shared/triangulation/triangulate.ts";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Position } from "../../../../shared/visit/kinds/position.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { DraftArea } from "../DraftArea.tsx";
import { reasonText } from "../findingTexts.ts";
import { guardReasons } from "./guardReasons.ts";

export interface ReasonsForGuardsProps {
  readonly finding: Finding;
  readonly triangulation: Triangulation | undefined;
  readonly positions: readonly Position[];
}

/** What stands between this finding and the letter, each with room for the team's reason. */
export function ReasonsForGuards({
  finding,
  triangulation,
  positions,
}: ReasonsForGuardsProps): ReactElement | null {
  const me = useContext(OwnPeerContext);
  const guards = guardReasons(finding, triangulation, positions);
  if (guards.length === 0) return null;
  return (
    <div className="cf-panel-part cf-guards">
      {guards.map(({ guard, because, asks, reason, isNeeded }) => (
        <div
          key={`${guard}-${finding.id}`}
          className="cf-guard"
          data-open={isNeeded && reason === ""}
        >
          <p className="cf-guard-because">{because}</p>
          <DraftArea label={asks} draft={reasonText(finding, guard, me)} />
        </div>
      ))}
      <p className="cf-hint">
        Reasons are kept with the visit, for the team only. The letter never prints them and the
        host never sees them.
      </p>
    </div>
  );
}
