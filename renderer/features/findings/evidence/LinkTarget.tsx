import type { ReactElement } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { TriangulationThreshold } from "../../../../shared/visit/kinds/visit.ts";
import { EvidenceMeter } from "../../../ui/evidence/EvidenceMeter.tsx";
import type { FindingsView } from "../useFindings.ts";

export interface LinkTargetProps {
  readonly finding: Finding | undefined;
  readonly view: FindingsView;
  readonly threshold: TriangulationThreshold;
}

/** The finding that evidence goes to, with its meter moving as it is linked. */
export function LinkTarget({ finding, view, threshold }: LinkTargetProps): ReactElement {
  const weight = finding && view.triangulations.get(finding.id);
  if (!finding || !weight)
    return (
      <p className="cf-link-target cf-soft">
        Choose a finding on the board; evidence is linked to it from here.
      </p>
    );
  return (
    <div className="cf-link-target">
      <p className="cf-evidence-source">Linking to</p>
      <p className="cf-link-target-sentence">{finding.sentence}</p>
      <EvidenceMeter
        sessions={weight.sessions}
        groups={weight.sourceGroups}
        kinds={weight.kinds}
        enough={{
          sessions: threshold.sessions,
          groups: threshold.sourceGroups,
          kinds: threshold.kinds,
        }}
        against={weight.contradicts}
      />
    </div>
  );
}
