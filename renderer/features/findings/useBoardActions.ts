import { useEffect, useMemo, useRef } from "react";
import type { Finding } from "../../../shared/visit/kinds/finding.ts";
import type { FindingId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { goTo, paths } from "../../places/paths.ts";
import type { BoardActions, Errand } from "./board/BoardActions.ts";
import { elementIds } from "./elementIds.ts";
import { linkEvidence } from "./evidence/linkCommands.ts";
import { moveFinding, stepFinding } from "./finding/findingCommands.ts";
import { deleteFinding } from "./finding/reshapeCommands.ts";
import type { SideTab } from "./FindingsSide.tsx";

interface Screen {
  readonly records: VisitRecords;
  readonly findingId: FindingId | undefined;
  readonly setTab: (tab: SideTab) => void;
  readonly setErrand: (errand: Errand) => void;
  readonly focusOn: (elementId: string) => void;
  readonly makeFrom: BoardActions["makeFrom"];
  readonly linkMany: BoardActions["link"];
}

/** What the board can ask for; one object for as long as the visit is open, so that rows need not be drawn again. */
export function useBoardActions(screen: Screen): BoardActions {
  const latest = useRef(screen);
  useEffect(() => {
    latest.current = screen;
  });
  return useMemo((): BoardActions => {
    const visitId = () => latest.current.records.visit.id;
    const select = (id: FindingId, { keepsTab } = { keepsTab: false }) => {
      const { findingId } = latest.current;
      if (findingId === id) return;
      // Walking over the board leaves one step in the window's history, not one per finding.
      if (findingId) window.location.replace(paths.findings(visitId(), id));
      else {
        goTo(paths.findings(visitId(), id));
        if (!keepsTab) latest.current.setTab("finding");
      }
    };
    return {
      select: (id) => {
        select(id);
      },
      selectBeside: (id) => {
        select(id, { keepsTab: true });
      },
      chooseNone: () => {
        window.location.replace(paths.findings(visitId()));
      },
      open: (finding) => {
        select(finding.id);
        latest.current.setTab("finding");
        latest.current.focusOn(elementIds.letterText);
      },
      findEvidence: (finding) => {
        select(finding.id);
        latest.current.setTab("evidence");
        latest.current.focusOn(elementIds.evidenceSearch);
      },
      step: (finding, direction) => {
        void stepFinding(finding, direction);
        latest.current.focusOn(elementIds.sentence(finding.id));
      },
      place: (id, place) => {
        const finding = latest.current.records.findings.find((each) => each.id === id);
        if (finding) void moveFinding(finding, place);
      },
      link: (id, evidence, bearing) => {
        const [one, ...more] = evidence;
        if (one && more.length === 0) linkEvidence({ id, visitId: visitId() }, one, bearing);
        else latest.current.linkMany(id, evidence, bearing);
      },
      makeFrom: (evidence, place) => {
        latest.current.makeFrom(evidence, place);
      },
      ask: (errand) => {
        latest.current.setErrand(errand);
      },
      remove: (finding) => {
        const next = neighbourOnBoard(finding);
        void deleteFinding(finding);
        if (next) latest.current.focusOn(next);
        if (latest.current.findingId === finding.id)
          window.location.replace(paths.findings(visitId()));
      },
    };
  }, []);
}

/** Where the focus goes when a finding is gone: the place to write after it. */
function neighbourOnBoard(finding: Finding): string | undefined {
  const fields = [...document.querySelectorAll(".cf-sentence, .cf-add-finding")];
  const own = document.getElementById(elementIds.sentence(finding.id));
  const at = own ? fields.indexOf(own) : -1;
  return at === -1 ? undefined : fields[at + 1]?.id;
}
