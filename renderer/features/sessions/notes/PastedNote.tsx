import type { ReactElement } from "react";
import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import { Button } from "../../../ui/forms/Button.tsx";

/** Lines that were pasted at once, and the line of enquiry they were kept under. */
export interface Pasted {
  readonly noteIds: readonly string[];
  readonly concerns: number;
  readonly enquiryId: EnquiryId | null;
  /** How many steps undo takes back to where it was before. */
  readonly steps: number;
}

/** One quiet line on what a paste came to: "12 lines kept under Voice", to be changed or taken back. */
export function PastedNote({
  pasted,
  enquiries,
  onMove,
  onUndo,
}: {
  readonly pasted: Pasted;
  readonly enquiries: readonly Enquiry[];
  readonly onMove: (enquiryId: EnquiryId | null) => void;
  readonly onUndo: () => void;
}): ReactElement {
  const { noteIds, concerns, enquiryId } = pasted;
  const count = noteIds.length;
  return (
    <output className="cf-pasted">
      <span>
        {count === 1 ? "1 line kept" : `${count.toString()} lines kept`}
        {concerns > 0 && `, ${concerns.toString()} kept apart as concerns`}
        {count > 0 && enquiries.length > 0 && " under"}
      </span>
      {count > 0 && enquiries.length > 0 && (
        <select
          className="cf-line-choice"
          aria-label="Line of enquiry of the pasted lines"
          value={enquiryId ?? ""}
          onChange={(event) =>
            onMove(enquiries.find(({ id }) => id === event.target.value)?.id ?? null)
          }
        >
          <option value="">No line of enquiry</option>
          {enquiries.map(({ id, shortName, question }) => (
            <option key={id} value={id}>
              {shortName || question}
            </option>
          ))}
        </select>
      )}
      <Button variant="plain" onPress={onUndo}>
        Undo
      </Button>
    </output>
  );
}
