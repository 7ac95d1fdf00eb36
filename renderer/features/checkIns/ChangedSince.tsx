import type { ReactElement } from "react";
import { heardKeyOf } from "../../../shared/visit/heardKey.ts";
import type { FindingId } from "../../../shared/visit/ids.ts";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { turnedSince } from "./turnedSince.ts";

/** How the finding of a point has changed since it was told; nothing where it says the same. */
export function ChangedSince({
  checkIn,
  findingId,
  records,
  onHeardNow,
}: {
  readonly checkIn: CheckIn;
  readonly findingId: FindingId | null;
  readonly records: VisitRecords;
  readonly onHeardNow: () => void;
}): ReactElement | null {
  const finding = records.findings.find(({ id }) => id === findingId);
  if (finding === undefined) return null;
  const key = heardKeyOf("finding", finding.id);
  const then = checkIn.asTold[key];
  const turned = turnedSince(key, checkIn, records);
  if (then === undefined || (then.sentence === finding.sentence && turned === null)) return null;
  return (
    <div className="cf-changed-since">
      <p className="cf-soft">
        {turned ?? "The finding has changed since:"}{" "}
        {then.sentence !== finding.sentence && (
          <WordChanges before={then.sentence} after={finding.sentence} />
        )}
      </p>
      <Button variant="plain" onPress={onHeardNow}>
        The host heard it as it says now
      </Button>
    </div>
  );
}
