import type { KeyboardEvent, ReactElement } from "react";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { TabSet } from "../../ui/lists/TabSet.tsx";
import type { BoardActions } from "./board/BoardActions.ts";
import { EvidenceDrawer } from "./evidence/EvidenceDrawer.tsx";
import type { LinkMany } from "./evidence/useEvidenceList.ts";
import type { Picking } from "./evidence/usePicked.ts";
import { FindingPanel } from "./finding/FindingPanel.tsx";
import type { ManyErrand } from "./many/ManyErrand.ts";
import { RecommendationsTab } from "./recommendations/RecommendationsTab.tsx";
import type { FindingsView } from "./useFindings.ts";
import { useMedia } from "./useMedia.ts";

export type SideTab = "finding" | "evidence" | "recommendations";

export interface FindingsSideProps {
  readonly records: VisitRecords;
  readonly view: FindingsView;
  readonly finding: Finding | undefined;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly actions: BoardActions;
  readonly picking: Picking;
  readonly onMany: (errand: ManyErrand) => void;
  readonly onLinkMany: LinkMany;
  /** Back to the finding on the board. */
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** What stands beside the board: one column with tabs, or two where the window is wide. */
export function FindingsSide(props: FindingsSideProps): ReactElement {
  const { records, view, finding, tab, onTab, actions, onLeave, onClose } = props;
  const isWide = useMedia("(min-width: 100rem)");
  const panel = finding ? (
    <FindingPanel
      finding={finding}
      records={records}
      view={view}
      actions={actions}
      onClose={onClose}
    />
  ) : (
    <p className="cf-soft">Choose a finding on the board to see everything about it.</p>
  );
  const leaveOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) onLeave();
  };
  const unlinked = view.evidence.filter((point) => point.linkedTo.length === 0).length;
  const others = [
    {
      id: "evidence" as const,
      label: "Evidence",
      count: unlinked,
      content: (
        <EvidenceDrawer
          records={records}
          view={view}
          finding={finding}
          picking={props.picking}
          onLeave={onLeave}
          onMany={props.onMany}
          onLinkMany={props.onLinkMany}
        />
      ),
    },
    {
      id: "recommendations" as const,
      label: "Recommendations",
      count: records.recommendations.length,
      content: <RecommendationsTab records={records} />,
    },
  ];
  return (
    <>
      {isWide && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc is an addition to the close button, wherever the focus is inside
        <aside className="cf-findings-side" aria-label="Finding" onKeyDown={leaveOnEscape}>
          {panel}
        </aside>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above */}
      <aside
        className="cf-findings-side"
        data-tab={isWide && tab === "finding" ? "evidence" : tab}
        aria-label="Beside the board"
        onKeyDown={leaveOnEscape}
      >
        {isWide ? (
          <TabSet
            label="Beside the board"
            selected={tab === "finding" ? "evidence" : tab}
            onSelect={onTab}
            tabs={others}
          />
        ) : (
          <TabSet
            label="Beside the board"
            selected={tab}
            onSelect={onTab}
            tabs={[{ id: "finding" as const, label: "Finding", content: panel }, ...others]}
          />
        )}
      </aside>
    </>
  );
}
