import type { ReactElement } from "react";
import type { Hold } from "../../../shared/visit/kinds/hold.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { londonDay, londonTime } from "../../../shared/words/londonTime.ts";
import { Button } from "../../ui/forms/Button.tsx";

/** Holds in force: what was asked for, who placed each and when. */
export function HoldList({
  holds,
  onLift,
}: {
  readonly holds: readonly Hold[];
  readonly onLift: (hold: Hold) => void;
}): ReactElement {
  return (
    <ul className="cf-close-holds" aria-label="Holds in force">
      {holds.map((hold) => (
        <li key={hold.id}>
          <p className="cf-close-reason">{hold.reason}</p>
          <p className="cf-soft">
            {[
              hold.placedBy,
              `${londonDay(hold.placedAt)}, ${londonTime(hold.placedAt)}`,
              hold.until === null ? "" : `asked again on ${dayWithWeekday(hold.until)}`,
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
          <Button
            aria-label={`Lift this hold of ${londonDay(hold.placedAt)}`}
            onPress={() => onLift(hold)}
          >
            Lift this hold
          </Button>
        </li>
      ))}
    </ul>
  );
}
