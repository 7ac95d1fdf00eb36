import { useMemo, type ReactElement } from "react";
import { evidenceFor, type TracedEvidence } from "../../../shared/letter/traceSentence.ts";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { PictureButtons } from "../../pictures/PictureButtons.tsx";

const mostShown = 6;

/** What speaks for a finding and what against it, each with where it is from. */
export function EvidenceFor({
  finding,
  records,
}: {
  readonly finding: Finding;
  readonly records: VisitRecords;
}): ReactElement {
  const evidence = useMemo(() => evidenceFor(finding, records), [finding, records]);
  const points = (bearing: TracedEvidence["bearing"]) =>
    evidence.filter((point) => point.bearing === bearing);
  return (
    <div className="cf-meeting-evidence">
      <Points title="For it" points={points("supports")} />
      <Points title="Against it" points={points("contradicts")} />
    </div>
  );
}

function Points({
  title,
  points,
}: {
  readonly title: string;
  readonly points: readonly TracedEvidence[];
}): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      {points.length === 0 && <p className="cf-soft">Nothing linked.</p>}
      <ul>
        {points.slice(0, mostShown).map(({ id, text, session, pictures = [] }) => (
          <li key={id}>
            {text} <span className="cf-soft">{session}</span>{" "}
            <PictureButtons pictures={pictures} caption={text} />
          </li>
        ))}
      </ul>
      {points.length > mostShown && <p className="cf-soft">and {points.length - mostShown} more</p>}
    </section>
  );
}
