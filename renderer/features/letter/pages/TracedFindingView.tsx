import type { ReactElement } from "react";
import type { EvidenceKind } from "../../../../shared/visit/kinds/note.ts";
import type { TriangulationThreshold } from "../../../../shared/visit/kinds/visit.ts";
import { PictureButtons } from "../../../pictures/PictureButtons.tsx";
import { paths } from "../../../places/paths.ts";
import { EvidenceMeter } from "../../../ui/evidence/EvidenceMeter.tsx";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import type { TracedFinding } from "../../../../shared/letter/traceSentence.ts";
import { HeardList } from "./HeardList.tsx";

const kindWords: Readonly<Record<EvidenceKind, string>> = {
  heard: "Heard",
  read: "Read",
  seen: "Seen",
};

/** One finding behind a sentence with every piece of its evidence. */
export function TracedFindingView({
  traced,
  threshold,
  isOpenAtFirst,
}: {
  readonly traced: TracedFinding;
  readonly threshold: TriangulationThreshold;
  readonly isOpenAtFirst: boolean;
}): ReactElement {
  const { finding, triangulation } = traced;
  return (
    <article className="cf-traced">
      <div className="cf-traced-weight">
        <Mark mark={finding.polarity === "area" ? "area" : "strength"} />
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
      </div>
      <Disclosure title={finding.sentence} isOpenAtFirst={isOpenAtFirst}>
        <Evidence traced={traced} />
      </Disclosure>
    </article>
  );
}

function Evidence({
  traced: { finding, evidence, checkIns },
}: {
  readonly traced: TracedFinding;
}): ReactElement {
  return (
    <>
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
                {[kindWords[point.kind], point.group, point.session].filter(Boolean).join(" · ")}{" "}
                <PictureButtons pictures={point.pictures ?? []} caption={point.text} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <HeardList checkIns={checkIns} />
      <p>
        <TextLink href={paths.findings(finding.visitId, finding.id)}>Open on the board</TextLink>
      </p>
    </>
  );
}
