import type { ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { whatIsThin } from "./overview.ts";

/** Findings that the evidence or the team does not yet carry, and why; nothing before there are findings. */
export function ThinPart({ records }: { readonly records: VisitRecords }): ReactElement | null {
  const thin = whatIsThin(records);
  if (records.findings.length === 0) return null;
  return (
    <section aria-labelledby="visit-thin">
      <h2 id="visit-thin">What is thin or questioned</h2>
      {thin.length === 0 ? (
        <p className="cf-soft">
          Every finding has the evidence the team asks for, and nobody questions one.
        </p>
      ) : (
        <ul className="cf-visit-thin">
          {thin.map(({ finding, why }) => (
            <li key={finding.id}>
              <TextLink href={paths.findings(records.visit.id, finding.id)}>
                {finding.sentence}
              </TextLink>
              <span className="cf-soft"> {why}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
