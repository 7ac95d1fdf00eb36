import { useMemo } from "react";
import { withChanges } from "../../../shared/ops/withChanges.ts";
import { triangulateAll, type Triangulation } from "../../../shared/triangulation/triangulate.ts";
import { openComments as openCommentsIn } from "../../../shared/visit/kinds/comment.ts";
import type { Link } from "../../../shared/visit/kinds/link.ts";
import type { Position } from "../../../shared/visit/kinds/position.ts";
import type { FindingId, PictureId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { useUnsaved } from "../../db/useUnsaved.ts";
import { type CollectiveView, collectiveView } from "./board/collectiveView.ts";
import type { EvidencePoint } from "./evidence/EvidencePoint.ts";
import {
  evidenceKey,
  listEvidence,
  linkedEvidence,
  picturesOfFindings,
} from "./evidence/listEvidence.ts";

/** What the parts of the board share, worked out once per change of the records behind it. */
export interface FindingsView {
  readonly triangulations: ReadonlyMap<FindingId, Triangulation>;
  readonly positions: ReadonlyMap<FindingId, readonly Position[]>;
  readonly links: ReadonlyMap<FindingId, readonly Link[]>;
  readonly evidence: readonly EvidencePoint[];
  readonly collective: CollectiveView;
  /** Pictures of the evidence that a finding rests on; of those without any nothing. */
  readonly pictures: ReadonlyMap<FindingId, readonly PictureId[]>;
  /** How many comments on a finding are open; of none nothing. */
  readonly openComments: ReadonlyMap<string, number>;
  /** The evidence a link points at; undefined when it is gone. */
  readonly evidenceOf: (link: Link) => EvidencePoint | undefined;
}

export function useFindings(saved: VisitRecords): FindingsView {
  // A link shows at once, not when it has come back from the disk: Enter twice is two lines.
  const unsaved = useUnsaved(saved.visit.id, ["links"]);
  const records = useMemo(() => withChanges(saved, unsaved), [saved, unsaved]);
  const { visit, enquiries, sessions, notes, cases, documents, links, positions } = records;
  const { practiceForms, offers, indicators, pictures } = records;
  const { findings, peers, comments } = records;
  const points = useMemo(
    () =>
      listEvidence({
        visit,
        enquiries,
        sessions,
        notes,
        pictures,
        cases,
        offers,
        practiceForms,
        documents,
        indicators,
      }),
    [
      visit,
      enquiries,
      sessions,
      notes,
      pictures,
      cases,
      offers,
      practiceForms,
      documents,
      indicators,
    ],
  );
  const evidence = useMemo(() => linkedEvidence(points, links), [points, links]);
  const byKey = useMemo(() => new Map(evidence.map((point) => [point.key, point])), [evidence]);
  const triangulations = useMemo(() => triangulateAll(records), [records]);
  const linksOf = useMemo(() => Map.groupBy(links, (link) => link.findingId), [links]);
  const positionsOf = useMemo(
    () => Map.groupBy(positions, (position) => position.findingId),
    [positions],
  );
  const collective = useMemo(
    () => collectiveView({ findings, positions, peers }, triangulations),
    [findings, positions, peers, triangulations],
  );
  const picturesOf = useMemo(() => picturesOfFindings(evidence), [evidence]);
  const openComments = useMemo(() => openCommentsIn(comments), [comments]);
  return useMemo(
    () => ({
      triangulations,
      positions: positionsOf,
      links: linksOf,
      evidence,
      collective,
      pictures: picturesOf,
      openComments,
      evidenceOf: (link) => byKey.get(evidenceKey(link.evidence)),
    }),
    [triangulations, positionsOf, linksOf, evidence, collective, picturesOf, openComments, byKey],
  );
}
