import { useMemo, type ReactElement } from "react";
import { triangulateAll } from "../../../shared/triangulation/triangulate.ts";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { EvidenceMeter } from "../../ui/evidence/EvidenceMeter.tsx";

/** How well a finding stands, against what the team calls enough. */
export function MeterOf({
  finding,
  records,
}: {
  readonly finding: Finding;
  readonly records: VisitRecords;
}): ReactElement | null {
  const weighed = useMemo(() => triangulateAll(records), [records]).get(finding.id);
  if (weighed === undefined) return null;
  const { sessions, sourceGroups: groups, kinds } = records.visit.threshold;
  return (
    <EvidenceMeter
      sessions={weighed.sessions}
      groups={weighed.sourceGroups}
      kinds={weighed.kinds}
      against={weighed.contradicts}
      enough={{ sessions, groups, kinds }}
    />
  );
}
