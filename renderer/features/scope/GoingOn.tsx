import { useState, type ReactElement } from "react";
import { bothSidesInWords, isAgreed } from "../../../shared/visit/agreed/bothSides.ts";
import { broadScope } from "../../../shared/visit/agreed/broadScope.ts";
import { initialsOf } from "../../../shared/visit/kinds/peer.ts";
import type { PeerId } from "../../../shared/visit/ids.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";
import { recordPlace } from "../../places/showRecord.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Stack } from "../../ui/text/Stack.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { GoOnDialog } from "./GoOnDialog.tsx";
import { takeGoingOnBack } from "./goingOn.ts";

/** That the team goes on although the scope is too broad: why, who recorded it, and who of each side agreed. */
export function GoingOn({
  records,
  today,
  me,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
  /** Whose laptop this is; null where the team's table does not tell. */
  readonly me: PeerId | null;
}): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const scope = broadScope(records);
  if (scope === null || (!scope.isBroad && scope.reason === null)) return null;
  const { reason, sides, isBroad, agreedToOther } = scope;
  return (
    <div className="cf-scope-going-on">
      {reason === null ? (
        <p className="cf-soft">
          Narrow it, or go on all the same: then say why.
          {records.visit.outputs.includes("letter") &&
            " The letter says so once both sides have agreed."}
        </p>
      ) : (
        <div {...recordPlace(reason.id)}>
          <p>
            {isBroad
              ? "The team goes on all the same: "
              : "It fits now. While it was too broad the team went on: "}
            {reason.reason.trim().replace(/\.$/u, "")}.{" "}
            <span className="cf-soft">
              Recorded{reason.by === null ? "" : ` by ${initialsOf(records.peers, reason.by)}`} on{" "}
              {dayInWords(reason.at.slice(0, 10))}.
            </span>
          </p>
          {isBroad && <p className="cf-soft">{bothSidesInWords(sides)}</p>}
          {isBroad && !isAgreed(sides) && agreedToOther && (
            <p className="cf-soft">
              Somebody had agreed before; since then the numbers or the reason have changed.
            </p>
          )}
          <TwoVersions of={reason.id} />
        </div>
      )}
      <Stack isRow gap={3}>
        {isBroad && (
          <Button onPress={() => setOpen(true)}>
            {reason === null ? "Go on all the same" : "Change why, or who agreed"}
          </Button>
        )}
        {reason !== null && (
          <Button variant="plain" onPress={() => void takeGoingOnBack(records)}>
            Take it back
          </Button>
        )}
      </Stack>
      {isOpen && (
        <GoOnDialog
          records={records}
          scope={scope}
          today={today}
          me={me}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
