import { memo, useState, type ReactElement } from "react";
import type { LetterProblem } from "../../../../shared/letter/problems/letterProblem.ts";
import type { IssuedLetter } from "../../../../shared/letter/issuedVersions.ts";
import type { DeviceId } from "../../../../shared/ops/action.ts";
import type { NotTaken } from "../../../../shared/ops/visitState.ts";
import { letterPageLimit } from "../../../../shared/letter/letterLayout.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { PageGauge } from "../../../ui/evidence/PageGauge.tsx";
import type { LetterPages } from "../pages/useLetterPages.ts";
import { IssuedVersions } from "./IssuedVersions.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { WhatToCut } from "./WhatToCut.tsx";
import "./ProblemsPane.css";

export interface ProblemsPaneProps {
  readonly records: VisitRecords;
  readonly pages: LetterPages;
  /** Null until they are known. */
  readonly problems: readonly LetterProblem[] | null;
  readonly onGoTo: (problem: LetterProblem) => void;
  /** What somebody wrote to change what nobody may change. */
  readonly notTaken: readonly NotTaken[];
  readonly nameOf: (device: DeviceId) => string;
  readonly shownVersion: number | null;
  readonly onShow: (issued: IssuedLetter) => void;
}

/** How full the letter is, what stands in its way, what to cut, and what has been issued. */
export function ProblemsPane({
  records,
  pages,
  problems,
  onGoTo,
  notTaken,
  nameOf,
  shownVersion,
  onShow,
}: ProblemsPaneProps): ReactElement {
  const { laid } = pages;
  const isOver = (laid?.layout.pages ?? 0) > letterPageLimit;
  // Once the letter has run over, the list stays open: it must not fold away under the first cut.
  const [hasBeenOver, setHasBeenOver] = useState(isOver);
  if (isOver && !hasBeenOver) setHasBeenOver(true);
  return (
    <div className="cf-letter-problems">
      <h2 className="cf-visually-hidden">Length and problems</h2>
      <PageGauge filled={laid?.layout.pagesFilled ?? null} />
      <ProblemList records={records} problems={problems} onGoTo={onGoTo} />
      <Cuts key={String(hasBeenOver)} records={records} isOpenAtFirst={hasBeenOver} />
      <Versions
        records={records}
        draft={laid?.model ?? null}
        notTaken={notTaken}
        nameOf={nameOf}
        shownVersion={shownVersion}
        onShow={onShow}
      />
    </div>
  );
}

const Cuts = memo(WhatToCut);
const Versions = memo(IssuedVersions);
