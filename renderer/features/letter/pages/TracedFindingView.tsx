import type { ReactElement } from "react";
import type { EvidenceKind } from "../../../../shared/visit/note.ts";
import type { TriangulationThreshold } from "../../../../shared/visit/visit.ts";
import { paths } from "../../../paths.ts";
import { EvidenceMeter } from "../../../ui/evidence/EvidenceMeter.tsx";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import type { TracedFinding } from "../traceSentence.ts";

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  heard: "Heard",
  read: "Read",
  seen: "Seen",
};

/** One finding behind a sentence with every piece of its evidence. */
export function TracedFindingView({
  traced: { finding, evidence, checkIns, triangulation },
  threshold,
}: {
  readonly traced: TracedFinding;
  readonly threshold: TriangulationThreshold;
}): ReactElement {
  return (
    <article className="cf-traced">
      <Mark mark={finding.polarity === "area" ? "area" : "strength"} />
      <p className="cf-traced-sentence">
        <TextLink href={paths.finding(finding.visitId, finding.id)}>{finding.sentence}</TextLink>
      </p>
      <EvidenceMeter
        sessions={triangulation.sessions}
        groups={triangulation.sourceGroups}
        kinds={triangulation.kinds}
        against={triangulation.contradicts}
        enough={{
          sessions: threshold.sessions,
          groups: threshold.sourceGroups,
          kinds: threshold.kinds,
        }}
      />
      {evidence.length === 0 ? (
        <p className="cf-soft">No evidence is linked to it yet.</p>
      ) : (
        <ul className="cf-traced-evidence" aria-label="Evidence points">
          {evidence.map((point) => (
            <li key={point.id} data-against={point.bearing === "contradicts" || undefined}>
              <p>
                {point.bearing === "contradicts" && <strong>Speaks against it. </strong>}
                {point.text}
              </p>
              <p className="cf-traced-origin">
                {[kindWords[point.kind], point.group, point.session].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
      <h4>Heard by the host</h4>
      {checkIns.length === 0 ? (
        <p className="cf-soft">Not in any check-in so far.</p>
      ) : (
        <ul className="cf-traced-evidence" aria-label="Check-ins">
          {checkIns.map((checkIn) => (
            <li key={checkIn.id}>
              <p>{checkIn.shared}</p>
              {checkIn.response.trim() !== "" && <p>Response: {checkIn.response}</p>}
              <p className="cf-traced-origin">
                {[checkIn.withWhom, checkIn.when].filter(Boolean).join(" · ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
