import { useState, type ReactElement } from "react";
import type { Hold } from "../../../shared/visit/kinds/hold.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { paths } from "../../places/paths.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { ClosePage } from "./ClosePage.tsx";
import { HoldList } from "./HoldList.tsx";
import { LiftHoldDialog } from "./LiftHoldDialog.tsx";

export interface OnHoldPageProps {
  readonly visit: Visit;
  readonly holds: readonly Hold[];
  /** Why the last try destroyed nothing. */
  readonly refusal: string | null;
}

/** Stands in the way of closing while a hold is in force, and says why. */
export function OnHoldPage({ visit, holds, refusal }: OnHoldPageProps): ReactElement {
  const [lifting, setLifting] = useState<Hold | null>(null);
  return (
    <ClosePage
      above={visit.host.name}
      title="This visit is on hold"
      back={{ label: "Back to the visit", href: paths.visit(visit.id) }}
    >
      {refusal !== null && (
        <Notice tone="problem" title="The visit was not closed" isAnnounced>
          {refusal}
        </Notice>
      )}
      <p>
        Somebody has asked for what this visit holds, so it must not be destroyed. No laptop of the
        team can close or remove it until every hold is lifted. Destroying what has been asked for
        under the Freedom of Information Act is an offence.
      </p>
      <HoldList holds={holds} onLift={setLifting} />
      {lifting !== null && <LiftHoldDialog hold={lifting} onClose={() => setLifting(null)} />}
    </ClosePage>
  );
}
