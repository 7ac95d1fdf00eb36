import type { ReactElement } from "react";
import type { Enquiry } from "../../../../shared/visit/kinds/enquiry.ts";
import type { EnquiryId } from "../../../../shared/visit/ids.ts";
import type { EvidenceKind } from "../../../../shared/visit/kinds/note.ts";
import { type MarkName, markNames, marks } from "../../../ui/evidence/marks.ts";

export interface LineToolsProps {
  readonly mark: MarkName;
  readonly kind: EvidenceKind;
  readonly enquiryId: EnquiryId | null;
  readonly enquiries: readonly Enquiry[];
  readonly onChange: (change: {
    readonly mark?: MarkName;
    readonly kind?: EvidenceKind;
    readonly enquiryId?: EnquiryId | null;
  }) => void;
}

const kindNames = { heard: "Heard", read: "Read", seen: "Seen" } as const;

/** Mark, way it came in and line of enquiry of a line, for the mouse and for reading what they are. */
export function LineTools({
  mark,
  kind,
  enquiryId,
  enquiries,
  onChange,
}: LineToolsProps): ReactElement {
  return (
    <span className="cf-line-tools">
      <Choice
        label="Mark"
        value={mark}
        options={markNames.map((id) => ({ id, label: `${marks[id].glyph} ${marks[id].word}` }))}
        onChange={(chosen) => onChange({ mark: chosen })}
      />
      <Choice
        label="Heard, read or seen"
        value={kind}
        options={(["heard", "read", "seen"] as const).map((id) => ({ id, label: kindNames[id] }))}
        onChange={(chosen) => onChange({ kind: chosen })}
      />
      <Choice
        label="Line of enquiry"
        value={enquiryId ?? ""}
        options={[
          { id: "", label: "No line of enquiry" },
          ...enquiries.map(({ id, shortName, question }) => ({ id, label: shortName || question })),
        ]}
        onChange={(chosen) => onChange({ enquiryId: chosen === "" ? null : chosen })}
      />
    </span>
  );
}

function Choice<Id extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly onChange: (id: Id) => void;
}): ReactElement {
  return (
    <select
      className="cf-line-choice"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find(({ id }) => id === event.target.value);
        if (chosen) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
