import { type ReactElement, useEffect, useRef, useState } from "react";
import type { FindingId } from "../../../shared/visit/ids.ts";
import type { Link } from "../../../shared/visit/kinds/link.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { soughtRecord } from "../../places/showRecord.ts";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { Board } from "./board/Board.tsx";
import type { Errand } from "./board/BoardActions.ts";
import { BoardPaper } from "./board/BoardPaper.tsx";
import { BoardKeys } from "./board/BoardKeys.tsx";
import { CollectiveLine } from "./board/CollectiveLine.tsx";
import type { ViewFilter } from "./board/collectiveView.ts";
import { elementIds } from "./elementIds.ts";
import { ErrandDialog } from "./ErrandDialog.tsx";
import { evidenceKey } from "./evidence/listEvidence.ts";
import { usePicked } from "./evidence/usePicked.ts";
import { linkMany } from "./many/manyCommands.ts";
import { ManyDialog } from "./many/ManyDialog.tsx";
import type { ManyErrand } from "./many/ManyErrand.ts";
import { FindingsSide, type SideTab } from "./FindingsSide.tsx";
import { useBoardActions } from "./useBoardActions.ts";
import { useFindings } from "./useFindings.ts";
import { useFocusOn } from "../../ui/useFocusOn.ts";
import "./FindingsScreen.css";

export interface FindingsScreenProps {
  readonly records: VisitRecords;
  /** The finding whose panel is open: part of the address. */
  readonly findingId?: FindingId | undefined;
}

/** The board of emerging findings, with one finding, the evidence and the recommendations beside it. */
export function FindingsScreen({ records, findingId }: FindingsScreenProps): ReactElement {
  const view = useFindings(records);
  const [tab, setTab] = useState<SideTab>(
    () => tabOfSought(records) ?? (findingId ? "finding" : "evidence"),
  );
  const [filter, setFilter] = useState<ViewFilter | null>(null);
  const [errand, setErrand] = useState<Errand | null>(null);
  const focusOn = useFocusOn();
  const finding = records.findings.find((each) => each.id === findingId);
  const picking = usePicked(view.evidence);
  const [manyErrand, setManyErrand] = useState<ManyErrand | null>(null);
  const linkAll = (
    id: FindingId,
    evidence: readonly Link["evidence"][],
    bearing: Link["bearing"],
  ): Promise<number> => {
    picking.clear();
    return linkMany({ id, visitId: records.visit.id }, evidence, bearing);
  };
  const actions = useBoardActions({
    records,
    findingId,
    setTab,
    setErrand,
    focusOn,
    makeFrom: (evidence, place) => {
      const wanted = new Set(evidence.map(evidenceKey));
      setManyErrand({
        to: "make",
        points: view.evidence.filter(({ key }) => wanted.has(key)),
        place,
      });
    },
    linkMany: (id, evidence, bearing) => {
      void linkAll(id, evidence, bearing);
    },
  });
  const screen = useRef<HTMLDivElement>(null);
  useEvidenceKey(() => {
    setTab("evidence");
    focusOn(elementIds.evidenceSearch);
  });

  // Come here by a link from elsewhere: to the finding, unless one is already at work on the screen.
  useEffect(() => {
    if (!findingId || screen.current?.contains(document.activeElement)) return;
    const sentence = document.getElementById(elementIds.sentence(findingId));
    sentence?.scrollIntoView({ block: "center" });
    sentence?.focus({ preventScroll: true });
  }, [findingId]);

  useEffect(
    () =>
      soughtRecord.subscribe(() => {
        const sought = tabOfSought(records);
        if (sought !== null) setTab(sought);
      }),
    [records],
  );

  const toFinding = () => {
    if (finding) focusOn(elementIds.sentence(finding.id));
  };
  const live = records.findings.filter((each) => each.state !== "parked");
  return (
    <>
      <BoardPaper records={records} view={view} filter={filter} />
      <div ref={screen} className="cf-findings">
        <div className="cf-findings-board">
          <PageHeading title="Findings" below={inWords(live.length, view.evidence)} />
          <CollectiveLine view={view.collective} selected={filter} onSelect={setFilter} />
          <Board
            records={records}
            view={view}
            selected={finding?.id}
            shown={filter === null ? null : view.collective[filter]}
            actions={actions}
          />
        </div>
        <BoardKeys />
        <FindingsSide
          records={records}
          view={view}
          finding={finding}
          tab={tab}
          onTab={setTab}
          actions={actions}
          picking={picking}
          onMany={setManyErrand}
          onLinkMany={linkAll}
          onLeave={toFinding}
          onClose={() => {
            toFinding();
            window.location.hash = paths.findings(records.visit.id);
          }}
        />
      </div>
      <ManyDialog
        errand={manyErrand}
        records={records}
        onClose={() => setManyErrand(null)}
        onMade={(id) => {
          picking.clear();
          actions.select(id);
          focusOn(elementIds.sentence(id));
        }}
      />
      <ErrandDialog
        errand={errand}
        records={records}
        view={view}
        onClose={() => {
          setErrand(null);
          if (errand) focusOn(elementIds.sentence(errand.finding.id));
        }}
        onCameTo={(id) => {
          actions.select(id);
          focusOn(elementIds.sentence(id));
        }}
      />
    </>
  );
}

/** The tab on which a record lies that somebody is led to; null where they are led to none of it. */
function tabOfSought({ recommendations }: VisitRecords): SideTab | null {
  const sought = soughtRecord.value();
  if (sought === null) return null;
  const ids = new Set([sought.row, ...sought.within]);
  const isLoose = recommendations.some(({ id, findingId }) => ids.has(id) && findingId === null);
  if (isLoose) return "recommendations";
  return ["recommendations", "comments", "positions"].includes(sought.table) ? "finding" : null;
}

function inWords(findings: number, evidence: readonly { linkedTo: readonly unknown[] }[]): string {
  const unlinked = evidence.filter((point) => point.linkedTo.length === 0).length;
  const count = findings === 1 ? "1 finding" : `${findings} findings`;
  return `${count} · ${evidence.length} pieces of evidence, ${unlinked} not linked yet`;
}

/** Ctrl+E, from anywhere on the screen: to the evidence. */
function useEvidenceKey(run: () => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "e") return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
