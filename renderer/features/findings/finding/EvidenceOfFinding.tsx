import { type ReactElement, useMemo } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { Link } from "../../../../shared/visit/kinds/link.ts";
import { type Picture, picturesByNote } from "../../../../shared/visit/kinds/picture.ts";
import type { TriangulationThreshold } from "../../../../shared/visit/kinds/visit.ts";
import { PictureThumbnails } from "../../../pictures/PictureThumbnails.tsx";
import { EvidenceMeter } from "../../../ui/evidence/EvidenceMeter.tsx";
import { Mark } from "../../../ui/evidence/Mark.tsx";
import { Button } from "../../../ui/forms/Button.tsx";
import { elementIds } from "../elementIds.ts";
import type { EvidencePoint } from "../evidence/EvidencePoint.ts";
import { sourceInWords } from "../evidence/sourceInWords.ts";
import { turnLink, unlinkEvidence } from "../evidence/linkCommands.ts";
import type { FindingsView } from "../useFindings.ts";
import { useFocusOn } from "../../../ui/useFocusOn.ts";

export interface EvidenceOfFindingProps {
  readonly finding: Finding;
  readonly view: FindingsView;
  readonly threshold: TriangulationThreshold;
  /** All of the visit: those of the notes shown here are shown with them. */
  readonly pictures: readonly Picture[];
  readonly onFind: () => void;
}

/** What a finding rests on and what speaks against it. */
export function EvidenceOfFinding(props: EvidenceOfFindingProps): ReactElement {
  const { finding, view, threshold, pictures, onFind } = props;
  const ofNotes = useMemo(() => picturesByNote(pictures), [pictures]);
  const weight = view.triangulations.get(finding.id);
  const links = view.links.get(finding.id) ?? [];
  const focusOn = useFocusOn();
  const lists = [
    { bearing: "supports", heading: "Supports it", turn: "Contradicts" },
    { bearing: "contradicts", heading: "Contradicts it", turn: "Supports" },
  ] as const;
  return (
    <section className="cf-panel-part" aria-labelledby={elementIds.evidenceOfFinding}>
      <h3 id={elementIds.evidenceOfFinding} tabIndex={-1}>
        Evidence
      </h3>
      {weight && (
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
      )}
      {lists.map(({ bearing, heading, turn }) => {
        const own = links.filter((link) => link.bearing === bearing);
        if (own.length === 0) return null;
        return (
          <div key={bearing} className="cf-linked">
            <h4>
              {heading} <span className="cf-soft">{own.length}</span>
            </h4>
            <ul>
              {own.map((link) => (
                <LinkedEvidence
                  key={link.id}
                  link={link}
                  point={view.evidenceOf(link)}
                  pictures={ofNotes.get(link.evidence.id) ?? []}
                  turn={turn}
                  onTurn={() => {
                    turnLink(link);
                    focusOn(elementIds.evidenceOfFinding);
                  }}
                  onUnlink={() => {
                    void unlinkEvidence(link);
                    focusOn(elementIds.evidenceOfFinding);
                  }}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {links.length === 0 && <p className="cf-soft">Nothing is linked to it yet.</p>}
      <div>
        <Button shortcut="Ctrl+E" onPress={onFind}>
          Find evidence
        </Button>
      </div>
    </section>
  );
}

interface LinkedEvidenceProps {
  readonly link: Link;
  readonly point: EvidencePoint | undefined;
  readonly pictures: readonly Picture[];
  readonly turn: string;
  readonly onTurn: () => void;
  readonly onUnlink: () => void;
}

function LinkedEvidence(props: LinkedEvidenceProps): ReactElement {
  const { point, pictures, turn, onTurn, onUnlink } = props;
  const text = point?.text ?? "This evidence is no longer in the visit.";
  return (
    <li className="cf-linked-point">
      {point && <Mark mark={point.mark} isWordHidden />}
      <div>
        <p>{text}</p>
        {pictures.length > 0 && <PictureThumbnails pictures={pictures} caption={text} />}
        {point && <p className="cf-evidence-source">{sourceInWords(point)}</p>}
        <div className="cf-linked-actions">
          {point && (
            <Button variant="plain" aria-label={`${turn} it instead: ${text}`} onPress={onTurn}>
              {turn} it instead
            </Button>
          )}
          <Button variant="plain" aria-label={`Unlink: ${text}`} onPress={onUnlink}>
            Unlink
          </Button>
        </div>
      </div>
    </li>
  );
}
