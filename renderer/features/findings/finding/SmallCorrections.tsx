import { type ReactElement, useContext } from "react";
import type { Finding } from "../../../../shared/visit/kinds/finding.ts";
import type { PeerStanding } from "../../../../shared/visit/standing.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { markCorrection } from "./positionCommands.ts";

/** What the lead may do where positions are on an earlier wording, and what was marked as a small correction. */
export function SmallCorrections({
  finding,
  earlier,
}: {
  readonly finding: Finding;
  readonly earlier: readonly PeerStanding[];
}): ReactElement | null {
  const me = useContext(OwnPeerContext);
  const wordings = [...new Set(earlier.flatMap(({ position }) => position?.wording ?? []))];
  if (wordings.length === 0 && finding.corrections.length === 0) return null;
  return (
    <>
      {wordings.map((wording) => (
        <p key={wording} className="cf-soft">
          The earlier wording: “{wording}”
        </p>
      ))}
      {wordings.length > 0 && me?.seat === "lead" && (
        <div>
          <Button onPress={() => void markCorrection(finding, wordings, me)}>
            Only a small correction: their positions hold
          </Button>
        </div>
      )}
      {finding.corrections.map(({ from, to, by, at }) => (
        <p key={`${from} ${to} ${at}`} className="cf-soft">
          Small correction, marked by {by}: “{from}” became “{to}”
        </p>
      ))}
    </>
  );
}
