import type { ReactElement } from "react";
import { FindingId } from "../../../shared/visit/ids.ts";
import { inOrder } from "../../../shared/visit/inOrder.ts";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { changeCheckIn, checkInText, pointIsAbout } from "./checkIns.ts";
import { ChangedSince } from "./ChangedSince.tsx";

/** What else was said, in words of that day; a point that is about a finding says which. */
export function CheckInPoints({
  checkIn,
  records,
}: {
  readonly checkIn: CheckIn;
  readonly records: VisitRecords;
}): ReactElement {
  const { points } = checkIn;
  const findings = inOrder(records.findings.filter(({ sentence }) => sentence.trim() !== ""));
  const options = [
    { id: "none", label: "No finding" },
    ...findings.map(({ id, sentence }) => ({ id: id as string, label: sentence })),
  ];
  const change = (changed: CheckIn["points"]) => void changeCheckIn(checkIn, { points: changed });
  return (
    <>
      {points.length > 0 && (
        <ul className="cf-check-in-points cf-labels-once" aria-label="Also said">
          {points.map((point, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- points have no id: their place is what they are known by
            <li key={i}>
              <SavedTextArea
                label="What we shared"
                rows={1}
                draft={checkInText(checkIn, `points.${i}.shared`)}
              />
              <SavedTextArea
                label="How the host took it"
                rows={1}
                draft={checkInText(checkIn, `points.${i}.response`)}
              />
              <Select
                label="About"
                options={options}
                value={point.findingId ?? "none"}
                onChange={(id) =>
                  void pointIsAbout(checkIn, i, id === "none" ? null : FindingId.parse(id), records)
                }
              />
              <ChangedSince
                checkIn={checkIn}
                findingId={point.findingId}
                records={records}
                onHeardNow={() => void pointIsAbout(checkIn, i, point.findingId, records)}
              />
              <Button
                variant="plain"
                aria-label={`Remove what we shared: ${point.shared}`}
                onPress={() => change(points.toSpliced(i, 1))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="plain"
        glyph="add"
        onPress={() => change([...points, { shared: "", response: "", findingId: null }])}
      >
        Add something else that was said
      </Button>
    </>
  );
}
